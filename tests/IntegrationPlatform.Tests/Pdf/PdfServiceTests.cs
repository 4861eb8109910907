using IntegrationPlatform.Testing;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using IntegrationPlatform.Platform.Pdf;
using Microsoft.Extensions.Hosting;

namespace IntegrationPlatform.Tests.Pdf;

/// <summary>One warm Chromium: it loses no document, mixes none up, and says why when there is none.</summary>
[Trait("Database", "any")]
public sealed class PdfServiceTests
{
    private const int Pages = 150; // long enough that a kill comes in the middle

    [Fact]
    public async Task A_document_has_its_text_title_language_tags_and_page_numbers()
    {
        using var printer = Printer.With();
        var pdf = await printer.RenderAsync(Printer.Page("<h1>Überschrift</h1><p lang=\"ar\" dir=\"rtl\">مرحبا</p>", "<style>@page { @bottom-right { content: \"Seite \" counter(page) \" von \" counter(pages) } }</style>"), TestContext.Current.CancellationToken);
        var info = await PdfTools.InfoAsync(pdf);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches(@"Title:\s+Probe", info);
        Assert.Matches(@"JavaScript:\s+no", info);
        var text = await PdfTools.TextAsync(pdf);
        Assert.Contains("Überschrift", text, StringComparison.Ordinal);
        Assert.Contains("Seite 1 von 1", text, StringComparison.Ordinal);
        Assert.Contains("H1", await PdfTools.StructureAsync(pdf), StringComparison.Ordinal);
        Assert.True(pdf.AsSpan().IndexOf("/Lang (de)"u8) > 0, "The document does not say its language.");
        Assert.True(pdf.AsSpan().IndexOf("/Outlines"u8) > 0, "The document has no outline.");
    }

    [Fact]
    public async Task Many_at_once_are_all_right_and_none_is_mixed_up()
    {
        using var printer = Printer.With();
        var texts = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => printer.TextAsync(Document(i, pages: 3))));
        AssertEachItsOwn(texts);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task None_is_lost_when_the_browser_or_a_page_of_it_is_killed_in_the_middle(bool onlyPages)
    {
        var log = new ConcurrentQueue<string>();
        using var printer = Printer.Logging(log);
        for (var round = 0; round < 10 && !Repeated(); round++)
        {
            await printer.TextAsync(Document(99, 1));
            var texts = Enumerable.Range(0, 6).Select(i => printer.TextAsync(Document(i, Pages))).ToList();
            await Task.Delay(TimeSpan.FromMilliseconds(150), TestContext.Current.CancellationToken);
            foreach (var process in onlyPages ? PagesOf(printer.BrowserId!.Value) : [printer.BrowserId!.Value])
                Process.GetProcessById(process).Kill();
            AssertEachItsOwn(await Task.WhenAll(texts));
        }
        Assert.True(Repeated(), "No kill came in the middle.");

        bool Repeated() => log.Any(line => line.Contains("is printed again", StringComparison.Ordinal));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_browser_that_was_killed_or_lost_its_pages_while_nobody_printed_is_replaced(bool onlyPages)
    {
        using var printer = Printer.With();
        await printer.TextAsync(Document(1, 1));
        var killed = printer.BrowserId!.Value;
        foreach (var id in onlyPages ? PagesOf(killed) : [killed])
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            await AssertEndedAsync(id);
        }
        Assert.Contains("Dokument 2.", await printer.TextAsync(Document(2, 1)), StringComparison.Ordinal);
        Assert.NotEqual(killed, printer.BrowserId);
    }

    [Fact]
    public async Task One_that_takes_too_long_is_given_up_and_the_next_is_printed()
    {
        using var printer = Printer.With(("TimeoutSeconds", "3"), ("Tabs", "1"));
        await printer.TextAsync(Document(1, 1));
        var fault = await Assert.ThrowsAsync<PdfException>(() => printer.TextAsync(Printer.Page(string.Concat(Enumerable.Repeat("<table><tr><td><table><tr><td>viel</table></table>", 300_000)))));
        Assert.Equal(PdfProblem.TooSlow, fault.Problem);
        Assert.Contains("Dokument 2.", await printer.TextAsync(Document(2, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beyond_the_queue_a_document_is_refused_at_once()
    {
        using var printer = Printer.With(("Tabs", "1"), ("Queue", "1"));
        var (first, second) = (printer.TextAsync(Document(1, Pages)), printer.TextAsync(Document(2, 1)));
        Assert.Equal(PdfProblem.Busy, (await Assert.ThrowsAsync<PdfException>(() => printer.TextAsync(Document(3, 1)))).Problem);
        AssertEachItsOwn(["", await first, await second]);
        Assert.Contains("Dokument 3.", await printer.TextAsync(Document(3, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_so_many_documents_a_fresh_browser_goes_on()
    {
        using var printer = Printer.With(("RestartAfter", "2"), ("Tabs", "1"));
        await printer.TextAsync(Document(1, 1));
        var first = printer.BrowserId;
        Assert.NotNull(first);
        await printer.TextAsync(Document(2, 1));
        Assert.Contains("Dokument 3.", await printer.TextAsync(Document(3, 1)), StringComparison.Ordinal);
        Assert.NotEqual(first, printer.BrowserId);
        await AssertEndedAsync(first.Value);
    }

    [Fact]
    public async Task A_browser_that_nobody_needs_is_ended()
    {
        using var printer = Printer.With(("IdleMinutes", "0.01"));
        await printer.TextAsync(Document(1, 1));
        for (var i = 0; i < 200 && printer.BrowserId is not null; i++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Null(printer.BrowserId);
        Assert.Contains("Dokument 2.", await printer.TextAsync(Document(2, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_stops_waiting_takes_nobodys_place()
    {
        using var printer = Printer.With(("Tabs", "1"));
        using var impatient = new CancellationTokenSource();
        var (first, given) = (printer.TextAsync(Document(1, Pages)), printer.RenderAsync(Document(2, 1), impatient.Token));
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        AssertEachItsOwn(["", await first]);
        Assert.Contains("Dokument 3.", await printer.TextAsync(Document(3, 1)), StringComparison.Ordinal);
    }

    [Theory, InlineData("/nirgends/chromium"), InlineData("gibt-es-nicht"), InlineData("/bin/false")]
    public async Task Without_Chromium_the_reason_is_clear(string program)
    {
        using var printer = Printer.With(("Chromium", program));
        Assert.Equal(PdfProblem.NoBrowser, (await Assert.ThrowsAsync<PdfException>(() => printer.TextAsync(Document(1, 1)))).Problem);
    }

    [Fact]
    public async Task As_root_it_prints_in_production_only_where_somebody_says_so()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root prints without a sandbox.");
        using var refusing = Printer.In(Environments.Production);
        var fault = await Assert.ThrowsAsync<PdfException>(() => refusing.TextAsync(Document(1, 1)));
        Assert.Equal(PdfProblem.NoSandbox, fault.Problem);
        Assert.Contains("Pdf:AllowNoSandbox", fault.Message, StringComparison.Ordinal);
        using var allowed = Printer.In(Environments.Production, ("AllowNoSandbox", "true"));
        Assert.Contains("Dokument 1.", await allowed.TextAsync(Document(1, 1)), StringComparison.Ordinal);
    }

    [Fact, UnsupportedOSPlatform("windows")]
    public async Task With_the_service_ends_its_browser_and_nothing_is_left_behind()
    {
        int process;
        string profile;
        using (var printer = Printer.With())
        {
            await printer.TextAsync(Document(1, 1));
            process = printer.BrowserId!.Value;
            profile = (await File.ReadAllTextAsync($"/proc/{process}/cmdline", TestContext.Current.CancellationToken)).Split('\0').Single(w => w.StartsWith("--user-data-dir=", StringComparison.Ordinal)).Split('=')[1];
            var folder = Path.GetDirectoryName(profile)!;
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        }
        await AssertEndedAsync(process);
        Assert.False(Directory.Exists(Path.GetDirectoryName(profile)));
    }

    [Fact]
    public async Task Chromium_ends_by_itself_when_nobody_holds_the_other_end_of_its_pipes() // as when the host was killed
    {
        using var chromium = ChromiumProcess.Start(Printer.Settings(Environments.Development).Chromium!, sandbox: !Environment.IsPrivilegedProcess);
        using var tools = new DevTools(chromium.Orders, chromium.Answers);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await BrowserTab.OpenAsync(tools, limit.Token);
        await chromium.Orders.DisposeAsync();
        await tools.Ended.WaitAsync(limit.Token);
        await AssertEndedAsync(chromium.Id);
    }

    [Fact]
    public void Settings_that_cannot_be_are_refused() =>
        Assert.Equal("Pdf:Tabs is 0; it must lie between 1 and 16.", Assert.Throws<InvalidOperationException>(() => Printer.With(("Tabs", "0"))).Message);

    private static List<int> PagesOf(int browser) =>
    [
        .. from process in Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _))
           where File.Exists($"/proc/{process}/cmdline")
           let command = File.ReadAllText($"/proc/{process}/cmdline")
           where command.Contains("--type=renderer", StringComparison.Ordinal) && ParentsOf(process).Contains(browser)
           select int.Parse(process!, CultureInfo.InvariantCulture),
    ];

    private static IEnumerable<int> ParentsOf(string process)
    {
        for (var at = int.Parse(process, CultureInfo.InvariantCulture); at > 1;)
        {
            var stat = File.ReadAllText($"/proc/{at}/stat");
            yield return at = int.Parse(stat[(stat.LastIndexOf(')') + 4)..].Split(' ')[0], CultureInfo.InvariantCulture);
        }
    }

    private static string Document(int number, int pages) => Printer.Page(string.Concat(Enumerable.Range(1, pages).Select(page => $"<p style=\"break-before: page\">Dokument {number}. Seite {page} davon.</p>")));

    private static void AssertEachItsOwn(IReadOnlyList<string> texts)
    {
        for (var i = 0; i < texts.Count; i++)
            Assert.All(texts[i].Split('\n').Where(line => line.Contains("Dokument", StringComparison.Ordinal)), line => Assert.Contains($"Dokument {i}.", line, StringComparison.Ordinal));
        Assert.All(texts.Where(t => t.Length > 0), t => Assert.Contains("Dokument", t, StringComparison.Ordinal));
    }

    private static async Task AssertEndedAsync(int process)
    {
        for (var i = 0; i < 100 && Directory.Exists($"/proc/{process}"); i++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.False(Directory.Exists($"/proc/{process}"));
    }
}
