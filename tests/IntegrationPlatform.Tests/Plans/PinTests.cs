using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using IntegrationPlatform.Plans.MakeLink;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using IntegrationPlatform.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Plans;

/// <summary>Who has no PIN learns nothing from the client's page, however often they try.</summary>
public sealed partial class PinTests(WatchedHost watched) : IClassFixture<WatchedHost>, IDisposable
{
    private const int Refused = 422, Locked = 429;
    private readonly TestHost _host = watched.Host;
    private readonly Browserless _client = new(watched.Host.Address);

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("revoked"), InlineData("foreign"), InlineData("truncated"), InlineData("longer"), InlineData("huge"), InlineData("unknown"), InlineData("hostile"), InlineData("closed")]
    public async Task A_token_that_is_none_gets_the_same_answer_as_a_good_one(string what)
    {
        var (anna, opened) = await _host.AgreedAsync();
        var good = (await anna.LinkAsync(opened)).Page;
        var bad = await SpoiltAsync(what, anna, opened);
        var (seen, other) = (await _client.SendAsync(HttpMethod.Get, good), await _client.SendAsync(HttpMethod.Get, bad));
        Assert.Equal(Comparable(seen), Comparable(other));
        Assert.Equal(HttpStatusCode.OK, other.Status);
        var tries = await _client.TriesAsync(good);
        for (var i = 0; i < 7; i++)
            Assert.Equal(Comparable(await tries(good, "000000x")), Comparable(await tries(bad, "000000x")));
        Assert.Equal(Locked, (int)(await tries(bad, "1")).Status); // the last two of the seven, too
        foreach (var rest in new[] { $"/steps/{Guid.NewGuid()}/done", $"/steps/{Guid.NewGuid()}/reopen", "/end" })
            Assert.Equal(Comparable(await tries(good + rest, ""), good), Comparable(await tries(bad + rest, ""), bad));
    }

    [Fact]
    public async Task An_expired_link_answers_like_any_other_also_to_its_PIN()
    {
        await using var host = TestHost.With();
        await host.InitializeAsync();
        var (anna, opened) = await host.AgreedAsync();
        var (short_, long_) = (await anna.LinkAsync(opened, ("Days", "1")), await anna.LinkAsync(opened));
        using var client = new Browserless(host.Address);
        Assert.False((await client.OpenAsync(short_)).AsksForPin());
        host.Clock.Advance(TimeSpan.FromHours(24));
        var tries = await client.TriesAsync(long_.Page);
        Assert.Equal(Comparable(await tries(long_.Page, "12")), Comparable(await tries(short_.Page, short_.Pin)));
        Assert.Equal(Refused, (int)(await tries(short_.Page, short_.Pin)).Status);
    }

    [Fact]
    public async Task The_answers_leave_no_trace_in_browsers_caches_and_search_engines()
    {
        foreach (var path in new[] { "/weissach/mein-plan/egal", "/weissach/mein-plan/egal/termin.ics" })
        {
            var answer = await _client.SendAsync(HttpMethod.Get, path);
            Assert.Equal(("no-referrer", "noindex"), (answer["Referrer-Policy"], answer["X-Robots-Tag"]));
            Assert.Contains("no-store", answer["Cache-Control"], StringComparison.Ordinal);
            Assert.Contains("script-src 'self'", answer["Content-Security-Policy"], StringComparison.Ordinal);
        }
        var page = await _client.GetAsync("/weissach/mein-plan/egal-was-hier-steht");
        Assert.DoesNotContain("egal-was-hier-steht", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_PINs_lock_the_link_for_a_quarter_of_an_hour_and_the_next_five_for_longer()
    {
        await using var host = TestHost.With();
        await host.InitializeAsync();
        var (anna, opened) = await host.AgreedAsync();
        var slip = await anna.LinkAsync(opened);
        using var client = new Browserless(host.Address);
        var tries = await client.TriesAsync(slip.Page);
        await FiveAsync();
        Assert.Equal(Locked, (int)(await tries(slip.Page, slip.Pin)).Status); // the right one, too
        host.Clock.Advance(TimeSpan.FromMinutes(15));
        await FiveAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(Locked, (int)(await tries(slip.Page, slip.Pin)).Status);
        host.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.Found, (await tries(slip.Page, slip.Pin)).Status);
        Assert.Equal(0, (await host.LinkOfAsync(slip)).FailedAttempts);

        async Task FiveAsync()
        {
            for (var i = 0; i < 5; i++)
                Assert.Equal(Refused, (int)(await tries(slip.Page, "falsch")).Status);
        }
    }

    [Fact]
    public async Task Ten_thousand_guesses_try_five_PINs()
    {
        await using var host = TestHost.With(); // one that does not keep its whole log
        await host.InitializeAsync();
        var (anna, opened) = await host.AgreedAsync();
        var slip = await anna.LinkAsync(opened);
        using var client = new Browserless(host.Address);
        var tries = await client.TriesAsync(slip.Page);
        var answers = new ConcurrentDictionary<int, int>();
        var pins = Enumerable.Range(0, 10_000).Select(i => (int.Parse(slip.Pin, System.Globalization.CultureInfo.InvariantCulture) + 1 + i) % 1_000_000).ToList(); // not the right one
        await Parallel.ForEachAsync(pins, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (pin, _) =>
            answers.AddOrUpdate((int)(await tries(slip.Page, pin.ToString("D6", System.Globalization.CultureInfo.InvariantCulture))).Status, 1, (_, n) => n + 1));
        Assert.Equal([(Refused, 5), (Locked, 9_995)], answers.OrderBy(a => a.Key).Select(a => (a.Key, a.Value)));
        var link = await host.LinkOfAsync(slip);
        Assert.Equal((5, null), (link.FailedAttempts, link.LastOpenedAt));
    }

    [Fact]
    public async Task Many_addresses_together_have_five_tries()
    {
        var (anna, opened) = await _host.AgreedAsync();
        var slip = await anna.LinkAsync(opened);
        var statuses = new List<int>();
        for (var i = 0; i < 12; i++)
            statuses.Add(await TryFromAsync($"127.0.1.{10 + i}", slip.Page));
        Assert.Equal([.. Enumerable.Repeat(Refused, 5), .. Enumerable.Repeat(Locked, 7)], statuses);
    }

    [Fact]
    public async Task Tried_at_once_there_are_still_five_tries()
    {
        var (anna, opened) = await _host.AgreedAsync();
        var slip = await anna.LinkAsync(opened);
        var tries = await _client.TriesAsync(slip.Page);
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => tries(slip.Page, "keine")));
        Assert.Equal((5, 19), (answers.Count(a => (int)a.Status == Refused), answers.Count(a => (int)a.Status == Locked)));
        Assert.Equal(5, (await _host.LinkOfAsync(slip)).FailedAttempts);
    }

    [Fact]
    public async Task The_right_PIN_opens_while_somebody_else_guesses()
    {
        var (anna, opened) = await _host.AgreedAsync();
        var slip = await anna.LinkAsync(opened);
        var tries = await _client.TriesAsync(slip.Page);
        var answers = await Task.WhenAll(tries(slip.Page, "keine"), tries(slip.Page, slip.Pin), tries(slip.Page, "keine"), tries(slip.Page, slip.Pin));
        Assert.Equal([Refused, 302, Refused, 302], answers.Select(a => (int)a.Status));
    }

    [Fact]
    public async Task One_address_has_so_many_tries_in_a_minute_at_whatever_links()
    {
        await using var host = TestHost.With(settings: new Dictionary<string, string?> { ["SignIn:AttemptsPerMinute"] = "8" });
        await host.InitializeAsync();
        using var client = new Browserless(host.Address);
        var tries = await client.TriesAsync("/weissach/mein-plan/x");
        var answers = new List<Answer>();
        for (var i = 0; i < 9; i++)
            answers.Add(await tries($"/weissach/mein-plan/link-{i}?sprache=de", "123456"));
        Assert.Equal([.. Enumerable.Repeat(Refused, 8), Locked], answers.Select(a => (int)a.Status));
        Assert.Contains("Es gab zu viele Versuche.", WebUtility.HtmlDecode(answers[^1].Body), StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Refused, (int)(await tries("/weissach/mein-plan/link-99", "123456")).Status);
    }

    [Fact]
    public async Task Link_and_PIN_stand_in_no_log_no_audit_and_no_table()
    {
        var (anna, opened) = await _host.AgreedAsync();
        var slip = await anna.LinkAsync(opened);
        var page = await _client.OpenAsync(slip);
        await _client.GetAsync(slip.Page + "/gibt-es-nicht");
        await anna.Web.GetAsync(slip.Path);
        await anna.Web.GetAsync(slip.Page.Replace("weissach", "sindelfingen", StringComparison.Ordinal) + "/x");
        await _client.SendAsync(HttpMethod.Post, slip.Page, new FormUrlEncodedContent([new("pin", slip.Pin)])); // a form without its token
        await _client.PostFormAsync(page, f => f.Action.Contains("/done", StringComparison.Ordinal), new Dictionary<string, string>());
        var audit = await _host.InAsync(null, services => services.GetRequiredService<PlatformDb>().Audit.Select(a => a.Record + a.RecordId + a.Fields + a.UserName).ToListAsync());
        var link = await _host.LinkOfAsync(slip);
        var look = (await anna.Web.GetAsync(opened.Path + "/plan/copy")).Html;
        foreach (var secret in new[] { slip.Token, slip.Token[..20] })
        {
            Assert.DoesNotContain(audit, line => line.Contains(secret, StringComparison.Ordinal));
            Assert.DoesNotContain(watched.Log, line => line.Contains(secret, StringComparison.Ordinal) && !line.Contains("GET http", StringComparison.Ordinal));
            Assert.DoesNotContain(secret, link.TokenHash + link.PinHash + look, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(slip.Pin, look, StringComparison.Ordinal);
        Assert.Contains(audit, line => line.Contains("Klient*in (persönlicher Link)", StringComparison.Ordinal) && line.Contains("LastOpenedAt", StringComparison.Ordinal));
    }

    [Fact]
    public void A_PIN_is_kept_slowly_and_salted()
    {
        var (one, two) = (LinkSecrets.HashOfPin("123456"), LinkSecrets.HashOfPin("123456"));
        Assert.NotEqual(one, two);
        Assert.True(LinkSecrets.IsPin(one, " 123 456 "));
        Assert.False(LinkSecrets.IsPin(one, "123457"));
        Assert.False(LinkSecrets.IsPin(one, null));
        Assert.False(LinkSecrets.IsPin(null, "123456"));
        Assert.InRange(int.Parse(one.Split('$')[1], System.Globalization.CultureInfo.InvariantCulture), 200_000, int.MaxValue);
        Assert.Equal(32, System.Buffers.Text.Base64Url.DecodeFromChars(LinkSecrets.NewToken()).Length);
    }

    private async Task<string> SpoiltAsync(string what, Worker anna, ArrangedCase opened)
    {
        var slip = await anna.LinkAsync(opened);
        switch (what)
        {
            case "revoked":
                var id = (await _host.LinkOfAsync(slip)).Id;
                await anna.Web.PressAsync(opened.Path + "/plan/copy", $"{opened.Path}/plan/copy/links/{id}/revoke");
                return slip.Page;
            case "closed":
                var (bert, other) = await _host.AgreedAsync();
                var his = await bert.LinkAsync(other);
                await _host.InAsync("weissach", async services =>
                {
                    var db = services.GetRequiredService<IntegrationPlatform.Cases.Data.CasesDb>();
                    (await db.Cases.SingleAsync(c => c.Id == other.CaseId)).MoveTo(IntegrationPlatform.Cases.Data.CaseStatus.Closed, new DateOnly(2026, 11, 23));
                    await db.SaveChangesAsync();
                });
                return his.Page;
            default:
                return what switch
                {
                    "foreign" => slip.Page.Replace("weissach", "sindelfingen", StringComparison.Ordinal),
                    "truncated" => slip.Page[..^1],
                    "longer" => slip.Page + "A",
                    "huge" => "/weissach/mein-plan/" + new string('A', 6000),
                    "hostile" => "/weissach/mein-plan/%3Cscript%3E%27%22%20or%201=1--%E2%80%AE",
                    _ => "/weissach/mein-plan/" + LinkSecrets.NewToken(),
                };
        }
    }

    private async Task<int> TryFromAsync(string address, string path)
    {
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
                await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, context.DnsEndPoint.Port), cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var http = new HttpClient(handler) { BaseAddress = _host.Address };
        var token = Work.TokenOf(new Page(_host.Address, HttpStatusCode.OK, null, await http.GetStringAsync(new Uri(path, UriKind.Relative))));
        using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("pin", "falsch")]);
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), body);
        return (int)answer.StatusCode;
    }

    /// <summary>All of an answer but what differs between any two, and the address that was asked for.</summary>
    private static string Comparable(Answer answer, string asked = "–") => Changing().Replace(
        $"{(int)answer.Status}\n{string.Join('\n', answer.Headers.Where(h => h.Key is not ("Date" or "Content-Length")).OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {h.Value}"))}\n{answer.Body}", "")
        .Replace(asked, "", StringComparison.Ordinal).Replace(Escaped(asked), "", StringComparison.Ordinal)
        .Replace("/sindelfingen/", "/weissach/", StringComparison.Ordinal); // the path of the cookie is that of the address

    private static string Escaped(string asked) => string.Join('/', asked.Split('/').Select(part => Uri.EscapeDataString(Uri.UnescapeDataString(part))));

    [GeneratedRegex(@"CfDJ8[\w-]+|[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Changing();
}
