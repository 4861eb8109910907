using System.Collections.Concurrent;
using System.Diagnostics;

namespace IntegrationPlatform.Platform.Pdf;

/// <summary>
/// A headless Chromium that takes orders over two inherited pipes: no port that others on the machine could connect to, and it ends by
/// itself when the pipes close, even if the host was killed.
/// </summary>
internal sealed class ChromiumProcess : IDisposable
{
    // Chromium reads orders from descriptor 3 and answers on 4. A crash must not write memory, and so a document, to a file.
    private const string Shell = "/bin/sh", Script = "ulimit -c 0; exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null";
    private const string Chatter = "dbus/"; // it always misses a desktop
    private const int LinesKept = 20;
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private static readonly string[] Switches =
    [
        "--headless", "--remote-debugging-pipe", "--no-first-run", "--no-startup-window", "--disable-gpu", "--disable-extensions", "--disable-sync", "--disable-default-apps",
        "--disable-background-networking", "--disable-component-update", "--disable-domain-reliability", "--disable-breakpad", "--disable-crash-reporter", "--no-pings",
        "--disable-features=BackForwardCache,Translate,MediaRouter,OptimizationHints,SpareRendererForSitePerProcess",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>", // no name leads anywhere, and neither does an address
        "--password-store=basic", "--mute-audio", "--font-render-hinting=none",
    ];

    private readonly Process _process;
    private readonly ProfileFolder _folder;
    private readonly ConcurrentQueue<string> _errors = new();

    private ChromiumProcess(Process process, ProfileFolder folder) => (_process, _folder) = (process, folder);

    public int Id => _process.Id;
    public Stream Orders => _process.StandardInput.BaseStream;
    public Stream Answers => _process.StandardOutput.BaseStream;

    /// <summary>What it complained about last, for the log.</summary>
    public string LastWords => string.Join(Environment.NewLine, _errors);

    public static ChromiumProcess Start(string program, bool sandbox)
    {
        var folder = new ProfileFolder();
        var start = new ProcessStartInfo(Shell, ["-c", Script, "sh", program, .. Switches, .. sandbox ? Array.Empty<string>() : ["--no-sandbox"], "--user-data-dir=" + Path.Combine(folder.Path, "profile")])
        {
            WorkingDirectory = folder.Path,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear(); // the host's may hold passwords and keys
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin";
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["TZ"] = "Europe/Berlin";
        foreach (var variable in new[] { "HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR" })
            start.Environment[variable] = folder.Path;
        try
        {
            var chromium = new ChromiumProcess(Process.Start(start)!, folder);
            chromium._process.ErrorDataReceived += (_, line) => chromium.Keep(line.Data);
            chromium._process.BeginErrorReadLine();
            return chromium;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit(Farewell);
        _process.Dispose();
        _folder.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null || line.Contains(Chatter, StringComparison.Ordinal))
            return;
        _errors.Enqueue(line);
        while (_errors.Count > LinesKept)
            _errors.TryDequeue(out _);
    }
}
