using System.Net;
using System.Text.RegularExpressions;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Retention;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.ForOthers;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using IntegrationPlatform.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Plans;

/// <summary>The client's own page: what it shows to whom.</summary>
public sealed partial class MyPlanTests(TestHost host) : IClassFixture<TestHost>, IDisposable
{
    private readonly Browserless _client = new(host.Address);

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task With_link_and_PIN_a_client_reads_their_plan_and_nothing_else_of_the_case()
    {
        var (anna, opened) = await host.AgreedAsync();
        var page = await _client.OpenAsync(await anna.LinkAsync(opened, ("Language", "de")));
        var text = Work.Text(page);
        foreach (var shown in new[] { "Mein Integrationsplan", Handed.Goal, Handed.Words, Handed.Indicator, Handed.First, Handed.Second, "Vereinbart am 23.11.2026", "23.05.2027", anna.DisplayName, "Weissach" })
            Assert.Contains(shown, text, StringComparison.Ordinal);
        foreach (var kept in new[] { opened.Number, opened.CaseId.ToString(), "Al-Hussein", "B1-Kurs anmelden", "Wohnungsgeberbestätigung", "Mit Dolmetscher besprochen", "Abmelden" })
            Assert.DoesNotContain(kept, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_speaks_the_language_of_the_link_and_any_other_that_is_chosen()
    {
        var (anna, opened) = await host.AgreedAsync();
        var slip = await anna.LinkAsync(opened, ("Language", "ar"));
        Assert.EndsWith("?sprache=ar", slip.Path, StringComparison.Ordinal);
        var page = await _client.OpenAsync(slip);
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\"", page.Html, StringComparison.Ordinal);
        Assert.Contains($"<bdi dir=\"ltr\" lang=\"de\">{Handed.Goal}</bdi>", page.Html, StringComparison.Ordinal);
        Assert.Contains("<bdi>23.05.2027</bdi>", page.Html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"ti\" dir=\"ltr\"", (await _client.GetAsync(slip.Page + "?sprache=ti")).Html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"ar\"", (await _client.GetAsync(slip.Page + "?sprache=xx")).Html, StringComparison.Ordinal);
    }

    [Theory, InlineData("ar-SY,de;q=0.5", "ar"), InlineData("ku", "kmr"), InlineData("fa-AF", "prs"), InlineData("xx,tr;q=0.3", "tr"), InlineData("xx", "de")]
    public async Task Before_the_PIN_the_browser_says_the_language(string wish, string language)
    {
        var (anna, opened) = await host.AgreedAsync();
        var slip = await anna.LinkAsync(opened, ("Language", "so"));
        var answer = await _client.SendAsync(HttpMethod.Get, slip.Page, headers: ("Accept-Language", wish));
        Assert.Contains($"<html lang=\"{language}\"", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_goal_that_is_not_agreed_yet_is_left_out_and_the_words_that_were_agreed_stay()
    {
        var (anna, opened) = await host.AgreedAsync();
        var slip = await anna.LinkAsync(opened, ("Language", "de"));
        await anna.Web.AddGoalAsync(opened, "Führerschein machen");
        var goal = await host.PlansAsync(db => db.Goals.Where(g => g.CaseId == opened.CaseId && g.SinceEdition == 2).Select(g => g.Id).SingleAsync());
        await anna.Web.SendAsync($"{opened.Path}/plan/goals/{goal}", ("Title", "Deutsch C2"));
        var text = Work.Text(await _client.OpenAsync(slip));
        Assert.Contains(Handed.Goal, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Führerschein", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Deutsch C2", text, StringComparison.Ordinal);
        await anna.Web.AgreeAsync(opened);
        text = Work.Text(await _client.GetAsync(slip.Path));
        Assert.Contains("Führerschein", text, StringComparison.Ordinal);
        Assert.Contains("Deutsch C2", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("closed"), InlineData("locked"), InlineData("restricted"), InlineData("withdrawn"), InlineData("handed over"), InlineData("erased"), InlineData("revoked")]
    public async Task When_the_case_or_the_link_ends_the_page_is_gone_also_for_who_has_it_open(string how)
    {
        var (anna, opened) = await host.AgreedAsync();
        var slip = await anna.LinkAsync(opened);
        Assert.False((await _client.OpenAsync(slip)).AsksForPin());
        await EndAsync(how, anna, opened, slip);
        Assert.True((await _client.GetAsync(slip.Path)).AsksForPin());
        using var other = new Browserless(host.Address);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.TypeAsync(slip.Path, slip.Pin)).Status);
    }

    [Fact]
    public async Task A_manager_who_has_left_is_not_named_and_the_page_stays()
    {
        var (anna, opened) = await host.AgreedAsync();
        var slip = await anna.LinkAsync(opened, ("Language", "de"));
        await host.InAsync(null, async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            db.Memberships.RemoveRange(await db.Memberships.Where(m => m.UserId == anna.Id).ToListAsync());
            await db.SaveChangesAsync();
            services.GetRequiredService<IntegrationPlatform.Platform.Permissions.Accounts>().Forget(anna.Id);
        });
        var text = Work.Text(await _client.OpenAsync(slip));
        Assert.Contains(Handed.Goal, text, StringComparison.Ordinal);
        Assert.DoesNotContain(anna.DisplayName, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_of_one_link_opens_no_other_and_no_page_of_staff()
    {
        var (anna, opened) = await host.AgreedAsync();
        var (one, two) = (await anna.LinkAsync(opened), await anna.LinkAsync(opened));
        Assert.False((await _client.OpenAsync(one)).AsksForPin());
        Assert.True((await _client.GetAsync(two.Path)).AsksForPin());
        Assert.False((await _client.GetAsync(one.Path)).AsksForPin());
        Assert.Equal(HttpStatusCode.Found, (await _client.GetAsync(opened.Path)).Status);
    }

    [Fact]
    public async Task The_session_is_a_cookie_for_this_page_alone()
    {
        var (anna, opened) = await host.AgreedAsync();
        var slip = await anna.LinkAsync(opened);
        var answer = await (await _client.TriesAsync(slip.Path))(slip.Page, slip.Pin);
        var cookie = Assert.Single(answer["Set-Cookie"]!.Split('\n'), c => c.StartsWith("integrationplatform-plan=", StringComparison.Ordinal));
        var parts = cookie.ToLowerInvariant().Split("; ").Skip(1).Order();
        Assert.Equal(["httponly", "path=/weissach/mein-plan", "samesite=strict"], parts);
        Assert.DoesNotContain(slip.Token, cookie, StringComparison.Ordinal);
        Assert.True((await _client.SendAsync(HttpMethod.Get, slip.Page, headers: ("Cookie", "integrationplatform-plan=CfDJ8made-up"))).Body.Contains("name=\"pin\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Closing_the_page_ends_the_session()
    {
        var (anna, opened) = await host.AgreedAsync();
        var slip = await anna.LinkAsync(opened, ("Language", "de"));
        var page = await _client.OpenAsync(slip);
        var closed = await _client.PostFormAsync(page, f => f.Action.Contains("/end", StringComparison.Ordinal), new Dictionary<string, string>());
        Assert.Contains("Die Seite ist geschlossen.", Work.Text(await _client.GetAsync(closed.Location!.PathAndQuery)), StringComparison.Ordinal);
        Assert.True((await _client.GetAsync(slip.Path)).AsksForPin());
    }

    [Fact]
    public async Task Half_an_hour_without_a_look_ends_the_session()
    {
        await using var own = TestHost.With();
        await own.InitializeAsync();
        var (anna, opened) = await own.AgreedAsync();
        var slip = await anna.LinkAsync(opened);
        using var client = new Browserless(own.Address);
        await client.OpenAsync(slip);
        own.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.False((await client.GetAsync(slip.Path)).AsksForPin());
        own.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.False((await client.GetAsync(slip.Path)).AsksForPin());
        own.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.True((await client.GetAsync(slip.Path)).AsksForPin());
    }

    [Fact]
    public async Task The_day_of_the_next_talk_goes_into_a_calendar_without_names()
    {
        var (anna, opened) = await host.AgreedAsync();
        var slip = await anna.LinkAsync(opened, ("Language", "ti"));
        Assert.Equal(HttpStatusCode.Found, (await _client.GetAsync(slip.Page + "/termin.ics")).Status);
        await _client.OpenAsync(slip);
        var calendar = (await _client.GetAsync(slip.Page + "/termin.ics")).Html;
        Assert.Contains("DTSTART;VALUE=DATE:20270523\r\nDTEND;VALUE=DATE:20270524\r\n", calendar, StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        foreach (var kept in new[] { slip.Token, "Hussein", anna.DisplayName, opened.Number, Handed.Goal })
            Assert.DoesNotContain(kept, calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_ticks_their_own_step_and_staff_see_who_did()
    {
        var (anna, opened) = await host.AgreedAsync();
        var page = await _client.OpenAsync(await anna.LinkAsync(opened, ("Language", "de")));
        var ticked = await TickAsync(page, "done");
        page = await _client.GetAsync(ticked.Location!.PathAndQuery);
        Assert.Contains("Gespeichert", Work.Text(page), StringComparison.Ordinal);
        Assert.Contains("selbst abgehakt", Work.Text(await anna.Web.GetAsync(opened.Path + "/plan")), StringComparison.Ordinal);
        var entries = await host.InAsync(null, services => services.GetRequiredService<PlatformDb>().Audit.Where(a => a.UserName == "Klient*in (persönlicher Link)" && a.Record == nameof(Step)).ToListAsync());
        Assert.Contains(entries, e => e.UserId is null && e.Fields!.Contains("DoneByClient", StringComparison.Ordinal));
        await TickAsync(page, "reopen");
        Assert.DoesNotContain("selbst abgehakt", Work.Text(await anna.Web.GetAsync(opened.Path + "/plan")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_link_is_for_reading_nothing_can_be_ticked()
    {
        var (anna, opened) = await host.AgreedAsync();
        var slip = await anna.LinkAsync(opened, ("Language", "de"), ("MayTick", "false"));
        var page = await _client.OpenAsync(slip);
        Assert.DoesNotContain("/steps/", page.Html, StringComparison.Ordinal);
        var step = await StepAsync(opened);
        await SendTickAsync(page, $"{slip.Page}/steps/{step}/done");
        Assert.Equal(StepStatus.Open, await host.PlansAsync(db => db.Steps.Where(s => s.Id == step).Select(s => s.Status).SingleAsync()));
    }

    [Fact]
    public async Task A_client_ticks_no_step_of_the_manager_of_another_case_or_of_a_tick_that_is_not_theirs()
    {
        var (anna, opened) = await host.AgreedAsync();
        var (_, others) = await host.AgreedAsync();
        var (mine, foreign) = (await StepAsync(opened), await StepAsync(others));
        var slip = await anna.LinkAsync(opened);
        var page = await _client.OpenAsync(slip);
        await anna.Web.SendAsync($"{opened.Path}/plan/steps/{mine}", ("Actor", "Manager"));
        foreach (var step in new[] { mine, foreign, Guid.NewGuid() })
            Assert.Equal(HttpStatusCode.Found, (await SendTickAsync(page, $"{slip.Page}/steps/{step}/done")).Status);
        await anna.Web.SendAsync($"{opened.Path}/plan/steps/{mine}", ("Actor", "Client"), ("Status", "Done"));
        await SendTickAsync(page, $"{slip.Page}/steps/{mine}/reopen");
        Assert.Equal((StepStatus.Done, false), await host.PlansAsync(async db => (await db.Steps.SingleAsync(s => s.Id == mine)) is var s ? (s.Status, s.DoneByClient) : default));
        Assert.Equal(StepStatus.Open, await host.PlansAsync(db => db.Steps.Where(s => s.Id == foreign).Select(s => s.Status).SingleAsync()));
    }

    [Fact]
    public async Task Hostile_words_are_shown_as_words()
    {
        var (anna, opened) = await host.AgreedAsync(agreed: false);
        const string hostile = "<script>alert(1)</script>\" onload=x \u202Eabc";
        await anna.Web.AddGoalAsync(opened, hostile, hostile, ("OwnWords", hostile));
        await anna.Web.AgreeAsync(opened);
        var page = await _client.OpenAsync(await anna.LinkAsync(opened, ("Language", "ar")));
        Assert.DoesNotContain("<script>", page.Html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", page.Html, StringComparison.Ordinal);
    }

    private async Task EndAsync(string how, Worker anna, ArrangedCase opened, Slip slip)
    {
        var link = await host.LinkOfAsync(slip);
        if (how == "revoked")
        {
            await anna.Web.PressAsync(opened.Path + "/plan/copy", $"{opened.Path}/plan/copy/links/{link.Id}/revoke");
            return;
        }
        await host.InAsync("weissach", async services =>
        {
            var db = services.GetRequiredService<CasesDb>();
            var found = await db.Cases.Include(c => c.Person).Include(c => c.Managers).SingleAsync(c => c.Id == opened.CaseId);
            var today = new DateOnly(2026, 11, 23);
            switch (how)
            {
                case "closed":
                    found.MoveTo(CaseStatus.Closed, today);
                    break;
                case "locked":
                    found.Lock(LockReason.Closed, today);
                    break;
                case "restricted":
                    found.Restricted = true;
                    break;
                case "handed over":
                    found.HandOver(today);
                    break;
                case "withdrawn":
                    var consent = Kept(found.PersonId, anna, services);
                    consent.Withdraw(today, WithdrawalForm.Oral);
                    db.Add(consent);
                    break;
                default:
                    await ActivatorUtilities.CreateInstance<PlansPersonalData>(services).EraseAsync(opened.CaseId, CancellationToken.None);
                    return;
            }
            await services.GetRequiredService<IntegrationPlatform.Cases.Desks.DeskUpdate>().SaveAsync(found.Id, CancellationToken.None);
        });
    }

    private static Consent Kept(Guid person, Worker anna, IServiceProvider services)
    {
        var id = Guid.CreateVersion7();
        return new Consent { Id = id, PersonId = person, Kind = ConsentKind.DataProcessing, Purpose = services.GetRequiredService<IntegrationPlatform.Platform.Encryption.Vault>().Seal("Beratung", id), GivenOn = new DateOnly(2026, 9, 1), Form = ConsentForm.Paper, RecordedBy = anna.Id, RecordedByName = anna.DisplayName, RecordedAt = new DateTime(2026, 9, 1, 9, 0, 0, DateTimeKind.Utc) };
    }

    private Task<Guid> StepAsync(ArrangedCase opened) => host.PlansAsync(async db =>
    {
        var goal = await db.Goals.Where(g => g.CaseId == opened.CaseId && g.SinceEdition == 2).Select(g => g.Id).SingleAsync();
        return await db.Steps.Where(s => s.GoalId == goal).OrderBy(s => s.Id).Select(s => s.Id).FirstAsync();
    });

    private Task<Page> TickAsync(Page page, string what) => _client.PostFormAsync(page, f => f.Action.Contains("/" + what, StringComparison.Ordinal), new Dictionary<string, string>());

    private Task<Page> SendTickAsync(Page page, string to) =>
        _client.PostAsync(page, HtmlForm.AllOf($"<form method=\"post\" action=\"{to}\"></form>")[0], [new("__RequestVerificationToken", Work.TokenOf(page))]);
}
