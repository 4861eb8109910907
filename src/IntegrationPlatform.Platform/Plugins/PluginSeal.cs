using System.Security.Cryptography;
using System.Text;

namespace IntegrationPlatform.Platform.Plugins;

/// <summary>
/// What a publisher signs: a list of all files with their SHA-256 sums, in the form of <c>sha256sum</c>, and an ECDSA signature over that list
/// (P-256, SHA-256, RFC 3279 DER; <c>openssl dgst -sha256 -verify</c> checks it too).
/// </summary>
internal static class PluginSeal
{
    public const string Sums = "SHA256SUMS", Signature = "SHA256SUMS.sig";
    private const int HashLetters = 64;

    public static (byte[] Sums, byte[] Signature) Make(IEnumerable<KeyValuePair<string, byte[]>> files, ECDsa key)
    {
        var lines = files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{Convert.ToHexStringLower(SHA256.HashData(f.Value))}  {f.Key}\n");
        var sums = Encoding.UTF8.GetBytes(string.Concat(lines));
        return (sums, key.SignData(sums, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
    }

    /// <summary>The files must be those of the list, no more and no fewer, and each as it was when it was signed.</summary>
    /// <param name="files">By path below the plugin, with slashes, and with list and signature among them.</param>
    /// <param name="trusted">Public keys.</param>
    /// <exception cref="PluginRefusedException">Why it is not as a trusted publisher has signed it.</exception>
    public static void Check(IReadOnlyDictionary<string, byte[]> files, IReadOnlyList<ECDsa> trusted)
    {
        if (!files.TryGetValue(Sums, out var sums) || !files.TryGetValue(Signature, out var signature))
            throw new PluginRefusedException("Das Plugin ist nicht unterschrieben.");
        if (!trusted.Any(key => key.VerifyData(sums, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)))
            throw new PluginRefusedException("Die Unterschrift stammt von keinem Schlüssel, dem diese Plattform vertraut.");
        var signed = Encoding.UTF8.GetString(sums).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(line => line[(HashLetters + 2)..], line => line[..HashLetters], StringComparer.Ordinal);
        var content = files.Where(f => f.Key is not (Sums or Signature)).ToList();
        if (content.Find(f => !signed.ContainsKey(f.Key)) is { Key: { } extra })
            throw new PluginRefusedException($"Die Datei {extra} gehört nicht zu dem, was unterschrieben wurde.");
        if (signed.Keys.FirstOrDefault(name => !files.ContainsKey(name)) is { } missing)
            throw new PluginRefusedException($"Die unterschriebene Datei {missing} fehlt.");
        if (content.Find(f => Convert.ToHexStringLower(SHA256.HashData(f.Value)) != signed[f.Key]) is { Key: { } changed })
            throw new PluginRefusedException($"Die Datei {changed} wurde nach der Unterschrift verändert.");
    }

    /// <summary>All files of a folder by their path with slashes.</summary>
    public static Dictionary<string, byte[]> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder, f).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes, StringComparer.Ordinal);
}
