using System.Diagnostics;
using System.Globalization;
using System.Text;
using IntegrationPlatform.Platform.Pdf;
using IntegrationPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Bench;

/// <summary>bench pdf: a document of four pages with the styles of the product, again and again, and eight at once.</summary>
internal static class Pdfs
{
    private const int Documents = 200, AtOnce = 8, Rounds = 10, Rows = 160;

    public static async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_INTEGRATIONPLATFORM_WEB", Path.GetFullPath("src/IntegrationPlatform.Web")); // a release build lies where nobody looks for it
        await using var host = TestHost.With();
        await host.InitializeAsync();
        var (pdf, html) = (host.Services.GetRequiredService<PdfService>(), Document(host.Services.GetRequiredService<PdfStyles>()));
        var cold = await TimeAsync(() => pdf.RenderAsync(html, cancellationToken));
        var process = pdf.BrowserId ?? throw new InvalidOperationException("There is no browser.");
        for (var i = 0; i < 10; i++)
            await pdf.RenderAsync(html, cancellationToken);
        var before = Tree(process);
        var times = new List<double>();
        var (errors, bytes) = (0, 0);
        var all = Stopwatch.StartNew();
        for (var i = 0; i < Documents; i++)
        {
            times.Add(await TimeAsync(async () => bytes = (await pdf.RenderAsync(html, cancellationToken)).Length));
            errors += bytes < 10_000 ? 1 : 0;
        }
        all.Stop();
        var after = Tree(process);
        var rounds = new List<double>();
        for (var i = 0; i < Rounds; i++)
            rounds.Add(await TimeAsync(() => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => pdf.RenderAsync(html, cancellationToken)))));
        Console.WriteLine($"A document of {html.Length / 1024} kB HTML, four pages, {bytes / 1024} kB as PDF.");
        Console.WriteLine($"The first, with the start of Chromium: {cold:0} ms.");
        Console.WriteLine($"{Documents} in a row: p50 {At(times, .5):0} ms, p95 {At(times, .95):0} ms, most {times.Max():0} ms, {Documents / all.Elapsed.TotalSeconds:0.0} per second, {errors} errors.");
        Console.WriteLine($"{AtOnce} at once, until the last is there: p50 {At(rounds, .5):0} ms, most {rounds.Max():0} ms.");
        Console.WriteLine($"Memory of Chromium: {before:0} MB before the {Documents}, {after:0} MB after, {Tree(process):0} MB at the end (shared parts counted once).");
        return errors == 0 && pdf.BrowserId == process;
    }

    private static double At(List<double> times, double part) => times.Order().ElementAt((int)(times.Count * part));

    private static async Task<double> TimeAsync(Func<Task> what)
    {
        var began = Stopwatch.GetTimestamp();
        await what();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static string Document(PdfStyles styles)
    {
        var rows = new StringBuilder();
        for (var i = 1; i <= Rows; i++)
            rows.Append(CultureInfo.InvariantCulture, $"<tr><td>{i}</td><td>Anmeldung zum Sprachkurs B1</td><td>{i % 28 + 1:00}.11.2026</td><td lang=\"ar\" dir=\"rtl\">مرحبا بكم</td></tr>");
        return $"<!doctype html><html lang=\"de\"><head><meta charset=\"utf-8\"><title>Messung</title><style>{styles.Of("/css/fonts.css")}{styles.Of("/css/pdf.css")}</style></head><body><h1>Messung</h1><table><thead><tr><th>Nr.</th><th>Ziel</th><th>Bis</th><th>Arabisch</th></tr></thead><tbody>{rows}</tbody></table></body></html>";
    }

    /// <summary>Of a process and all below it, each page of memory divided by how many share it.</summary>
    private static double Tree(int process) => Megabytes(process) + Children(process).Sum(Tree);

    private static double Megabytes(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/smaps_rollup").First(l => l.StartsWith("Pss:", StringComparison.Ordinal));
            return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
        }
        catch (IOException)
        {
            return 0; // it has just ended
        }
    }

    private static IEnumerable<int> Children(int process) =>
        from folder in Directory.GetDirectories("/proc")
        where int.TryParse(Path.GetFileName(folder), out _)
        let stat = Stat(folder)
        where stat.Length > 0 && stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1] == process.ToString(CultureInfo.InvariantCulture)
        select int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture);

    private static string Stat(string folder)
    {
        try
        {
            return File.ReadAllText(folder + "/stat");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
