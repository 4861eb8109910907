using System.Security.Cryptography;
using System.Text.Json;
using IntegrationPlatform.Platform.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace IntegrationPlatform.Platform.Encryption;

/// <summary>
/// The master keys, by id: from <c>Encryption:MasterKeys</c> (id → 32 bytes in base64, the last id is the active one) or from the file
/// <c>Encryption:MasterKeyFile</c>. Outside production a missing file is made, so that a developer can start at once.
/// </summary>
public sealed class MasterKeys
{
    private readonly SortedDictionary<string, byte[]> _keys = new(ConfigurationKeyComparer.Instance); // 10 comes after 9

    public MasterKeys(IConfiguration settings, DatabaseSettings database, IHostEnvironment host)
    {
        var section = settings.GetSection("Encryption:MasterKeys");
        foreach (var key in section.GetChildren())
            Add(key.Key, key.Value);
        if (_keys.Count == 0)
            ReadFile(settings["Encryption:MasterKeyFile"] ?? Path.Combine(database.Folder, "master-keys.json"), host.IsProduction());
    }

    internal string ActiveId => _keys.Keys.Last();

    internal byte[] Wrap(byte[] key, string context) => Cipher.Encrypt(_keys[ActiveId], key, context);

    internal byte[] Unwrap(string masterKeyId, ReadOnlySpan<byte> wrapped, string context) =>
        _keys.TryGetValue(masterKeyId, out var master)
            ? Cipher.Decrypt(master, wrapped, context)
            : throw new InvalidOperationException($"The master key \"{masterKeyId}\" is missing from the settings (Encryption:MasterKeys). Without it the notes cannot be read.");

    private void ReadFile(string file, bool production)
    {
        if (!File.Exists(file))
        {
            if (production)
                throw new InvalidOperationException($"No master key. Set Encryption:MasterKeys or put a key file at {file}; \"keys new\" prints a key.");
            MakeFile(file);
        }
        foreach (var (id, key) in JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!)
            Add(id, key);
    }

    /// <summary>Written beside and then moved: of two nodes that start at once one wins, and neither reads half a file.</summary>
    private static void MakeFile(string file)
    {
        var onlyMine = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            onlyMine.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var beside = $"{file}.{Guid.NewGuid():N}";
        using (var created = new FileStream(beside, onlyMine))
            JsonSerializer.Serialize(created, new Dictionary<string, string> { ["1"] = NewKey() });
        try
        {
            File.Move(beside, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(beside);
        }
    }

    /// <summary>32 random bytes, for <c>keys new</c>.</summary>
    public static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private void Add(string id, string? base64)
    {
        var key = new byte[64];
        if (!Convert.TryFromBase64String(base64 ?? "", key, out var length) || length != 32)
            throw new InvalidOperationException($"The master key \"{id}\" is not 32 bytes in base64; \"keys new\" prints one.");
        _keys.Add(id, key[..length]);
    }
}
