using System.Collections.Concurrent;
using System.Diagnostics;

namespace IntegrationPlatform.Bench;

/// <summary>One figure: what a request cost the server, and how long its user waited.</summary>
internal sealed record Figure(double Cpu, double P50, double P95, double PerSecond, int Requests, int Errors);

/// <summary>A closed loop: each connection asks again as soon as it has its answer.</summary>
internal sealed class Load(int process, Func<int, HttpRequestMessage> request, Func<HttpResponseMessage, bool> fine)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AtLeast = TimeSpan.FromSeconds(3); // CPU time is counted in hundredths of a second
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(8);
    private const int Enough = 3_000;

    private readonly ConcurrentQueue<double> _waits = new();
    private int _next;
    private int _errors;

    public int Connections { get; init; } = 4;

    public async Task<Figure> MeasureAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = Connections });
        await LoopAsync(http, WarmUp, WarmUp, 0, cancellationToken); // until the compiler has done its second round: a server runs for weeks
        await Task.Delay(500, cancellationToken);
        _waits.Clear();
        _errors = 0;

        var cpu = Usage.CpuMicroseconds(process);
        var watch = Stopwatch.StartNew();
        await LoopAsync(http, AtLeast, AtMost, Enough, cancellationToken);
        var seconds = watch.Elapsed.TotalSeconds;
        cpu = Usage.CpuMicroseconds(process) - cpu;

        var waits = _waits.Order().ToList();
        return new(cpu / waits.Count, Share(waits, 0.50), Share(waits, 0.95), waits.Count / seconds, waits.Count, _errors);
    }

    /// <summary>A fixed number of requests, no warming up: for saving from many sides at once.</summary>
    public async Task<Figure> RunAsync(int requests, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = Connections });
        var cpu = Usage.CpuMicroseconds(process);
        var watch = Stopwatch.StartNew();
        await LoopAsync(http, TimeSpan.Zero, TimeSpan.MaxValue, requests, cancellationToken);
        var seconds = watch.Elapsed.TotalSeconds;
        var waits = _waits.Order().ToList();
        return new((Usage.CpuMicroseconds(process) - cpu) / waits.Count, Share(waits, 0.50), Share(waits, 0.95), waits.Count / seconds, waits.Count, _errors);
    }

    private async Task LoopAsync(HttpClient http, TimeSpan atLeast, TimeSpan atMost, int enough, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var sent = 0;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (watch.Elapsed < atMost && (Interlocked.Increment(ref sent) <= enough || watch.Elapsed < atLeast))
            {
                using var asked = request(Interlocked.Increment(ref _next));
                var began = Stopwatch.GetTimestamp();
                using var answer = await http.SendAsync(asked, cancellationToken);
                _waits.Enqueue(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                if (!fine(answer))
                    Interlocked.Increment(ref _errors);
            }
        }));
    }

    private static double Share(List<double> sorted, double share) => sorted.Count == 0 ? double.NaN : sorted[(int)((sorted.Count - 1) * share)];
}
