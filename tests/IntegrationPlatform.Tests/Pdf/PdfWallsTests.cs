using IntegrationPlatform.Testing;
using System.Net;
using System.Net.Sockets;

namespace IntegrationPlatform.Tests.Pdf;

/// <summary>A document shows only what it brings along: nothing runs in it, nothing is fetched for it, and it knows of no other.</summary>
[Trait("Database", "any")]
public sealed class PdfWallsTests
{
    [Fact]
    public async Task Scripts_do_not_run()
    {
        using var printer = Printer.With();
        var text = await printer.TextAsync(Printer.Page("""
            <p id="p">unberührt</p><script>document.getElementById('p').textContent = 'lief'</script><img src="data:," onerror="document.getElementById('p').textContent = 'lief'">
            <svg onload="document.getElementById('p').textContent = 'lief'"></svg><iframe srcdoc="<script>document.write('lief')</script>"></iframe><noscript>ohne Skript</noscript>
            """));
        Assert.Contains("unberührt", text, StringComparison.Ordinal);
        Assert.DoesNotContain("lief", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_the_machine_are_not_read()
    {
        var secret = Path.Combine(Path.GetTempPath(), $"geheim-{Guid.NewGuid():N}.txt");
        await File.WriteAllTextAsync(secret, "Streng geheim", TestContext.Current.CancellationToken);
        try
        {
            using var printer = Printer.With();
            var text = await printer.TextAsync(Printer.Page($$"""
                <p>Inhalt</p><img src="file:///etc/passwd" alt=""><iframe src="file://{{secret}}"></iframe><object data="file://{{secret}}"></object><embed src="file://{{secret}}">
                """, $"<link rel=\"stylesheet\" href=\"file://{secret}\"><style>@import url(file://{secret}); p::after {{ content: url(file://{secret}) }}</style>"));
            Assert.Contains("Inhalt", text, StringComparison.Ordinal);
            Assert.DoesNotContain("geheim", text, StringComparison.Ordinal);
            Assert.DoesNotContain("root:", text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public async Task A_document_cannot_lead_away_to_a_file()
    {
        using var printer = Printer.With(("TimeoutSeconds", "5"));
        var text = await printer.TextAsync(Printer.Page("<p>Inhalt</p>", "<meta http-equiv=\"refresh\" content=\"0;url=file:///etc/passwd\"><base href=\"file:///etc/\">"));
        Assert.DoesNotContain("root:", text, StringComparison.Ordinal);
        Assert.Contains("danach", await printer.TextAsync(Printer.Page("<p>danach</p>")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_fetched_over_the_network()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        using var printer = Printer.With();
        var text = await printer.TextAsync(Printer.Page(
            $"<p>Inhalt</p><img src=\"{address}/bild.png\"><iframe src=\"{address}/rahmen\"></iframe><video src=\"{address}/film\" poster=\"{address}/plakat\"></video><form action=\"{address}\"><input></form>",
            $"<link rel=\"stylesheet\" href=\"{address}/stil.css\"><link rel=\"preconnect\" href=\"{address}\"><link rel=\"dns-prefetch\" href=\"{address}\"><script src=\"{address}/skript.js\"></script><style>@font-face {{ font-family: X; src: url({address}/schrift) }} p {{ font-family: X; background: url({address}/grund) }}</style>"));
        Assert.Contains("Inhalt", text, StringComparison.Ordinal);
        Assert.False(listener.Pending(), "Somebody called.");
    }

    [Fact]
    public async Task A_picture_in_the_document_is_shown()
    {
        const string red = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
        using var printer = Printer.With();
        var pdf = await printer.RenderAsync(Printer.Page($"<img alt=\"Rot\" width=\"200\" src=\"data:image/png;base64,{red}\">"), TestContext.Current.CancellationToken);
        Assert.True(pdf.AsSpan().IndexOf("/Subtype /Image"u8) > 0, "The picture is missing.");
        Assert.Contains("Figure", await PdfTools.StructureAsync(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_one_document_is_in_the_next()
    {
        using var printer = Printer.With(("Tabs", "1"));
        await printer.TextAsync(Printer.Page("<p>Frau Erste</p>", "<style>p { color: transparent }</style>"));
        var text = await printer.TextAsync("<p>Herr Zweiter");
        Assert.Contains("Herr Zweiter", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Erste", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("Title:.*Probe", await PdfTools.InfoAsync(await printer.RenderAsync("<p>ohne Titel", TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task No_port_is_opened_and_the_hosts_environment_is_not_passed_on()
    {
        using var printer = Printer.With();
        await printer.TextAsync(Printer.Page("<p>Inhalt</p>"));
        var environment = await File.ReadAllTextAsync($"/proc/{printer.BrowserId}/environ", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("TEST_", environment, StringComparison.Ordinal);
        Assert.DoesNotContain("DOTNET", environment, StringComparison.Ordinal);
        var sockets = Directory.GetFiles($"/proc/{printer.BrowserId}/fd").Select(f => new FileInfo(f).LinkTarget ?? "").Where(t => t.StartsWith("socket:[", StringComparison.Ordinal)).Select(t => t[8..^1]).ToHashSet();
        var listening = (await File.ReadAllLinesAsync("/proc/net/tcp", TestContext.Current.CancellationToken)).Concat(await File.ReadAllLinesAsync("/proc/net/tcp6", TestContext.Current.CancellationToken))
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(f => f[3] == "0A" && sockets.Contains(f[9]));
        Assert.Empty(listening);
    }

    [Theory, InlineData("\0"), InlineData("\uD800"), InlineData("</style></head>\"}{'\\"), InlineData("]]>--><!--")]
    public async Task Odd_letters_break_nothing(string odd)
    {
        using var printer = Printer.With();
        Assert.Contains("danach", await printer.TextAsync(Printer.Page($"<p>vorher {WebUtility.HtmlEncode(odd)} danach</p>")), StringComparison.Ordinal);
    }
}
