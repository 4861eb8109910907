using System.Net;
using System.Text.RegularExpressions;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Platform;

namespace IntegrationPlatform.Tests.SignIn;

/// <summary>A host as in production: nobody works without a second factor.</summary>
public sealed class StrictHost : IAsyncLifetime
{
    internal TestHost Host { get; } = TestHost.With(settings: new Dictionary<string, string?> { ["SignIn:RequireSecondFactor"] = "true" });

    public ValueTask InitializeAsync() => Host.InitializeAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

public sealed partial class SecondFactorTests(StrictHost strict) : IClassFixture<StrictHost>
{
    private const string SetUp = "/konto/zweiter-faktor";
    private readonly TestHost _host = strict.Host;

    /// <summary>Identity checks codes by the clock on the wall, not by ours.</summary>
    private static DateTimeOffset Wall => TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task Until_it_is_set_up_every_page_leads_to_the_set_up()
    {
        await _host.AddUserAsync("neu", "weissach", Role.TeamLead);
        using var user = await _host.SignInAsync("neu");
        foreach (var path in new[] { "/", "/konto", "/konto/passwort", "/konto/zweiter-faktor/codes", "/weissach/", "/weissach/today", "/weissach/cases", "/weissach/cases/new", "/weissach/search?q=a" })
            Assert.Equal((path, SetUp), (path, (await user.GetAsync(path)).Location?.AbsolutePath));
        var token = Browserless.Form(await user.GetAsync(SetUp)).Fields.Single(f => f.Name == "__RequestVerificationToken").Value;
        var draft = await user.SendAsync(HttpMethod.Put, "/weissach/drafts/cases/new", Raw.Json("{}"), token);
        Assert.Equal((HttpStatusCode.Found, SetUp), (draft.Status, draft["Location"]));
        Assert.Equal("/anmelden?hinweis=abgemeldet", (await user.PostFormAsync(await user.GetAsync(SetUp), f => f.Action == "/abmelden", new Dictionary<string, string>())).Location!.PathAndQuery);
    }

    [Fact]
    public async Task A_wrong_code_does_not_switch_it_on()
    {
        await _host.AddUserAsync("vertippt", "weissach", Role.IntegrationManager);
        using var user = await _host.SignInAsync("vertippt");
        var page = await user.GetAsync(SetUp);
        var right = Totp.Code(KeyOn(page), Wall);
        var answer = await user.SendCodeAsync(page, right[..5] + (char)('0' + (right[5] - '0' + 5) % 10));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, KeyOn(page)), (answer.Status, KeyOn(answer)));
        Assert.Equal(SetUp, (await user.GetAsync("/weissach/cases")).Location?.AbsolutePath);
    }

    [Fact]
    public async Task Who_has_set_it_up_works_on_and_signs_in_with_a_code()
    {
        await _host.AddUserAsync("ordentlich", "weissach", Role.IntegrationManager);
        var (key, used, codes) = await EnrolAsync("ordentlich");
        Assert.Equal(10, codes.Distinct().Count());

        using var user = new Browserless(_host.Address);
        var step = await user.TryAsync("ordentlich", TestHost.Password, "/anmelden?weiter=/weissach/cases");
        Assert.Equal("/anmelden/code?weiter=%2Fweissach%2Fcases", step.Location!.PathAndQuery);
        Assert.Equal(Browserless.SignInPath, (await user.GetAsync("/weissach/cases")).Location?.AbsolutePath);
        var page = await user.GetAsync(step.Location.PathAndQuery);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await user.SendCodeAsync(page, used)).Status);
        var answer = await user.SendCodeAsync(page, Other(key, used));
        Assert.Equal("/weissach/cases", answer.Location?.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, (await user.GetAsync("/weissach/cases")).Status);
    }

    [Fact]
    public async Task A_code_that_was_used_is_refused()
    {
        await _host.AddUserAsync("belauscht", "weissach", Role.IntegrationManager);
        var (key, enrolled, _) = await EnrolAsync("belauscht");
        var code = Other(key, enrolled);
        Assert.Equal("/", (await WithCodeAsync("belauscht", code)).Location?.AbsolutePath);
        Assert.Contains("schon benutzt", (await WithCodeAsync("belauscht", code)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recovery_code_opens_once()
    {
        await _host.AddUserAsync("ohnephon", "weissach", Role.IntegrationManager);
        var (_, _, codes) = await EnrolAsync("ohnephon");
        Assert.Equal("/", (await WithRecoveryAsync("ohnephon", codes[0].ToLowerInvariant())).Location?.AbsolutePath);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await WithRecoveryAsync("ohnephon", codes[0])).Status);
        Assert.Equal("/", (await WithRecoveryAsync("ohnephon", codes[1])).Location?.AbsolutePath);
    }

    [Fact]
    public async Task Five_wrong_recovery_codes_lock_the_account_for_the_right_one_too()
    {
        await _host.AddUserAsync("erraten", "weissach", Role.IntegrationManager);
        var (_, _, codes) = await EnrolAsync("erraten");
        for (var i = 0; i < 5; i++)
            await WithRecoveryAsync("erraten", "AAAAA-AAAA" + i);
        using var user = new Browserless(_host.Address);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await user.TryAsync("erraten", TestHost.Password)).Status);
        Assert.NotEmpty(codes);
    }

    [Fact]
    public async Task Where_it_is_mandatory_no_page_switches_it_off()
    {
        await _host.AddUserAsync("muede", "weissach", Role.IntegrationManager);
        using var user = await _host.SignInAsync("muede");
        await EnrolAsync(user);
        Assert.Equal(HttpStatusCode.NotFound, (await user.GetAsync("/konto/zweiter-faktor/aus")).Status);
        using var password = new FormUrlEncodedContent([new("Password", TestHost.Password)]);
        Assert.Equal(HttpStatusCode.NotFound, (await user.SendAsync(HttpMethod.Post, "/konto/zweiter-faktor/aus", password, await user.TokenAsync())).Status);
    }

    [Fact]
    public async Task Without_the_password_step_the_code_page_does_not_open()
    {
        using var visitor = new Browserless(_host.Address);
        Assert.StartsWith("/anmelden?hinweis=zeit", (await visitor.GetAsync("/anmelden/code")).Location!.PathAndQuery, StringComparison.Ordinal);
        Assert.StartsWith("/anmelden?hinweis=zeit", (await visitor.GetAsync("/anmelden/wiederherstellung")).Location!.PathAndQuery, StringComparison.Ordinal);
    }

    private async Task<(string Key, string Used, IReadOnlyList<string> Codes)> EnrolAsync(string name)
    {
        using var user = await _host.SignInAsync(name);
        return await EnrolAsync(user);
    }

    private static async Task<(string Key, string Used, IReadOnlyList<string> Codes)> EnrolAsync(Browserless user)
    {
        var page = await user.GetAsync(SetUp);
        var code = Totp.Code(KeyOn(page), Wall);
        var done = await user.SendCodeAsync(page, code[..3] + " " + code[3..]);
        Assert.Equal(HttpStatusCode.OK, (await user.GetAsync("/weissach/cases")).Status);
        return (KeyOn(page), code, [.. Codes().Matches(done.Html).Select(m => m.Groups["code"].Value)]);
    }

    private async Task<Page> WithCodeAsync(string name, string code)
    {
        using var user = new Browserless(_host.Address);
        return await user.SendCodeAsync(await user.GetAsync((await user.TryAsync(name, TestHost.Password)).Location!.PathAndQuery), code);
    }

    private async Task<Page> WithRecoveryAsync(string name, string code)
    {
        using var user = new Browserless(_host.Address);
        await user.TryAsync(name, TestHost.Password);
        return await user.SendCodeAsync(await user.GetAsync("/anmelden/wiederherstellung"), code);
    }

    /// <summary>A code of a neighbouring half minute is right too, so no test waits for the next one.</summary>
    private static string Other(string key, string used) =>
        new[] { 0, -30, 30 }.Select(s => Totp.Code(key, Wall.AddSeconds(s))).First(code => code != used);

    private static string KeyOn(Page page) => Key().Match(page.Html).Groups["key"].Value.Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex("<code>(?<key>[A-Z2-7 ]{20,})</code>")]
    private static partial Regex Key();

    [GeneratedRegex("<code>(?<code>[A-Z0-9]{5}-[A-Z0-9]{5})</code>")]
    private static partial Regex Codes();
}
