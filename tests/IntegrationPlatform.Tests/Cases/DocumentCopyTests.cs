using System.Net;
using System.Net.Sockets;
using System.Text;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>Copies of documents: kept only with a consent, sealed, and handed out so that nothing runs.</summary>
public sealed class DocumentCopyTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_copy_comes_back_as_it_was_and_the_look_stands_in_the_audit()
    {
        var (anna, _, document) = await AllowedAsync();
        var large = SampleFiles.PdfOf(1_000_000);
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.UploadAsync(document, large)).Status);
        Assert.Equal(16, await host.PartsAsync(document));
        using var answer = await anna.Web.DownloadAsync(document + "/copy/file");
        Assert.Equal(large, await answer.Content.ReadAsByteArrayAsync());
        Assert.True(await host.InAsync(null, services => services.GetRequiredService<PlatformDb>().Audit.AnyAsync(a => a.Action == "exported" && a.Record == "DocumentCopy" && a.RecordId == Copies.IdOf(document).ToString())));
    }

    [Fact]
    public async Task Nothing_of_a_copy_stands_readable_in_the_database()
    {
        var (anna, _, document) = await AllowedAsync();
        await anna.Web.UploadAsync(document, SampleFiles.Pdf, "geheimer-name.pdf");
        var id = Copies.IdOf(document);
        var stored = await host.CasesAsync(async db =>
        {
            var copy = await db.DocumentCopies.SingleAsync(c => c.DocumentId == id);
            var parts = await db.DocumentParts.Where(p => p.CopyId == copy.Id).ToListAsync();
            return parts.Select(p => p.Content).Append(copy.Name).Append(copy.Hash).Select(t => Encoding.Latin1.GetString(t.Bytes.Span)).ToList();
        });
        Assert.All(stored, bytes => Assert.DoesNotMatch("PDF|Catalog|geheimer", bytes));
    }

    [Fact]
    public async Task A_download_can_do_nothing_in_the_browser()
    {
        var (anna, _, document) = await AllowedAsync();
        await anna.Web.UploadAsync(document, SampleFiles.Pdf, "..\\..\\Bescheid\u202Efdp.exe\r\nSet-Cookie: a=b.html");
        using var answer = await anna.Web.DownloadAsync(document + "/copy/file", ("Range", "bytes=0-3"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(SampleFiles.Pdf.Length, answer.Content.Headers.ContentLength);
        Assert.Equal(("application/pdf", "attachment"), (answer.Content.Headers.ContentType!.ToString(), answer.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal(("nosniff", "no-store"), (answer.Headers.GetValues("X-Content-Type-Options").Single(), answer.Headers.CacheControl!.ToString()));
        Assert.StartsWith("sandbox; default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Matches("^[\\w ().-]+\\.pdf$", answer.Content.Headers.ContentDisposition.FileNameStar!);
        Assert.False(answer.Headers.Contains("Accept-Ranges"));
        Assert.False(answer.Headers.Contains("Set-Cookie") && answer.Headers.GetValues("Set-Cookie").Any(c => c.StartsWith("a=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_picture_may_be_looked_at_in_the_sandbox_and_a_pdf_only_downloaded()
    {
        var (anna, opened, document) = await AllowedAsync();
        await anna.Web.UploadAsync(document, SampleFiles.Png, "foto.html");
        using var picture = await anna.Web.DownloadAsync(document + "/copy/view");
        Assert.Equal(("image/png", "inline"), (picture.Content.Headers.ContentType!.ToString(), picture.Content.Headers.ContentDisposition!.DispositionType));
        Assert.StartsWith("sandbox;", picture.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("foto.png", picture.Content.Headers.ContentDisposition.FileNameStar);
        var other = await host.SeenAsync(anna.Web, opened);
        await anna.Web.UploadAsync(other, SampleFiles.Pdf);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync(other + "/copy/view")).Status);
    }

    [Fact]
    public async Task Without_a_consent_no_copy_is_kept_and_the_page_says_why()
    {
        var (anna, _, document) = await SeenAsync();
        Assert.Contains("Es gibt keine Einwilligung, Kopien von Dokumenten zu speichern.", (await anna.Web.GetAsync(document + "/copy")).Text());
        var answer = await anna.Web.UploadAsync(document, SampleFiles.Pdf);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(0, await host.PartsAsync(document));
    }

    [Fact]
    public async Task A_withdrawal_locks_the_copies_at_once_and_asks_for_their_deletion()
    {
        var (anna, opened, document) = await AllowedAsync();
        await anna.Web.UploadAsync(document, SampleFiles.Pdf, "name.pdf");
        await anna.Web.WithdrawAsync(opened, await host.CopyConsentAsync(opened));
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync(document + "/copy/file")).Status);
        var list = await anna.Web.GetAsync(opened.Path + "/documents");
        Assert.Contains("Die Einwilligung in Kopien wurde am 23.11.2026 widerrufen. Kopien sind gesperrt", list.Text());
        Assert.DoesNotContain("/copy/file", list.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("name.pdf", (await anna.Web.GetAsync(document + "/copy")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.Web.UploadAsync(document, SampleFiles.Pdf)).Status);
        Assert.Contains("Löschung prüfen", (await anna.Web.GetAsync(opened.Path)).Text());
        await anna.Web.PressAsync(document + "/copy", document + "/copy/delete");
        Assert.Equal(0, await host.PartsAsync(document));
    }

    [Fact]
    public async Task A_new_consent_opens_them_again()
    {
        var (anna, opened, document) = await AllowedAsync();
        await anna.Web.UploadAsync(document, SampleFiles.Pdf);
        await anna.Web.WithdrawAsync(opened, await host.CopyConsentAsync(opened), ("Form", "EnteredByMistake"));
        await anna.Web.AllowCopiesAsync(opened);
        Assert.Equal(HttpStatusCode.OK, (await anna.Web.GetAsync(document + "/copy/file")).Status);
    }

    [Fact]
    public async Task An_upload_and_a_withdrawal_at_once_leave_no_copy_that_opens()
    {
        var (anna, opened, document) = await AllowedAsync();
        var consent = await host.CopyConsentAsync(opened);
        await Task.WhenAll(anna.Web.UploadAsync(document, SampleFiles.Pdf), anna.Web.WithdrawAsync(opened, consent));
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync(document + "/copy/file")).Status);
    }

    [Fact]
    public async Task Another_file_takes_the_place_of_the_former_and_the_same_one_twice_is_kept_once()
    {
        var (anna, _, document) = await AllowedAsync();
        await anna.Web.UploadAsync(document, SampleFiles.PdfOf(200_000));
        Assert.Equal(4, await host.PartsAsync(document));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => anna.Web.UploadAsync(document, SampleFiles.Png)));
        Assert.Equal(1, await host.PartsAsync(document));
        var id = Copies.IdOf(document);
        Assert.Equal(1, await host.CasesAsync(db => db.DocumentCopies.CountAsync(c => c.DocumentId == id)));
        using var answer = await anna.Web.DownloadAsync(document + "/copy/file");
        Assert.Equal(SampleFiles.Png, await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task With_the_document_its_copy_is_gone_for_good()
    {
        var (anna, opened, document) = await AllowedAsync();
        await anna.Web.UploadAsync(document, SampleFiles.Pdf);
        var orphans = await host.CasesAsync(db => db.DocumentParts.CountAsync());
        await anna.Web.PressAsync(document, document + "/remove");
        Assert.Contains("Die Kopie ist gelöscht", (await anna.Web.GetAsync(opened.Path + "/documents")).Text());
        Assert.Equal(orphans - 1, await host.CasesAsync(db => db.DocumentParts.CountAsync()));
        await anna.Web.PressAsync(opened.Path + "/documents/new", document + "/put-back");
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync(document + "/copy/file")).Status);
    }

    [Fact]
    public async Task Erasing_a_person_takes_copies_and_parts_along()
    {
        var (anna, opened, document) = await AllowedAsync();
        await anna.Web.UploadAsync(document, SampleFiles.Pdf);
        var id = await host.CasesAsync(db => db.DocumentCopies.Where(c => c.DocumentId == Copies.IdOf(document)).Select(c => c.Id).SingleAsync());
        await host.Services.GetRequiredService<IntegrationPlatform.Platform.PersonalData.SubjectData>().EraseAsync(opened.CaseId, "weissach", null, CancellationToken.None);
        Assert.Equal((0, 0), await host.CasesAsync(async db => (await db.Documents.CountAsync(d => d.CaseId == opened.CaseId), await db.DocumentParts.CountAsync(p => p.CopyId == id))));
    }

    [Fact]
    public async Task A_rotation_of_the_keys_keeps_every_byte()
    {
        await using var own = new TestHost();
        await own.InitializeAsync();
        var anna = await own.WorkerAsync();
        var opened = await Arrange.CaseAsync(own, "weissach", anna.Id);
        var document = await own.SeenAsync(anna.Web, opened);
        await anna.Web.AllowCopiesAsync(opened);
        var file = SampleFiles.PdfWith("", $"%{new string('\u00ff', 200_000)}\n");
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.UploadAsync(document, file)).Status);
        await own.RotateAsync();
        var newest = (await own.KeysAsync()).Where(k => k.MunicipalityId == "weissach").Max(k => k.Id);
        Assert.All(await own.CasesAsync(db => db.DocumentParts.Select(p => p.Content).ToListAsync()), c => Assert.Equal(newest, Vault.KeyOf(c)));
        using var answer = await anna.Web.DownloadAsync(document + "/copy/file");
        Assert.Equal(file, await answer.Content.ReadAsByteArrayAsync());
    }

    public static TheoryData<string, string> Bad => new()
    {
        { "zip", "Das ist keine PDF-, JPG- oder PNG-Datei. Es zählt der Inhalt, nicht der Name." },
        { "html", "Das ist keine PDF-, JPG- oder PNG-Datei." },
        { "eicar", "Das ist keine PDF-, JPG- oder PNG-Datei." },
        { "polyglot", "In der Datei steckt noch etwas anderes als das Dokument." },
        { "script", "Das PDF enthält Programme, Formulare oder Anhänge." },
        { "locked", "Das PDF ist mit einem Kennwort geschützt" },
        { "cut", "Die Datei ist unvollständig oder beschädigt." },
        { "empty", "Wählen Sie eine Datei aus." },
    };

    [Theory, MemberData(nameof(Bad))]
    public async Task A_file_that_is_not_what_it_seems_is_refused_with_a_sentence(string what, string sentence)
    {
        var (anna, _, document) = await AllowedAsync();
        byte[] file = what switch
        {
            "zip" => SampleFiles.Zip(),
            "html" => "<!doctype html><script>alert(1)</script>"u8.ToArray(),
            "eicar" => SampleFiles.Eicar,
            "polyglot" => [.. SampleFiles.Pdf, .. "<html><script>alert(1)</script>"u8],
            "script" => SampleFiles.PdfWith("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"),
            "locked" => SampleFiles.PdfWith("/Encrypt 5 0 R"),
            "cut" => SampleFiles.Pdf[..100],
            _ => [],
        };
        var answer = await anna.Web.UploadAsync(document, file, "harmlos.pdf");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Text());
        Assert.Equal(0, await host.PartsAsync(document));
    }

    [Fact]
    public async Task A_little_too_much_is_refused_with_a_sentence()
    {
        var (anna, _, document) = await AllowedAsync();
        var answer = await anna.Web.UploadAsync(document, SampleFiles.PdfOf(10 * 1024 * 1024 + 100));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Die Datei ist größer als 10 MB.", answer.Text());
    }

    [Fact]
    public async Task Two_hundred_megabytes_are_refused_before_they_are_read()
    {
        var (anna, _, document) = await AllowedAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {document}/copy HTTP/1.1\r\nHost: localhost\r\nCookie: {anna.Web.CookieHeader}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 209715200\r\n\r\n--b\r\n"));
        using var reader = new StreamReader(stream);
        var answer = "";
        while (!answer.Contains("</html>", StringComparison.Ordinal) && await reader.ReadLineAsync() is { } line)
            answer += line + "\n";
        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("Eine Datei darf höchstens 10 MB haben. Es wurde nichts gespeichert.", WebUtility.HtmlDecode(answer));
    }

    [Fact]
    public async Task Whoever_sends_twenty_megabytes_all_the_same_reads_why_not()
    {
        var (anna, _, document) = await AllowedAsync();
        var answer = await anna.Web.UploadAsync(document, SampleFiles.PdfOf(20 * 1024 * 1024));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("Eine Datei darf höchstens 10 MB haben.", answer.Text());
    }

    [Fact]
    public async Task A_body_that_does_not_say_how_long_it_is_is_cut_off_at_the_limit()
    {
        var (anna, _, document) = await AllowedAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {document}/copy HTTP/1.1\r\nHost: localhost\r\nCookie: {anna.Web.CookieHeader}\r\nContent-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n\r\n"));
        var head = Encoding.ASCII.GetBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{head.Length:x}\r\n{Encoding.ASCII.GetString(head)}\r\n"));
        var chunk = new byte[1024 * 1024];
        using var reader = new StreamReader(stream);
        var first = reader.ReadLineAsync();
        for (var sent = 0; sent < 200 && !first.IsCompleted; sent++)
        {
            try
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes("100000\r\n"));
                await stream.WriteAsync(chunk);
                await stream.WriteAsync("\r\n"u8.ToArray());
            }
            catch (IOException)
            {
                break; // nobody listens any more: what came before that is the answer
            }
            Assert.True(sent < 150, "It is read for ever.");
        }
        Assert.StartsWith("HTTP/1.1 413", await first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_without_the_forms_token_is_refused()
    {
        var (anna, _, document) = await AllowedAsync();
        using var body = new MultipartFormDataContent { { new ByteArrayContent(SampleFiles.Pdf), "file", "scan.pdf" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await anna.Web.UploadAsync(document, body)).Status);
        Assert.Equal(0, await host.PartsAsync(document));
    }

    [Fact]
    public async Task A_copy_with_a_spoilt_part_is_an_error_and_not_half_a_file()
    {
        var (anna, _, document) = await AllowedAsync();
        await anna.Web.UploadAsync(document, SampleFiles.Pdf);
        var id = Copies.IdOf(document);
        await host.CasesAsync(db => db.DocumentParts.Where(p => db.DocumentCopies.Any(c => c.Id == p.CopyId && c.DocumentId == id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.Content, new Sdk.SealedText(new byte[80]))));
        Assert.Equal(HttpStatusCode.InternalServerError, (await anna.Web.GetAsync(document + "/copy/file")).Status);
    }

    [Fact]
    public async Task All_copies_of_a_case_together_have_a_limit()
    {
        var (anna, opened, document) = await AllowedAsync();
        await host.InAsync("weissach", async services =>
        {
            var db = services.GetRequiredService<CasesDb>();
            var (given, vault) = (await host.CopyConsentAsync(opened), services.GetRequiredService<Vault>());
            var other = Kept.Of(vault, await db.Cases.SingleAsync(c => c.Id == opened.CaseId), given, anna.Id, host.Clock.GetUtcNow().UtcDateTime);
            db.Add(other.Document);
            db.Add(other.Copy);
            db.Entry(other.Copy).Property(c => c.Bytes).CurrentValue = 100 * 1024 * 1024;
            await db.SaveChangesAsync();
        });
        Assert.Contains("dürfen zusammen höchstens 100 MB haben", (await anna.Web.UploadAsync(document, SampleFiles.Pdf)).Text());
    }

    private async Task<(Worker Anna, ArrangedCase Opened, string Document)> SeenAsync()
    {
        var anna = await host.WorkerAsync(Role.IntegrationManager);
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        return (anna, opened, await host.SeenAsync(anna.Web, opened));
    }

    private async Task<(Worker Anna, ArrangedCase Opened, string Document)> AllowedAsync()
    {
        var seen = await SeenAsync();
        Assert.Equal(HttpStatusCode.Found, (await seen.Anna.Web.AllowCopiesAsync(seen.Opened)).Status);
        return seen;
    }
}
