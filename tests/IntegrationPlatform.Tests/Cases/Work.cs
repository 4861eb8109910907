using System.Net;
using System.Text.RegularExpressions;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>Somebody at work: an account with one role, signed in.</summary>
internal sealed record Worker(Guid Id, string DisplayName, Browserless Web);

/// <summary>What people at work do again and again, said in one line.</summary>
internal static partial class Work
{
    private static int _worker;

    public static async Task<Worker> WorkerAsync(this TestHost host, Role role = Role.IntegrationManager, string municipality = "weissach")
    {
        var name = $"kraft{Interlocked.Increment(ref _worker)}";
        var id = await host.AddUserAsync(name, municipality, role);
        return new(id, char.ToUpperInvariant(name[0]) + name[1..] + " Probe", await host.SignInAsync(name));
    }

    /// <summary>A town whose managers may read the cases of their whole team.</summary>
    public static Task OpenTeamAsync(this TestHost host, string municipality) => host.InAsync(null, async services =>
    {
        var db = services.GetRequiredService<PlatformDb>();
        (await db.Municipalities.SingleAsync(m => m.Id == municipality)).TeamReadAccess = true;
        await db.SaveChangesAsync();
        await services.GetRequiredService<MunicipalityDirectory>().LoadAsync(db, CancellationToken.None);
    });

    public static Task<T> CasesAsync<T>(this TestHost host, Func<CasesDb, Task<T>> look, string municipality = "weissach") =>
        host.InAsync(municipality, services => look(services.GetRequiredService<CasesDb>()));

    /// <summary>Opens a page and posts its form as it stands, with some fields changed.</summary>
    public static async Task<Page> SendAsync(this Browserless web, string path, params (string Name, string Value)[] changes) =>
        await web.SendAgainAsync(await web.GetAsync(path), changes);

    /// <summary>Posts the form of a page that was opened before.</summary>
    public static Task<Page> SendAgainAsync(this Browserless web, Page page, params (string Name, string Value)[] changes) =>
        web.PostFormAsync(page, IsMain, changes.ToDictionary(c => c.Name, c => c.Value));

    public static Task<Page> RecordAsync(this Browserless web, ArrangedCase opened, params (string Name, string Value)[] changes) =>
        web.SendAsync(opened.Path + "/contacts/new", changes);

    /// <summary>Presses a button that sends nothing but its form's token.</summary>
    public static async Task<Page> PressAsync(this Browserless web, string on, string action)
    {
        var token = TokenOf(await web.GetAsync(on));
        var form = HtmlForm.AllOf($"<form method=\"post\" action=\"{action}\"></form>")[0];
        return await web.PostAsync(new Page(web.Address, HttpStatusCode.OK, null, ""), form, [new("__RequestVerificationToken", token)]);
    }

    /// <summary>As the page's script asks: with HX-Request and the token in a header.</summary>
    public static async Task<Page> AsScriptAsync(this Browserless web, HttpMethod verb, string path, string? token = null)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(verb, new Uri(web.Address, path));
        request.Headers.Add("Cookie", web.CookieHeader);
        request.Headers.Add("HX-Request", "true");
        if (token is not null)
            request.Headers.Add("RequestVerificationToken", token);
        using var answer = await http.SendAsync(request);
        return new(request.RequestUri!, answer.StatusCode, answer.Headers.Location, await answer.Content.ReadAsStringAsync());
    }

    public static string TokenOf(Page page) => Browserless.Form(page, _ => true).Fields.First(f => f.Name == "__RequestVerificationToken").Value;

    public static HtmlForm MainForm(Page page) => Browserless.Form(page, IsMain);

    public static string Field(Page page, string name) => MainForm(page).Values().Where(v => v.Key == name).Select(v => v.Value).SingleOrDefault("");

    /// <summary>What a reader sees: no markup, no entities.</summary>
    public static string Text(this Page page) => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(page.Html, " ")), " ");

    /// <summary>The cases in the rows of a list or of the search, in their order.</summary>
    public static IReadOnlyList<Guid> Cases(this Page page) => [.. Rows().Matches(page.Html).Select(m => Guid.Parse(m.Groups["id"].Value))];

    public static string? Link(this Page page, string rel) =>
        Regex.Match(page.Html, $"<a href=\"(?<to>[^\"]*)\" rel=\"{rel}\"") is { Success: true } link ? WebUtility.HtmlDecode(link.Groups["to"].Value) : null;

    // The page's own form carries a version, the id of what it makes, or the one thing it asks for; ticks, drafts and the account menu do not.
    private static bool IsMain(HtmlForm form) => form.Fields.Any(f => f.Name is "Id" or "Version" or "BirthYear" or "Months" or "Blacken" or "Seen");

    [GeneratedRegex("<(?<tag>script|style).*?</\\k<tag>>|<[^>]*>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("(<th scope=\"row\"[^>]*><a|<li role=\"option\" data-)[^>]*href=\"/[a-z-]+/cases/(?<id>[0-9a-f-]{36})", RegexOptions.ExplicitCapture)]
    private static partial Regex Rows();
}
