using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using IntegrationPlatform.Tests.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntegrationPlatform.Tests.Platform;

/// <summary>A host with one page that fails, whose log can be read.</summary>
public sealed class WatchedHost : IAsyncLifetime
{
    internal ConcurrentQueue<string> Log { get; } = [];
    internal TestHost Host { get; }

    public WatchedHost() => Host = TestHost.With(services: services =>
    {
        services.AddControllers().AddApplicationPart(typeof(WatchedHost).Assembly);
        services.AddSingleton<ILoggerProvider>(new LogBook(Log));
    });

    public ValueTask InitializeAsync() => Host.InitializeAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private sealed class LogBook(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}

/// <summary>Only for these tests: a page that fails after it has said something.</summary>
[Route("failing"), AllowAnonymous, OutsideMunicipality]
internal sealed class FailingController : Controller
{
    [HttpGet]
    public IActionResult Index()
    {
        Response.Headers["X-Half"] = "done";
        throw new IOException("Nobody should read this reason.");
    }
}

public sealed partial class HostingTests(WatchedHost watched) : IClassFixture<WatchedHost>
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private readonly TestHost _host = watched.Host;

    [Theory]
    [InlineData("/anmelden", 200)]
    [InlineData("/weissach/cases", 302)]
    [InlineData("/weissach/anmelden", 404)]
    [InlineData("/css/app.css", 200)]
    [InlineData("/health/live", 200)]
    [InlineData("/failing", 500)]
    public async Task Every_kind_of_answer_carries_the_security_headers(string path, int status)
    {
        using var visitor = new Browserless(_host.Address);
        var answer = await visitor.SendAsync(HttpMethod.Get, path);
        Assert.Equal((status, Policy, "nosniff", "same-origin"), ((int)answer.Status, answer["Content-Security-Policy"], answer["X-Content-Type-Options"], answer["Referrer-Policy"]));
        Assert.Equal(("same-origin", "same-origin", null), (answer["Cross-Origin-Opener-Policy"], answer["Cross-Origin-Resource-Policy"], answer["Server"]));
    }

    [Fact]
    public async Task A_failure_shows_its_number_and_nothing_else_and_the_log_has_the_reason_under_it()
    {
        using var visitor = new Browserless(_host.Address);
        var answer = await visitor.SendAsync(HttpMethod.Get, "/failing");
        var number = Number().Match(answer.Body).Groups["number"].Value;
        Assert.NotEmpty(number);
        Assert.DoesNotContain("Nobody should read", answer.Body, StringComparison.Ordinal);
        Assert.Null(answer["X-Half"]);
        Assert.Contains(watched.Log, line => line.Contains(number, StringComparison.Ordinal) && line.Contains("Nobody should read", StringComparison.Ordinal));
    }

    [Theory, InlineData("/cases"), InlineData("/weissach/anmelden"), InlineData("/weissach/konto"), InlineData("/nirgendwo/cases"), InlineData("/nirgendwo"), InlineData("/weissach/nichts"), InlineData("/Weissach/cases")]
    public async Task What_is_not_there_is_404_for_those_signed_in(string path)
    {
        using var user = await UserAsync("sucht");
        var page = await user.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Diese Seite gibt es nicht", page.Text(), StringComparison.Ordinal);
    }

    [Theory, InlineData("/cases"), InlineData("/weissach/anmelden")]
    public async Task A_page_at_the_wrong_place_is_404_before_anyone_is_asked_to_sign_in(string path)
    {
        using var visitor = new Browserless(_host.Address);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_verb_that_a_page_does_not_know_shows_the_page_for_what_is_not_there()
    {
        using var user = await UserAsync("verb");
        var answer = await user.SendAsync(HttpMethod.Delete, "/weissach/cases");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Contains("Diese Seite gibt es nicht", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_beyond_all_measure_is_refused_unread()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_host.Address.Host, _host.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /anmelden HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 900000000\r\n\r\n"));
        using var reader = new StreamReader(stream);
        Assert.Matches("^HTTP/1.1 (400|413) ", await reader.ReadLineAsync());
    }

    [Theory]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nunfinished")]
    [InlineData("application/x-www-form-urlencoded", "%%%=%ff&\u0001")]
    [InlineData("application/json", "{")]
    public async Task An_absurd_body_is_a_bad_request(string kind, string text)
    {
        using var body = new StringContent(text);
        body.Headers.Remove("Content-Type");
        body.Headers.TryAddWithoutValidation("Content-Type", kind);
        using var visitor = new Browserless(_host.Address);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SendAsync(HttpMethod.Post, "/anmelden", body)).Status);
    }

    [Fact]
    public async Task Personal_pages_are_kept_by_no_browser_and_fetched_ahead_by_none()
    {
        var (user, arranged) = await WithCaseAsync("bestand");
        using var _ = user;
        foreach (var path in new[] { "/weissach/today", "/weissach/cases", "/weissach/tasks", "/weissach/search?q=a", arranged.Path, arranged.Path + "/timeline", arranged.Path + "/edit", arranged.Path + "/contacts/new" })
        {
            var answer = await user.SendAsync(HttpMethod.Get, path);
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.Status));
            Assert.Contains("no-store", answer["Cache-Control"], StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await user.SendAsync(HttpMethod.Get, path, headers: ("Sec-Purpose", "prefetch;prerender"))).Status);
        }
    }

    [Fact]
    public async Task Cookies_are_for_the_whole_house_and_for_no_script()
    {
        await _host.AddUserAsync("keks", "weissach", Role.IntegrationManager);
        using var visitor = new Browserless(_host.Address);
        var door = await visitor.SendAsync(HttpMethod.Get, "/anmelden");
        var page = await visitor.GetAsync("/anmelden");
        using var typed = new FormUrlEncodedContent([.. Browserless.Form(page).Values().Where(v => v.Key is not ("UserName" or "Password")), new("UserName", "keks"), new("Password", TestHost.Password)]);
        var inside = await visitor.SendAsync(HttpMethod.Post, "/anmelden", typed);
        var cookies = $"{door["Set-Cookie"]}\n{inside["Set-Cookie"]}".Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["integrationplatform", "integrationplatform-form"], cookies.Select(c => c.Split('=')[0]).Order());
        Assert.All(cookies, cookie =>
        {
            var parts = cookie.ToLowerInvariant().Split("; ");
            Assert.Contains("path=/", parts);
            Assert.Contains("httponly", parts);
            Assert.Contains(parts, p => p is "samesite=lax" or "samesite=strict");
        });
    }

    [Theory, InlineData("/health/live"), InlineData("/health/ready")]
    public async Task Health_answers_without_signing_in(string path)
    {
        using var visitor = new Browserless(_host.Address);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await HealthAsync());

        async Task<(HttpStatusCode, string)> HealthAsync()
        {
            var page = await visitor.GetAsync(path);
            return (page.Status, page.Html);
        }
    }

    [Fact]
    public async Task English_pages_keep_German_dates()
    {
        var (user, arranged) = await WithCaseAsync("english");
        using var _ = user;
        var changed = await user.PostFormAsync(await user.GetAsync("/konto"), f => f.Fields.Any(field => field.Name == "language"), new Dictionary<string, string> { ["language"] = "en" });
        Assert.Equal("/konto", changed.Location?.AbsolutePath);
        var page = await user.GetAsync(arranged.Path);
        Assert.Contains("<html lang=\"en\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("01.09.2026", page.Html, StringComparison.Ordinal);
    }

    [Theory, InlineData("/cases"), InlineData("/weissach/anmelden"), InlineData("/weissach/nichts")]
    public async Task An_error_page_speaks_the_language_of_the_account(string path)
    {
        using var user = await UserAsync("englisch");
        await user.PostFormAsync(await user.GetAsync("/konto"), f => f.Fields.Any(field => field.Name == "language"), new Dictionary<string, string> { ["language"] = "en" });
        Assert.Contains("<html lang=\"en\"", (await user.GetAsync(path)).Html, StringComparison.Ordinal);
    }

    [Theory, InlineData(Role.TeamLead), InlineData(Role.IntegrationManager), InlineData(Role.Clerk), InlineData(null)]
    public async Task No_page_that_a_link_leads_to_is_missing_or_carries_inline_code(Role? role)
    {
        var name = "geht" + role;
        var id = await _host.AddUserAsync(name, "weissach", role ?? Role.Clerk);
        if (role is not (null or Role.Clerk))
            await Arrange.CaseAsync(_host, "weissach", id);
        using var user = role is null ? new Browserless(_host.Address) : await _host.SignInAsync(name);
        var (open, seen, bad) = (new Queue<string>(["/", "/anmelden", "/konto", "/weissach/"]), new HashSet<string>(), new List<string>());
        while (seen.Count < 80 && open.TryDequeue(out var path))
        {
            if (!seen.Add(path))
                continue;
            var page = await user.GetAsync(path);
            if (page.Location is { } onward)
                open.Enqueue(onward.PathAndQuery);
            else if (page.Status != HttpStatusCode.OK)
                bad.Add($"{path} answered {(int)page.Status}");
            bad.AddRange(Inline().Matches(page.Html).Select(m => $"{path}: {m.Value}"));
            foreach (Match link in Links().Matches(page.Html))
                open.Enqueue(WebUtility.HtmlDecode(link.Groups["to"].Value));
        }
        Assert.Empty(bad);
        Assert.True(seen.Count >= (role is null ? 3 : 6), "The walk finds no links any more.");
    }

    [Theory, InlineData("<script>alert(1)</script>"), InlineData("<p style=\"color:red\">"), InlineData("<a href=\"/\" onclick=\"x()\">"), InlineData("<style>p{}</style>"), InlineData("<a href=\"javascript:x()\">")]
    public void The_walk_sees_inline_code(string html) => Assert.Matches(Inline(), html); // a check that cannot fail proves nothing

    [Fact]
    public async Task The_log_of_a_whole_day_names_nobody()
    {
        var (user, arranged) = await WithCaseAsync("tagewerk", "Geheimhaus", "Zacharias");
        using var _ = user;
        using (var visitor = new Browserless(_host.Address))
        {
            await visitor.TryAsync("tagewerk", "MeinFalschesKennwort");
            await visitor.TryAsync("VerratenerName", "MeinFalschesKennwort");
        }
        foreach (var path in new[] { "/weissach/today", "/weissach/search?q=Geheimhaus", "/weissach/cases?q=Geheimhaus", arranged.Path, arranged.Path + "/Geheimhaus", "/weissach/Geheimhaus?q=Zacharias", "/failing?name=Geheimhaus" })
            await user.GetAsync(path);
        var page = await user.GetAsync(arranged.Path + "/contacts/new");
        var form = Browserless.Form(page, f => f.Fields.Any(field => field.Name == "Note"));
        Assert.Equal(HttpStatusCode.Found, (await user.PostAsync(page, form, form.FilledIn("Schwangerschaftsberatung empfohlen"))).Status);
        await user.PostAsync(page, form, [.. form.FilledIn("Schwangerschaftsberatung empfohlen").Where(v => v.Key != "__RequestVerificationToken")]);
        using var draft = Raw.Json("{\"Note\":\"Schwangerschaftsberatung\"");
        await user.SendAsync(HttpMethod.Put, $"/weissach/drafts/cases/{arranged.CaseId}/contacts/new", draft, await user.TokenAsync());
        await user.SignOutAsync();
        Assert.NotEmpty(watched.Log);
        foreach (var secret in new[] { "Geheimhaus", "Zacharias", "Schwangerschaft", "Kennwort", "VerratenerName", "tagewerk", "Tagewerk Probe" })
            Assert.DoesNotContain(watched.Log, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<Browserless> UserAsync(string name)
    {
        var unique = name + Guid.NewGuid().ToString("N")[..6];
        await _host.AddUserAsync(unique, "weissach", Role.IntegrationManager);
        return await _host.SignInAsync(unique);
    }

    private async Task<(Browserless User, ArrangedCase Case)> WithCaseAsync(string name, string family = "Al-Hussein", string given = "Mohamad")
    {
        var id = await _host.AddUserAsync(name, "weissach", Role.IntegrationManager);
        var arranged = await Arrange.CaseAsync(_host, "weissach", id, family, given);
        return (await _host.SignInAsync(name), arranged);
    }

    [GeneratedRegex("""<b class="num">(?<number>[^<]+)</b>""")]
    private static partial Regex Number();

    [GeneratedRegex("""<script(?![^>]*\bsrc=)[^>]*>|<style[\s>]|<[a-z][^>]*?\s(?:style|on[a-z]+)\s*=|(?:href|src|action)\s*=\s*["']?\s*javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("<a\\s[^>]*href=\"(?<to>/[^\"#]*)")]
    private static partial Regex Links();
}
