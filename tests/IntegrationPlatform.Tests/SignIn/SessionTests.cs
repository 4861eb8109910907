using System.Net;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using IntegrationPlatform.Tests.Platform;

namespace IntegrationPlatform.Tests.SignIn;

public sealed class SessionTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Note = "Sprachkurs ab Januar, Betreuung für <Lina> & Omar noch offen.";

    [Fact]
    public async Task Thirty_idle_minutes_end_the_session()
    {
        using var user = await NewUserAsync("pause");
        Idle(29);
        Assert.Equal(HttpStatusCode.OK, (await user.GetAsync("/weissach/cases")).Status);
        Idle(31);
        Assert.Equal("/anmelden?weiter=%2Fweissach%2Fcases", (await user.GetAsync("/weissach/cases")).Location?.PathAndQuery);
    }

    [Fact]
    public async Task Working_keeps_the_session()
    {
        using var user = await NewUserAsync("fleiss");
        for (var i = 0; i < 4; i++)
        {
            Idle(20);
            Assert.Equal(HttpStatusCode.OK, (await user.GetAsync("/weissach/cases")).Status);
        }
    }

    [Fact]
    public async Task Asking_how_long_it_lasts_does_not_keep_it()
    {
        using var user = await NewUserAsync("frage");
        Assert.Equal("""{"seconds":1800}""", (await user.SendAsync(HttpMethod.Get, "/sitzung")).Body);
        Idle(20);
        Assert.Equal("""{"seconds":600}""", (await user.GetAsync("/sitzung")).Html);
        Idle(11);
        Assert.Equal(Browserless.SignInPath, (await user.GetAsync("/weissach/cases")).Location?.AbsolutePath);
    }

    [Fact]
    public async Task Staying_signed_in_keeps_it()
    {
        using var user = await NewUserAsync("bleibt");
        var token = await user.TokenAsync();
        Idle(29);
        var more = await user.SendAsync(HttpMethod.Post, "/sitzung/verlaengern", token: token);
        Assert.Equal(HttpStatusCode.NoContent, more.Status);
        Assert.Equal("1800", more["X-Session-Seconds"]);
        Assert.Contains("integrationplatform=", more["Set-Cookie"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_of_an_ended_session_hears_401_and_no_page()
    {
        using var user = await NewUserAsync("skript");
        Idle(31);
        var answer = await user.SendAsync(HttpMethod.Put, "/weissach/drafts/cases/x", Raw.Json("{}"));
        Assert.Equal((HttpStatusCode.Unauthorized, null), (answer.Status, answer["Location"]));
        Assert.Equal(HttpStatusCode.Unauthorized, (await user.SendAsync(HttpMethod.Get, "/weissach/search?q=a", headers: ("HX-Request", "true"))).Status);
    }

    [Fact]
    public async Task A_note_sent_after_the_end_stands_in_its_form_again()
    {
        var (user, path) = await WithCaseAsync("spaet");
        using var _ = user;
        var form = await user.GetAsync(path);
        Idle(31);
        var door = await user.PostFormAsync(form, HasNote, new Dictionary<string, string> { ["Note"] = Note });
        Assert.Equal(HttpStatusCode.Unauthorized, door.Status);
        Assert.Contains("Ihre Eingaben sind nicht verloren", door.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Sprachkurs", door.Html, StringComparison.Ordinal);

        var back = await user.PostFormAsync(door, f => f.Action == Browserless.SignInPath, new Dictionary<string, string> { ["UserName"] = "spaet", ["Password"] = TestHost.Password });
        Assert.Equal(path, back.Location?.AbsolutePath);
        Assert.Equal(Note, NoteOn(await user.FollowAsync(back)));
    }

    [Fact]
    public async Task Somebody_else_who_signs_in_there_gets_nothing()
    {
        var (user, path) = await WithCaseAsync("vorher");
        using var _ = user;
        await host.AddUserAsync("nachher", "weissach", Role.TeamLead);
        var form = await user.GetAsync(path);
        Idle(31);
        var door = await user.PostFormAsync(form, HasNote, new Dictionary<string, string> { ["Note"] = Note });
        var back = await user.PostFormAsync(door, f => f.Action == Browserless.SignInPath, new Dictionary<string, string> { ["UserName"] = "nachher", ["Password"] = TestHost.Password });
        Assert.Equal("/", back.Location?.AbsolutePath);
        Assert.Equal("", NoteOn(await user.GetAsync(path)));
    }

    [Fact]
    public async Task What_was_typed_comes_back_once()
    {
        var (user, path) = await WithCaseAsync("zurueck");
        using var _ = user;
        var form = await user.GetAsync(path);
        Idle(31);
        var door = await user.PostFormAsync(form, HasNote, new Dictionary<string, string> { ["Note"] = Note });
        var typed = new Dictionary<string, string> { ["UserName"] = "zurueck", ["Password"] = TestHost.Password };
        var restored = await user.FollowAsync(await user.PostFormAsync(door, f => f.Action == Browserless.SignInPath, typed));
        Assert.Equal(Note, NoteOn(restored));
        await user.PostAsync(restored, Browserless.Form(restored, HasNote), Browserless.Form(restored, HasNote).FilledIn(Note));
        await user.SignOutAsync();

        var again = await user.PostFormAsync(door, f => f.Action == Browserless.SignInPath, typed);
        Assert.Equal(path, again.Location?.AbsolutePath);
        Assert.Equal("", NoteOn(await user.FollowAsync(again)));
    }

    [Fact]
    public async Task What_was_typed_survives_a_mistyped_password()
    {
        var (user, path) = await WithCaseAsync("nervoes");
        using var _ = user;
        var form = await user.GetAsync(path);
        Idle(31);
        var door = await user.PostFormAsync(form, HasNote, new Dictionary<string, string> { ["Note"] = Note });
        var again = await user.PostFormAsync(door, f => f.Action == Browserless.SignInPath, new Dictionary<string, string> { ["UserName"] = "nervoes", ["Password"] = "falsch-falsch-falsch" });
        var back = await user.PostFormAsync(again, f => f.Action == Browserless.SignInPath, new Dictionary<string, string> { ["UserName"] = "nervoes", ["Password"] = TestHost.Password });
        Assert.Equal(Note, NoteOn(await user.FollowAsync(back)));
    }

    private async Task<Browserless> NewUserAsync(string name)
    {
        await host.AddUserAsync(name, "weissach", Role.IntegrationManager);
        return await host.SignInAsync(name);
    }

    private async Task<(Browserless User, string Path)> WithCaseAsync(string name)
    {
        var id = await host.AddUserAsync(name, "weissach", Role.IntegrationManager);
        var arranged = await Arrange.CaseAsync(host, "weissach", id, family: "Familie" + name);
        return (await host.SignInAsync(name), arranged.Path + "/contacts/new");
    }

    private void Idle(int minutes) => host.Clock.Advance(TimeSpan.FromMinutes(minutes));

    private static bool HasNote(HtmlForm form) => form.Fields.Any(f => f.Name == "Note");

    private static string NoteOn(Page page) => Browserless.Form(page, HasNote).Fields.Single(f => f.Name == "Note").Value;
}
