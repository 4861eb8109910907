using System.Net;
using System.Text.RegularExpressions;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.SignIn;

public sealed partial class SignInTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Refused = "Benutzername oder Passwort stimmt nicht.";

    [Fact]
    public async Task The_right_password_leads_to_the_page_that_was_asked_for()
    {
        await host.AddUserAsync("wunsch", "weissach", Role.IntegrationManager);
        using var visitor = new Browserless(host.Address);
        var asked = await visitor.GetAsync("/weissach/search?q=M%C3%BCller");
        Assert.Equal("/anmelden?weiter=" + Uri.EscapeDataString("/weissach/search?q=M%C3%BCller"), asked.Location!.PathAndQuery);
        var answer = await visitor.TryAsync("wunsch", TestHost.Password, asked.Location.PathAndQuery);
        Assert.Equal("/weissach/search?q=M%C3%BCller", answer.Location!.PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/weissach/search?q=M%C3%BCller")).Status);
    }

    [Fact]
    public async Task Without_a_wish_the_only_municipality_opens()
    {
        await host.AddUserAsync("einzig", "weissach", Role.IntegrationManager);
        using var visitor = new Browserless(host.Address);
        var page = await visitor.FollowAsync(await visitor.TryAsync("einzig", TestHost.Password));
        Assert.Equal((HttpStatusCode.OK, "/weissach/today"), (page.Status, page.Address.AbsolutePath));
    }

    [Fact]
    public async Task A_mail_address_in_any_case_signs_in_as_well()
    {
        await host.AddUserAsync("perpost", "weissach", Role.IntegrationManager);
        using var visitor = new Browserless(host.Address);
        Assert.Equal("/", (await visitor.TryAsync("PerPost@Example.org", TestHost.Password)).Location!.AbsolutePath);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_user_get_the_same_page()
    {
        await host.AddUserAsync("bekannt", "weissach", Role.IntegrationManager);
        using var visitor = new Browserless(host.Address);
        var wrong = await visitor.TryAsync("bekannt", "falsch-falsch-falsch");
        var unknown = await visitor.TryAsync("niemand", "falsch-falsch-falsch");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, wrong.Status), (wrong.Status, unknown.Status));
        Assert.Contains(Refused, wrong.Html, StringComparison.Ordinal);
        Assert.Equal(WithoutToken(wrong.Html.Replace("bekannt", "", StringComparison.Ordinal)), WithoutToken(unknown.Html.Replace("niemand", "", StringComparison.Ordinal)));
        Assert.DoesNotContain("falsch-falsch", wrong.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_is_refused_too()
    {
        await host.AddUserAsync("gesperrt", "weissach", Role.IntegrationManager);
        using var visitor = new Browserless(host.Address);
        for (var i = 0; i < 4; i++)
            await visitor.TryAsync(i % 2 == 0 ? "gesperrt" : "gesperrt@example.org", "falsch-falsch-falsch");
        Assert.Contains(Refused, (await visitor.TryAsync("gesperrt", "falsch-falsch-falsch")).Html, StringComparison.Ordinal);
        var right = await visitor.TryAsync("gesperrt", TestHost.Password);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, null), (right.Status, right.Location));
        Assert.Contains(Refused, right.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Four_wrong_passwords_are_forgotten_with_the_right_one()
    {
        await host.AddUserAsync("vergesslich", "weissach", Role.IntegrationManager);
        for (var round = 0; round < 2; round++)
        {
            using var visitor = new Browserless(host.Address);
            for (var i = 0; i < 4; i++)
                await visitor.TryAsync("vergesslich", "falsch-falsch-falsch");
            Assert.Equal(HttpStatusCode.Found, (await visitor.TryAsync("vergesslich", TestHost.Password)).Status);
        }
    }

    [Fact]
    public async Task Wrong_passwords_sent_side_by_side_are_all_counted()
    {
        await host.AddUserAsync("geraten", "weissach", Role.IntegrationManager);
        using var visitor = new Browserless(host.Address);
        var page = await visitor.GetAsync(Browserless.SignInPath);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => visitor.PostFormAsync(page, null, new Dictionary<string, string> { ["UserName"] = "geraten", ["Password"] = "falsch-falsch-falsch" })));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.TryAsync("geraten", TestHost.Password)).Status);
    }

    [Fact]
    public async Task A_closed_account_is_refused_and_its_session_ends()
    {
        await host.AddUserAsync("weg", "weissach", Role.IntegrationManager);
        using var inside = await host.SignInAsync("weg");
        await ChangeAsync("weg", user => user.ClosedAt = host.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal(Browserless.SignInPath, (await inside.GetAsync("/weissach/cases")).Location?.AbsolutePath);
        using var visitor = new Browserless(host.Address);
        Assert.Contains(Refused, (await visitor.TryAsync("weg", TestHost.Password)).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_never_leads_out_of_the_house(string wish)
    {
        var name = "haus" + (uint)wish.GetHashCode(StringComparison.Ordinal);
        await host.AddUserAsync(name, "weissach", Role.IntegrationManager);
        using var visitor = new Browserless(host.Address);
        var answer = await visitor.TryAsync(name, TestHost.Password, "/anmelden?weiter=" + Uri.EscapeDataString(wish));
        Assert.Equal(new Uri(host.Address, "/"), answer.Location);
        Assert.Equal(new Uri(host.Address, "/"), (await visitor.GetAsync("/anmelden?weiter=" + Uri.EscapeDataString(wish))).Location);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await host.AddUserAsync("feierabend", "weissach", Role.IntegrationManager);
        using var user = await host.SignInAsync("feierabend");
        Assert.Equal("/anmelden?hinweis=abgemeldet", (await user.SignOutAsync()).Location!.PathAndQuery);
        Assert.Equal(Browserless.SignInPath, (await user.GetAsync("/weissach/cases")).Location?.AbsolutePath);
    }

    [Fact]
    public async Task Signing_out_twice_is_no_error()
    {
        await host.AddUserAsync("doppelt", "weissach", Role.IntegrationManager);
        using var user = await host.SignInAsync("doppelt");
        var account = await user.GetAsync("/konto");
        await user.PostFormAsync(account, f => f.Action == "/abmelden", new Dictionary<string, string>());
        Assert.Equal("/anmelden?hinweis=abgemeldet", (await user.PostFormAsync(account, f => f.Action == "/abmelden", new Dictionary<string, string>())).Location!.PathAndQuery);
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_keeps_this_one()
    {
        await host.AddUserAsync("vorsicht", "weissach", Role.IntegrationManager);
        using var here = await host.SignInAsync("vorsicht");
        using var elsewhere = await host.SignInAsync("vorsicht");
        var changed = await here.PostFormAsync(await here.GetAsync("/konto/passwort"), f => f.Action == "/konto/passwort",
            new Dictionary<string, string> { ["Current"] = TestHost.Password, ["New"] = "vier zufällige Wörter hier", ["Again"] = "vier zufällige Wörter hier" });
        Assert.Equal("/konto", changed.Location?.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/weissach/cases")).Status);
        Assert.Equal(Browserless.SignInPath, (await elsewhere.GetAsync("/weissach/cases")).Location?.AbsolutePath);
        using var old = new Browserless(host.Address);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await old.TryAsync("vorsicht", TestHost.Password)).Status);
    }

    [Fact]
    public async Task A_double_click_signs_in_once_and_goes_on()
    {
        await host.AddUserAsync("ungeduld", "weissach", Role.IntegrationManager);
        using var visitor = new Browserless(host.Address);
        var page = await visitor.GetAsync("/anmelden?weiter=/weissach/tasks");
        var typed = new Dictionary<string, string> { ["UserName"] = "ungeduld", ["Password"] = TestHost.Password };
        var first = await visitor.PostFormAsync(page, null, typed);
        var second = await visitor.PostFormAsync(page, null, typed);
        Assert.Equal(("/weissach/tasks", "/weissach/tasks"), (first.Location?.AbsolutePath, second.Location?.AbsolutePath));
    }

    [Fact]
    public async Task Somebody_else_at_the_same_desk_does_not_end_in_the_open_session()
    {
        await host.AddUserAsync("kollegin", "weissach", Role.IntegrationManager);
        await host.AddUserAsync("kollege", "weissach", Role.IntegrationManager);
        using var desk = new Browserless(host.Address);
        var left = await desk.GetAsync(Browserless.SignInPath);
        await desk.TryAsync("kollegin", TestHost.Password);
        var other = await desk.PostFormAsync(left, null, new Dictionary<string, string> { ["UserName"] = "kollege", ["Password"] = TestHost.Password });
        Assert.Contains("Hier ist noch Kollegin Probe angemeldet", (await desk.FollowAsync(other)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_of_fields_at_the_door_is_a_bad_request_for_those_inside_too()
    {
        await host.AddUserAsync("flut", "weissach", Role.IntegrationManager);
        using var user = await host.SignInAsync("flut");
        using var fields = new FormUrlEncodedContent(Enumerable.Range(0, 3000).Select(i => new KeyValuePair<string, string>("f" + i, "x")));
        var answer = await user.SendAsync(HttpMethod.Post, Browserless.SignInPath, fields);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    private Task ChangeAsync(string name, Action<User> change) => host.InAsync(null, async services =>
    {
        var users = services.GetRequiredService<UserManager<User>>();
        var user = (await users.FindByNameAsync(name))!;
        change(user);
        Assert.True((await users.UpdateAsync(user)).Succeeded);
        services.GetRequiredService<Accounts>().Forget(user.Id);
    });

    private static string WithoutToken(string html) => Token().Replace(html, "");

    [GeneratedRegex(@"CfDJ8[\w-]+")]
    private static partial Regex Token();
}
