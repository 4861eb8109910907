using System.IO.Compression;
using System.Security.Cryptography;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.Plugins;

/// <summary>A plugin as one zip: its files, and the publisher's seal over them. Nothing of it is written before all of it was checked.</summary>
public sealed class PluginPackage
{
    public const long MaxBytes = 100 * 1024 * 1024;
    internal const string Half = ".half-";
    private const int MaxFiles = 2_000;

    private readonly Dictionary<string, byte[]> _files;

    private PluginPackage(PluginManifest manifest, Dictionary<string, byte[]> files) => (Manifest, _files) = (manifest, files);

    public PluginManifest Manifest { get; }

    /// <summary>Makes a package of a built plugin.</summary>
    /// <exception cref="PluginRefusedException">The folder is no plugin that a host would load.</exception>
    public static void Pack(string folder, string zip, ECDsa key)
    {
        ManifestCheck.Read(folder);
        var files = PluginSeal.Read(folder);
        files.Remove(PluginSeal.Sums);
        files.Remove(PluginSeal.Signature);
        var (sums, signature) = PluginSeal.Make(files, key);
        using var archive = new ZipArchive(File.Create(zip), ZipArchiveMode.Create);
        foreach (var (name, bytes) in files.OrderBy(f => f.Key, StringComparer.Ordinal).Prepend(new(PluginSeal.Signature, signature)).Prepend(new(PluginSeal.Sums, sums)))
        {
            var entry = archive.CreateEntry(name);
            entry.LastWriteTime = new DateTimeOffset(1990, 1, 1, 0, 0, 0, TimeSpan.Zero); // the same files make the same package
            using var to = entry.Open();
            to.Write(bytes);
        }
    }

    /// <summary>Reads and checks a package.</summary>
    /// <param name="zip">Seekable.</param>
    /// <param name="trust">Which keys are trusted, and whether a signature is needed.</param>
    /// <exception cref="PluginRefusedException">Why it may not be installed, for the operator.</exception>
    internal static PluginPackage Open(Stream zip, PluginTrust trust)
    {
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            var files = ReadAll(archive);
            trust.Check(files);
            if (!files.TryGetValue(ManifestCheck.FileName, out var manifest))
                throw new PluginRefusedException($"Im Paket liegt keine {ManifestCheck.FileName}.");
            return new(ManifestCheck.Parse(System.Text.Encoding.UTF8.GetString(manifest)), files);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            throw new PluginRefusedException("Die Datei ist kein lesbares Zip-Paket.");
        }
    }

    /// <summary>Writes the files into a folder that does not exist yet; either all of them stand there or none.</summary>
    internal void WriteTo(string folder)
    {
        var half = $"{Path.GetDirectoryName(folder)}/{Half}{Guid.NewGuid():N}";
        try
        {
            foreach (var (name, bytes) in _files)
            {
                var file = Path.Combine(half, name);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, bytes);
            }
            PluginInstaller.Replace(half, folder);
        }
        finally
        {
            if (Directory.Exists(half))
                Directory.Delete(half, recursive: true);
        }
    }

    private static Dictionary<string, byte[]> ReadAll(ZipArchive archive)
    {
        if (archive.Entries.Count > MaxFiles)
            throw new PluginRefusedException($"Im Paket liegen mehr als {MaxFiles} Dateien.");
        var files = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase); // what differs only in case is one file on many disks
        var left = MaxBytes;
        foreach (var entry in archive.Entries)
        {
            if (entry.Length == 0 && entry.FullName.EndsWith('/'))
                continue; // a folder by itself, as some programs write it; its files name it anyway
            CheckName(entry);
            var bytes = Read(entry, left);
            left -= bytes.Length;
            if (!files.TryAdd(entry.FullName, bytes))
                throw new PluginRefusedException($"Die Datei {entry.FullName} liegt zweimal im Paket.");
        }
        return files;
    }

    private static void CheckName(ZipArchiveEntry entry)
    {
        var parts = entry.FullName.Split('/');
        if (parts.Any(p => p.Length == 0 || p.StartsWith('.') || p.Trim() != p || p.AsSpan().IndexOfAny('\\', ':') >= 0) || entry.FullName.Any(char.IsControl) || entry.FullName.Length > 200)
            throw new PluginRefusedException($"Der Dateiname „{entry.FullName}“ ist in einem Paket nicht erlaubt.");
        const int kind = 0xF000, link = 0xA000;
        if (((entry.ExternalAttributes >> 16) & kind) == link)
            throw new PluginRefusedException($"{entry.FullName} ist eine Verknüpfung auf eine andere Stelle.");
    }

    /// <summary>Counts what really comes out: the size that a zip names is only its word.</summary>
    private static byte[] Read(ZipArchiveEntry entry, long most)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = from.Read(buffer)) > 0;)
        {
            if (to.Length + read > most)
                throw new PluginRefusedException("Das Plugin ist größer als 100 MB.");
            to.Write(buffer, 0, read);
        }
        return to.ToArray();
    }
}
