using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Retention;
using IntegrationPlatform.Cases.TaskCalendar;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

public sealed partial class CalendarFeedTests(TestHost host) : IClassFixture<TestHost>, IDisposable
{
    private readonly Browserless _calendar = new(host.Address);

    public void Dispose() => _calendar.Dispose();

    [Fact]
    public async Task The_link_is_shown_once_and_leads_to_the_days_of_the_own_tasks()
    {
        var (anna, _) = await WithTaskAsync();
        var link = await LinkAsync(anna);
        Assert.Matches("^/weissach/calendar/[A-Za-z0-9_-]{43}[.]ics$", link);
        Assert.DoesNotContain(link, (await anna.Web.GetAsync("/weissach/calendar")).Html, StringComparison.Ordinal);
        var answer = await _calendar.SendAsync(HttpMethod.Get, link);
        Assert.Equal((HttpStatusCode.OK, "text/calendar; charset=utf-8", "no-store"), (answer.Status, answer["Content-Type"], answer["Cache-Control"]));
        Assert.Equal("Aufgabe fällig", Assert.Single(Events(answer.Body), e => e.Day == "20261124").Summary);
        Assert.Contains($"URL:{host.Address}weissach/tasks\r\n", Unfolded(answer.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_nothing_of_anybody()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id, "Geheimlich", "Gundula");
        var text = Unfolded(await FeedAsync(await LinkAsync(anna)));
        string[] told = ["Geheimlich", "Gundula", opened.Number, "B1-Kurs", "Wohnungsgeber", anna.DisplayName, opened.CaseId.ToString(), opened.CaseId.ToString("N"), opened.Ids["taskId"], anna.Id.ToString("N")];
        Assert.DoesNotContain(told, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
        string[] said = ["BEGIN", "VERSION", "PRODID", "CALSCALE", "METHOD", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "URL", "CLASS", "TRANSP", "END"];
        Assert.Equal(said, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', ';')[0]).Distinct());
    }

    [Fact]
    public async Task Tasks_of_one_day_are_one_event_and_deadlines_come_first()
    {
        var (anna, opened) = await WithTaskAsync();
        await AddAsync(anna, opened, TaskSource.Deadline, 1, 1, 5);
        await AddAsync(anna, opened, TaskSource.Manual, 1);
        var events = Events(await FeedAsync(await LinkAsync(anna)));
        Assert.Equal([("20261124", "2 Fristen\\, 2 Aufgaben fällig"), ("20261128", "Frist")], events.Select(e => (e.Day, e.Summary)));
        Assert.Equal(2, events.Select(e => e.Uid).Distinct().Count());
    }

    [Fact]
    public async Task It_reaches_thirty_days_back_and_a_year_ahead()
    {
        var (anna, opened) = await WithTaskAsync();
        await AddAsync(anna, opened, TaskSource.Manual, -31, -30, 365, 366);
        Assert.Equal(["20261024", "20261124", "20271123"], Events(await FeedAsync(await LinkAsync(anna))).Select(e => e.Day));
    }

    [Fact]
    public async Task A_task_that_is_done_disappears_and_the_event_keeps_its_name_while_it_is_there()
    {
        var (anna, opened) = await WithTaskAsync();
        var link = await LinkAsync(anna);
        Assert.Equal(Events(await FeedAsync(link)), Events(await FeedAsync(link)));
        await anna.Web.PressAsync(opened.Path, $"/weissach/tasks/{opened.Ids["taskId"]}/done");
        Assert.Empty(Events(await FeedAsync(link)));
    }

    [Fact]
    public async Task A_colleague_s_tasks_and_those_of_a_case_that_was_taken_away_are_not_in_it()
    {
        var (anna, annas) = await WithTaskAsync();
        var (bert, _) = await WithTaskAsync();
        await AddAsync(anna, annas, TaskSource.Manual, 9);
        var (hers, his) = (await LinkAsync(anna), await LinkAsync(bert));
        Assert.Equal(["20261124"], Events(await FeedAsync(his)).Select(e => e.Day));
        await host.InAsync("weissach", async services =>
        {
            var db = services.GetRequiredService<CasesDb>();
            var found = await db.Cases.Include(c => c.Managers).SingleAsync(c => c.Id == annas.CaseId);
            db.Entry(found).Property(c => c.Restricted).IsModified = true;
            found.AssignTo(bert.Id, []); // her tasks stay hers, as they do for a moment when a case changes hands
            await services.GetRequiredService<IntegrationPlatform.Cases.Desks.DeskUpdate>().SaveAsync(found.Id, CancellationToken.None);
        });
        Assert.Empty(Events(await FeedAsync(hers)));
    }

    [Theory, InlineData(Role.IntegrationManager), InlineData(Role.TeamLead)]
    public async Task A_locked_case_does_not_count(Role role)
    {
        var worker = await host.WorkerAsync(role);
        var opened = await Arrange.CaseAsync(host, "weissach", worker.Id);
        var link = await LinkAsync(worker);
        Assert.Single(Events(await FeedAsync(link)));
        await host.InAsync("weissach", services => services.GetRequiredService<CaseLock>().LockAsync(opened.CaseId, LockReason.Withdrawal, new DateOnly(2026, 11, 23), CancellationToken.None));
        Assert.Empty(Events(await FeedAsync(link)));
    }

    [Fact]
    public async Task A_renewed_link_replaces_the_former_and_a_revoked_one_is_dead()
    {
        var (anna, _) = await WithTaskAsync();
        var former = await LinkAsync(anna);
        var link = await LinkAsync(anna);
        await GoneAsync(former);
        Assert.Single(Events(await FeedAsync(link)));
        await anna.Web.PressAsync("/weissach/calendar", "/weissach/calendar/revoke");
        await GoneAsync(link);
        Assert.Contains("Sie haben noch keinen Link.", (await anna.Web.GetAsync("/weissach/calendar")).Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.PressAsync("/weissach/calendar", "/weissach/calendar/revoke")).Status); // once more does no harm
    }

    [Fact]
    public async Task Pressed_many_times_at_once_one_link_is_left_and_it_works()
    {
        var (anna, _) = await WithTaskAsync();
        var links = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => LinkAsync(anna)));
        var answers = await Task.WhenAll(links.Select(link => _calendar.GetAsync(link)));
        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.Equal(1, await host.CasesAsync(db => db.CalendarFeeds.CountAsync(f => f.UserId == anna.Id)));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("..%2F..%2Fcases")]
    [InlineData("%27%20or%201=1--")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("ä€😀")]
    public async Task Garbage_is_a_page_that_is_not_there(string token)
    {
        await GoneAsync($"/weissach/calendar/{token}.ics");
        await GoneAsync($"/weissach/calendar/{string.Concat(Enumerable.Repeat(token, 30))}.ics");
    }

    [Fact]
    public async Task The_link_works_in_its_own_municipality_only()
    {
        var (anna, _) = await WithTaskAsync();
        await host.AddUserAsync(anna.DisplayName.Split(' ')[0].ToLowerInvariant(), "sindelfingen", Role.IntegrationManager); // works there, too
        var link = await LinkAsync(anna);
        Assert.Equal(HttpStatusCode.OK, (await _calendar.GetAsync(link)).Status);
        await GoneAsync(link.Replace("weissach", "sindelfingen", StringComparison.Ordinal));
        await GoneAsync(link.Replace("/weissach", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_does_not_work_here_any_more_has_no_feed_from_that_moment()
    {
        var (anna, _) = await WithTaskAsync();
        var link = await LinkAsync(anna);
        Assert.Single(Events(await FeedAsync(link)));
        await host.InAsync(null, async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            db.Memberships.RemoveRange(await db.Memberships.Where(m => m.UserId == anna.Id).ToListAsync());
            await db.SaveChangesAsync(); // as another node would: nobody tells this one
        });
        await GoneAsync(link);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_closed_or_locked_account_has_no_feed_from_that_moment(bool closed)
    {
        var (anna, _) = await WithTaskAsync();
        var link = await LinkAsync(anna);
        Assert.Single(Events(await FeedAsync(link)));
        await host.InAsync(null, async services =>
        {
            var users = services.GetRequiredService<UserManager<User>>();
            var user = (await users.FindByIdAsync(anna.Id.ToString()))!;
            if (closed)
                user.ClosedAt = host.Clock.GetUtcNow().UtcDateTime;
            else
                user.LockoutEnd = host.Clock.GetUtcNow().AddMinutes(15);
            Assert.True((await users.UpdateAsync(user)).Succeeded);
        });
        await GoneAsync(link);
    }

    [Theory, InlineData("false", HttpStatusCode.OK), InlineData("true", HttpStatusCode.NotFound)]
    public async Task Where_a_second_factor_is_asked_for_an_account_without_one_has_no_feed(string required, HttpStatusCode expected)
    {
        var (anna, _) = await WithTaskAsync();
        var link = await LinkAsync(anna);
        await using var node = host.Beside(new Dictionary<string, string?> { ["SignIn:RequireSecondFactor"] = required });
        node.StartServer();
        using var calendar = new Browserless(node.Address);
        Assert.Equal(expected, (await calendar.GetAsync(link)).Status);
    }

    [Fact]
    public async Task A_role_without_cases_has_no_feed()
    {
        var (anna, _) = await WithTaskAsync();
        var link = await LinkAsync(anna);
        await host.InAsync(null, async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            db.Memberships.RemoveRange(await db.Memberships.Where(m => m.UserId == anna.Id).ToListAsync());
            db.Memberships.Add(new Membership { UserId = anna.Id, MunicipalityId = "weissach", Role = Role.Clerk });
            await db.SaveChangesAsync();
        });
        await GoneAsync(link);
    }

    [Fact]
    public async Task Somebody_else_s_session_changes_nothing_and_the_link_opens_no_other_page()
    {
        var (anna, opened) = await WithTaskAsync();
        var (bert, _) = await WithTaskAsync();
        await AddAsync(anna, opened, TaskSource.Manual, 9);
        var link = await LinkAsync(anna);
        Assert.Equal(["20261124", "20261202"], Events((await bert.Web.GetAsync(link)).Html).Select(e => e.Day));
        Assert.Equal(HttpStatusCode.NotFound, (await bert.Web.GetAsync(opened.Path)).Status);
        await FeedAsync(link);
        Assert.Equal(HttpStatusCode.Found, (await _calendar.GetAsync("/weissach/tasks")).Status);
    }

    [Fact]
    public async Task The_page_says_when_the_link_was_made_and_last_fetched()
    {
        var (anna, _) = await WithTaskAsync();
        var link = await LinkAsync(anna);
        Assert.Contains("noch nicht abgerufen", (await anna.Web.GetAsync("/weissach/calendar")).Text(), StringComparison.Ordinal);
        await FeedAsync(link);
        Assert.DoesNotContain("noch nicht abgerufen", (await anna.Web.GetAsync("/weissach/calendar")).Text(), StringComparison.Ordinal);
        Assert.Equal(host.Clock.GetUtcNow().UtcDateTime, await host.CasesAsync(db => db.CalendarFetches.Where(f => db.CalendarFeeds.Any(c => c.Id == f.FeedId && c.UserId == anna.Id)).Select(f => f.At).SingleAsync()));
    }

    [Fact]
    public async Task Making_and_revoking_is_in_the_audit_fetching_is_not_and_the_secret_is_nowhere()
    {
        var (anna, _) = await WithTaskAsync();
        var link = await LinkAsync(anna);
        var secret = link.Split('/')[^1].Replace(".ics", "", StringComparison.Ordinal);
        await FeedAsync(link);
        await anna.Web.GetAsync(link.Replace("weissach", "sindelfingen", StringComparison.Ordinal)); // a closed door, met by somebody signed in
        await LinkAsync(anna);
        await anna.Web.PressAsync("/weissach/calendar", "/weissach/calendar/revoke");
        var entries = await host.InAsync(null, services => services.GetRequiredService<PlatformDb>().Audit.Where(a => a.UserId == anna.Id).OrderBy(a => a.Id).ToListAsync());
        Assert.Equal(["added", "changed", "deleted"], entries.Where(e => e.Record == nameof(CalendarFeed)).Select(e => e.Action));
        Assert.Single(entries, e => e.Action == "denied");
        Assert.DoesNotContain(entries, e => e.Record == nameof(CalendarFetch));
        Assert.DoesNotContain(entries, e => $"{e.Record} {e.RecordId} {e.Fields}".Contains(secret, StringComparison.Ordinal));
        Assert.Equal(0, await host.CasesAsync(db => db.CalendarFeeds.CountAsync(f => f.SecretHash.Contains(secret))));
    }

    [Fact]
    public async Task Umlauts_arrive_and_an_English_account_reads_English()
    {
        var (anna, _) = await WithTaskAsync("boeblingen");
        var link = await LinkAsync(anna, "boeblingen");
        Assert.Contains("X-WR-CALNAME:Aufgaben Böblingen\r\n", await FeedAsync(link), StringComparison.Ordinal);
        await anna.Web.PostFormAsync(await anna.Web.GetAsync("/konto"), f => f.Fields.Any(field => field.Name == "language"), new Dictionary<string, string> { ["language"] = "en" });
        Assert.Contains("SUMMARY:Task due\r\n", await FeedAsync(link), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kurz")]
    [InlineData("Großes Straßenfest in Böblingen, Sindelfingen; Überlingen und anderswo, über viele, viele Zeilen hinweg erzählt, ohne dass ein Ä Ö Ü zerbricht")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀 und weiter\nneue Zeile mit \\ darin")]
    public void Long_lines_are_folded_between_letters_and_read_again_as_they_were(string words)
    {
        var text = new CalendarText("Probe");
        text.Event("1@probe", host.Clock.GetUtcNow(), new DateOnly(2026, 12, 31), words, "https://example.org/tasks");
        var written = text.End();
        Assert.All(written.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\n', written.Replace("\r\n", "", StringComparison.Ordinal));
        var summary = Assert.Single(Events(written)).Summary;
        Assert.Equal(words, summary.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal));
        Assert.Contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n", written, StringComparison.Ordinal);
    }

    private async Task<(Worker Worker, ArrangedCase Case)> WithTaskAsync(string municipality = "weissach")
    {
        var worker = await host.WorkerAsync(municipality: municipality);
        return (worker, await Arrange.CaseAsync(host, municipality, worker.Id));
    }

    private Task AddAsync(Worker worker, ArrangedCase opened, TaskSource source, params int[] inDays) => host.InAsync("weissach", async services =>
    {
        var (db, vault) = (services.GetRequiredService<CasesDb>(), services.GetRequiredService<Vault>());
        foreach (var days in inDays)
        {
            var id = Guid.CreateVersion7();
            db.Tasks.Add(new CaseTask { Id = id, CaseId = opened.CaseId, Title = vault.Seal("Etwas tun", id), DueOn = new DateOnly(2026, 11, 23).AddDays(days), AssignedTo = worker.Id, Source = source, CreatedAt = host.Clock.GetUtcNow().UtcDateTime });
        }
        await db.SaveChangesAsync();
    });

    private static async Task<string> LinkAsync(Worker worker, string municipality = "weissach")
    {
        var made = await worker.Web.PressAsync($"/{municipality}/calendar", $"/{municipality}/calendar");
        Assert.Equal(HttpStatusCode.OK, made.Status);
        return new Uri(Link().Match(made.Html).Groups["to"].Value).AbsolutePath;
    }

    private async Task<string> FeedAsync(string link)
    {
        var answer = await _calendar.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Html;
    }

    private async Task GoneAsync(string link) => Assert.Equal((link, HttpStatusCode.NotFound), (link, (await _calendar.GetAsync(link)).Status));

    private static string Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);

    private static IReadOnlyList<(string Uid, string Day, string Summary)> Events(string text) =>
        [.. Event().Matches(Unfolded(text)).Select(m => (m.Groups["uid"].Value, m.Groups["day"].Value, m.Groups["summary"].Value))];

    [GeneratedRegex("UID:(?<uid>[^\r]*)\r\nDTSTAMP:20261123T[0-9]{6}Z\r\nDTSTART;VALUE=DATE:(?<day>[0-9]{8})\r\nDTEND;VALUE=DATE:[0-9]{8}\r\nSUMMARY:(?<summary>[^\r]*)\r\n")]
    private static partial Regex Event();

    [GeneratedRegex("value=\"(?<to>http[^\"]*/calendar/[^\"]*)\"")]
    private static partial Regex Link();
}
