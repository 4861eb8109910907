using System.Security.Cryptography;

namespace IntegrationPlatform.Platform.Pdf;

/// <summary>
/// A folder for one run of Chromium, readable by nobody else: profile, home and temporary files. In memory where there is room, because
/// Debian's Chromium may put there what its processes pass to each other, that is documents.
/// </summary>
internal sealed class ProfileFolder : IDisposable
{
    private const string Prefix = "integrationplatform-pdf-", Lock = "lock";
    private const string Memory = "/dev/shm";
    private const long Room = 512L * 1024 * 1024;

    private readonly FileStream _lock;

    public ProfileFolder()
    {
        var parent = Parent();
        RemoveLeftovers(parent);
        Path = System.IO.Path.Combine(parent, Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))); // short: Chromium adds to it the path of a socket, which must not be long
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Path);
        else
            Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _lock = new(System.IO.Path.Combine(Path, Lock), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    public string Path { get; }

    public void Dispose()
    {
        _lock.Dispose();
        Remove(Path);
    }

    private static string Parent() => Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > Room ? Memory : System.IO.Path.GetTempPath();

    /// <summary>Of hosts that were killed: whoever still lives holds the lock.</summary>
    private static void RemoveLeftovers(string parent)
    {
        foreach (var folder in Directory.EnumerateDirectories(parent, Prefix + "*"))
        {
            try
            {
                using (new FileStream(System.IO.Path.Combine(folder, Lock), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                {
                }
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                continue; // in use, about to be, or somebody else's
            }
            Remove(folder);
        }
    }

    /// <summary>The lock goes last: as long as it is there, the next start sees that something is left.</summary>
    private static void Remove(string folder)
    {
        var held = System.IO.Path.Combine(folder, Lock);
        try
        {
            foreach (var inner in Directory.EnumerateDirectories(folder))
                Directory.Delete(inner, recursive: true);
            foreach (var file in Directory.EnumerateFiles(folder).Where(file => file != held))
                File.Delete(file);
            File.Delete(held);
            Directory.Delete(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A process that is just ending wrote into it; the next start removes it.
        }
    }
}
