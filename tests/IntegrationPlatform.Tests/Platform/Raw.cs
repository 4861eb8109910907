using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using IntegrationPlatform.Testing;

namespace IntegrationPlatform.Tests.Platform;

internal sealed record Answer(HttpStatusCode Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public string? this[string header] => Headers.GetValueOrDefault(header);
}

/// <summary>Requests as scripts and attackers send them: any verb, header and body, with the cookies of a user.</summary>
internal static partial class Raw
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public static async Task<Answer> SendAsync(this Browserless user, HttpMethod verb, string path, HttpContent? body = null, string? token = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(verb, new Uri(user.Address, path)) { Content = body };
        if (user.CookieHeader.Length > 0)
            request.Headers.Add("Cookie", user.CookieHeader);
        if (token is not null)
            request.Headers.Add("RequestVerificationToken", token);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        using var answer = await Http.SendAsync(request);
        var all = answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join('\n', h.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(answer.StatusCode, await answer.Content.ReadAsStringAsync(), all);
    }

    /// <summary>The token that the page gives to its scripts.</summary>
    public static async Task<string> TokenAsync(this Browserless user) => Token().Match((await user.GetAsync("/konto")).Html).Groups["token"].Value;

    /// <summary>As it reads on the screen: umlauts are written as numbers in the markup.</summary>
    public static string Text(this Page page) => WebUtility.HtmlDecode(page.Html);

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    [GeneratedRegex("data-csrf=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
