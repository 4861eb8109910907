using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace IntegrationPlatform.Testing;

/// <summary>The host as its own process, so that it can be timed, weighed and killed.</summary>
public sealed partial class ProcessHost : IAsyncDisposable
{
    // Guards against a host that hangs; it measures nothing, so a busy machine may take its time.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly HttpClient Probe = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromSeconds(30) });

    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    static ProcessHost() => NoFileWatchers.Set();

    private ProcessHost(Process process, string folder) => (_process, Folder) = (process, folder);

    /// <summary>Where it listens: the operating system chose the port, and the host said which.</summary>
    public Uri Address => _listening.Task.Result;
    public string Folder { get; }
    public int Id => _process.Id;

    /// <summary>How much the process has worked: unlike the clock it stands still while a busy machine does something else.</summary>
    public TimeSpan Work
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public string Output => string.Join(Environment.NewLine, _output);

    /// <summary>From starting the process until the sign-in page answered for the first time.</summary>
    public TimeSpan FirstPage { get; private set; }

    /// <summary>Starts <c>dotnet dll</c> on a port of its own and waits until <paramref name="firstPage"/> and /health/ready answer.</summary>
    public static async Task<ProcessHost> StartAsync(string dll, string folder, IReadOnlyDictionary<string, string>? settings = null, string firstPage = "/anmelden", TimeSpan? limit = null, CancellationToken cancellationToken = default)
    {
        var start = Command(dll, [], folder, settings);
        start.Environment["Urls"] = "http://127.0.0.1:0";
        var watch = Stopwatch.StartNew();
        var host = new ProcessHost(Process.Start(start)!, folder);
        host.Listen();
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(limit ?? Patience);
            await host._listening.Task.WaitAsync(patience.Token);
            await host.WaitForAsync(firstPage, patience.Token);
            host.FirstPage = watch.Elapsed;
            await host.WaitForAsync("/health/ready", patience.Token);
            return host;
        }
        catch (Exception fault) when (fault is OperationCanceledException or InvalidOperationException)
        {
            await host.DisposeAsync();
            throw new InvalidOperationException($"The host did not get ready.{Environment.NewLine}{host.Output}", fault);
        }
    }

    /// <summary>Runs a command of the host, such as <c>seed leer</c>, to its end.</summary>
    public static async Task RunAsync(string dll, IEnumerable<string> words, string folder, IReadOnlyDictionary<string, string>? settings = null, CancellationToken cancellationToken = default)
    {
        using var process = Process.Start(Command(dll, words, folder, settings))!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"\"{string.Join(' ', words)}\" ended with {process.ExitCode}.{Environment.NewLine}{await output}{await errors}");
    }

    /// <summary>Waits until the process has ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>As a power cut would: nothing gets a chance to finish.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
            _process.Kill(); // SIGKILL
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private static ProcessStartInfo Command(string dll, IEnumerable<string> words, string folder, IReadOnlyDictionary<string, string>? settings)
    {
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo("dotnet", [Path.GetFullPath(dll), .. words])
        {
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(dll)), // appsettings.json and wwwroot of a published host lie here
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Data__Folder"] = Path.GetFullPath(folder);
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return start;
    }

    private void Listen()
    {
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException("The host ended before it listened."));
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        _output.Enqueue(line);
        if (ListeningLine().Match(line) is { Success: true } match)
            _listening.TrySetResult(new Uri(match.Groups[1].Value));
        while (_output.Count > 500)
            _output.TryDequeue(out _);
    }

    private async Task WaitForAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The host ended with {_process.ExitCode}.");
            try
            {
                using var answer = await Probe.GetAsync(new Uri(Address, path), cancellationToken);
                if (answer.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
            await Task.Delay(5, cancellationToken);
        }
    }

    [GeneratedRegex(@"Now listening on: (http://[^\s""]+)")]
    private static partial Regex ListeningLine();
}
