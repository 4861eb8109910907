using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace IntegrationPlatform.Platform.Plugins;

/// <summary>
/// Whose plugins this host loads: public keys as .pem files in the folder <c>Plugins:TrustedKeys</c> (by default <c>trusted-keys</c> in the data
/// folder). <c>Plugins:RequireSignature</c> is true unless the host runs in development.
/// </summary>
public sealed class PluginTrust
{
    private readonly IReadOnlyList<ECDsa> _keys;

    private PluginTrust(bool required, IReadOnlyList<ECDsa> keys) => (Required, _keys) = (required, keys);

    public bool Required { get; }

    public int Keys => _keys.Count;

    public static PluginTrust Of(IConfiguration settings, string contentRoot, bool isDevelopment)
    {
        var folder = Path.GetFullPath(settings["Plugins:TrustedKeys"] is { Length: > 0 } named ? named : Path.Combine(settings["Data:Folder"] ?? "data", "trusted-keys"), contentRoot);
        return new(settings.GetValue("Plugins:RequireSignature", !isDevelopment), Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.pem").Order(StringComparer.Ordinal).Select(Read)] : []);
    }

    /// <exception cref="PluginRefusedException">Not as a trusted publisher has signed it.</exception>
    internal void Check(IReadOnlyDictionary<string, byte[]> files)
    {
        if (Required || files.ContainsKey(PluginSeal.Signature) && _keys.Count > 0)
            PluginSeal.Check(files, _keys);
    }

    /// <summary>A folder on the disk, each time before its code is loaded.</summary>
    internal void Check(string folder)
    {
        if (Required || File.Exists(Path.Combine(folder, PluginSeal.Signature)) && _keys.Count > 0)
            PluginSeal.Check(PluginSeal.Read(folder), _keys);
    }

    private static ECDsa Read(string file)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            return key;
        }
        catch (ArgumentException fault)
        {
            throw new InvalidOperationException($"{file} holds no public key in PEM form. Take it away or replace it.", fault);
        }
    }
}
