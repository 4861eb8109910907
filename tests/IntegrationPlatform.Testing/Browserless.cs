using System.Net;

namespace IntegrationPlatform.Testing;

/// <summary>What came back: redirects are not followed, so that a test can tell 302 from 200.</summary>
public sealed record Page(Uri Address, HttpStatusCode Status, Uri? Location, string Html);

/// <summary>A user without a browser: keeps cookies, reads forms, posts them with their token.</summary>
public sealed class Browserless : IDisposable
{
    public const string SignInPath = "/anmelden";

    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;

    public Browserless(Uri address) => _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) }; // a guard, no measure: the machine may be busy

    public Uri Address => _http.BaseAddress!;

    /// <summary>To be sent by a client that keeps no cookies of its own.</summary>
    public string CookieHeader => _cookies.GetCookieHeader(Address);

    public async Task SignInAsync(string user, string password, CancellationToken cancellationToken = default)
    {
        var page = await GetAsync(SignInPath, cancellationToken);
        var form = Form(page, f => f.Fields.Any(field => field.Kind == "password"));
        var name = form.Fields.First(f => f.Kind is "text" or "email").Name;
        var secret = form.Fields.First(f => f.Kind == "password").Name;
        var answer = await PostAsync(page, form, Changed(form.Values(), new Dictionary<string, string> { [name] = user, [secret] = password }), cancellationToken);
        if (answer.Location is null || answer.Location.AbsolutePath.StartsWith(SignInPath, StringComparison.Ordinal))
            throw new InvalidOperationException($"{user} could not sign in: {(int)answer.Status} {answer.Location}");
    }

    public async Task<Page> GetAsync(string path, CancellationToken cancellationToken = default)
    {
        using var answer = await _http.GetAsync(new Uri(Address, path), cancellationToken);
        return await PageAsync(answer, cancellationToken);
    }

    /// <summary>Posts the page's first matching form (without a choice: the first that posts and is not about signing out) as it stands, with some fields changed.</summary>
    public Task<Page> PostFormAsync(Page page, Func<HtmlForm, bool>? which, IReadOnlyDictionary<string, string> changes, CancellationToken cancellationToken = default)
    {
        var form = Form(page, which);
        return PostAsync(page, form, Changed(form.Values(), changes), cancellationToken);
    }

    public async Task<Page> PostAsync(Page page, HtmlForm form, IEnumerable<KeyValuePair<string, string>> values, CancellationToken cancellationToken = default)
    {
        using var body = new FormUrlEncodedContent(values);
        using var answer = await _http.PostAsync(form.Action.Length == 0 ? page.Address : new Uri(page.Address, form.Action), body, cancellationToken);
        return await PageAsync(answer, cancellationToken);
    }

    public static HtmlForm Form(Page page, Func<HtmlForm, bool>? which = null) =>
        HtmlForm.AllOf(page.Html).FirstOrDefault(f => f.Method == "post" && (which ?? (form => !form.Action.Contains("abmelden", StringComparison.Ordinal)))(f))
        ?? throw new InvalidOperationException($"{page.Address.AbsolutePath} ({(int)page.Status}{(page.Location is null ? "" : " to " + page.Location)}) has no such form.");

    public void Dispose() => _http.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> Changed(IEnumerable<KeyValuePair<string, string>> values, IReadOnlyDictionary<string, string> changes) =>
        values.Where(v => !changes.ContainsKey(v.Key)).Concat(changes);

    private static async Task<Page> PageAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var address = answer.RequestMessage!.RequestUri!;
        var location = answer.Headers.Location is { } to ? new Uri(address, to) : null;
        return new(address, answer.StatusCode, location, await answer.Content.ReadAsStringAsync(cancellationToken));
    }
}
