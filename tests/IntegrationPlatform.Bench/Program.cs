using System.Globalization;
using IntegrationPlatform.Bench;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true; // so that the hosts are stopped
    stop.Cancel();
};

if (args is ["bare", var body])
{
    await Bare.ServeAsync(body);
    return 0;
}
if (!File.Exists("/proc/self/stat"))
{
    Console.Error.WriteLine("The bench reads a process's CPU time and memory from /proc, so it needs Linux.");
    return 1;
}

var at = Array.IndexOf(args, "--host");
var host = at < 0 ? "artifacts/publish/IntegrationPlatform.Web.dll" : args[at + 1];
var databases = new Databases(host, "artifacts/bench", Postgres: args.Contains("--postgres"));
try
{
    if (args is ["plugins", ..])
        return await PluginCosts.RunAsync(databases, stop.Token) ? 0 : 1;
    if (args is ["pdf", ..])
        return await Pdfs.RunAsync(stop.Token) ? 0 : 1;
    if (args is ["kill", ..])
        return await Kill.RunAsync(databases, stop.Token) ? 0 : 1;

    var sizes = args.Where(a => int.TryParse(a, out _)).Select(int.Parse).Order().ToList();
    var columns = new List<Column>();
    foreach (var size in sizes.Count > 0 ? sizes : [1_000, 10_000, 100_000])
        columns.Add(await new Measurement(databases, size).RunAsync(stop.Token));

    var table = Report.Of(columns);
    await File.WriteAllTextAsync("artifacts/bench/result.md", table, stop.Token);
    Console.WriteLine();
    Console.WriteLine(table);
    return 0; // a slow day is no failure
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130;
}
