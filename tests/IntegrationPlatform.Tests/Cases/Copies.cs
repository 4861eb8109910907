using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>What people do with documents, said in one line.</summary>
internal static partial class Copies
{
    public static Task<Page> SeeAsync(this Browserless web, ArrangedCase opened, params (string Name, string Value)[] more) =>
        web.SendAsync(opened.Path + "/documents/new", [.. more.Any(m => m.Name == "Kind") ? [] : new[] { ("Kind", "residence_title") }, .. more]);

    /// <summary>A document of this case with that title, by its page.</summary>
    public static async Task<string> SeenAsync(this TestHost host, Browserless web, ArrangedCase opened, params (string Name, string Value)[] more)
    {
        var before = await host.CasesAsync(db => db.Documents.Where(d => d.CaseId == opened.CaseId).Select(d => d.Id).ToListAsync());
        await web.SeeAsync(opened, more);
        return await host.CasesAsync(async db => $"{opened.Path}/documents/{await db.Documents.Where(d => d.CaseId == opened.CaseId && !before.Contains(d.Id)).Select(d => d.Id).SingleAsync()}");
    }

    public static Task<Page> AllowCopiesAsync(this Browserless web, ArrangedCase opened) =>
        web.SendAsync(opened.Path + "/consents/new", ("Kind", "DocumentCopy"), ("Purpose", "Kopien für Anträge"));

    public static Task<Consent> CopyConsentAsync(this TestHost host, ArrangedCase opened) =>
        host.CasesAsync(db => db.Consents.SingleAsync(c => c.Kind == ConsentKind.DocumentCopy && db.Cases.Any(o => o.Id == opened.CaseId && o.PersonId == c.PersonId)));

    /// <summary>Picks a file on the page and presses the button.</summary>
    public static async Task<Page> UploadAsync(this Browserless web, string document, byte[] content, string name = "scan.pdf")
    {
        var token = Work.TokenOf(await web.GetAsync(document));
        using var body = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(content), "file", name } };
        return await web.UploadAsync(document, body);
    }

    public static async Task<Page> UploadAsync(this Browserless web, string document, HttpContent body)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(web.Address, document + "/copy")) { Content = body };
        request.Headers.Add("Cookie", web.CookieHeader);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        using var answer = await http.SendAsync(request);
        return new(request.RequestUri!, answer.StatusCode, answer.Headers.Location is { } to ? new Uri(request.RequestUri!, to) : null, await answer.Content.ReadAsStringAsync());
    }

    public static async Task<HttpResponseMessage> DownloadAsync(this Browserless web, string path, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(web.Address, path));
        request.Headers.Add("Cookie", web.CookieHeader);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await http.SendAsync(request);
    }

    public static Task<int> PartsAsync(this TestHost host, string document) => host.CasesAsync(db =>
    {
        var id = IdOf(document);
        return db.DocumentParts.CountAsync(p => db.DocumentCopies.Any(c => c.Id == p.CopyId && c.DocumentId == id));
    });

    public static Guid IdOf(string document) => Guid.Parse(LastId().Match(document).Value);

    [GeneratedRegex("[0-9a-f-]{36}$")]
    private static partial Regex LastId();
}
