using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>Each test has a host of its own: it moves the clock.</summary>
public sealed class CoverTests : IAsyncLifetime
{
    private readonly TestHost _host = new();
    private Worker _anna = null!, _bert = null!, _lead = null!;
    private ArrangedCase _case = null!;

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        (_anna, _bert, _lead) = (await _host.WorkerAsync(), await _host.WorkerAsync(), await _host.WorkerAsync(Role.TeamLead));
        _case = await Arrange.CaseAsync(_host, "weissach", _anna.Id, "Vertreten", "Vera");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task While_it_runs_the_cover_sees_and_edits_and_the_list_says_for_whom()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _bert.Web.GetAsync(_case.Path)).Status);
        await EnterAsync(_lead, "heute", "in 3 Tagen");
        var file = await _bert.Web.GetAsync(_case.Path);
        Assert.Contains($"Vertretung für {_anna.DisplayName}", file.Text());
        Assert.Equal(HttpStatusCode.Found, (await _bert.Web.RecordAsync(_case, ("Note", "In Vertretung angerufen"))).Status);
        Assert.Contains($"In Vertretung für {_anna.DisplayName}", (await _bert.Web.GetAsync("/weissach/cases")).Text());
        Assert.Equal([_case.CaseId], (await _bert.Web.GetAsync(Desk)).Cases());
        Assert.Empty((await _bert.Web.GetAsync("/weissach/cases?view=mine")).Cases());
        Assert.Equal([_case.CaseId], (await _bert.Web.GetAsync("/weissach/search?q=vertreten")).Cases());
        Assert.Contains($"Fälle von {_anna.DisplayName}", (await _bert.Web.GetAsync("/weissach/today")).Text());
        Assert.Equal(HttpStatusCode.OK, (await _anna.Web.GetAsync(_case.Path)).Status);
    }

    [Fact]
    public async Task It_begins_and_ends_at_midnight_here_and_nothing_has_to_run()
    {
        await EnterAsync(_anna, "morgen", "in 2 Tagen"); // it is Monday, 8:30
        await SeesAsync(false);
        _host.Clock.Advance(new TimeSpan(15, 29, 59)); // Monday, 23:59:59 in Weissach
        await SeesAsync(false);
        _host.Clock.Advance(TimeSpan.FromSeconds(1));
        await SeesAsync(true);
        _host.Clock.Advance(TimeSpan.FromHours(48) - TimeSpan.FromSeconds(1)); // Wednesday, 23:59:59
        await SeesAsync(true);
        _host.Clock.Advance(TimeSpan.FromSeconds(1));
        await SeesAsync(false);
        Assert.Empty((await _bert.Web.GetAsync("/weissach/search?q=vertreten")).Cases());
        Assert.DoesNotContain("In Vertretung", (await _bert.Web.GetAsync("/weissach/cases")).Text());
    }

    [Fact]
    public async Task Ended_early_it_ends_at_once()
    {
        await EnterAsync(_anna, "heute", "in 3 Tagen");
        await SeesAsync(true);
        var cover = await _host.CasesAsync(db => db.Covers.SingleAsync(c => c.CoverId == _bert.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await _bert.Web.PressAsync("/weissach/absences", $"/weissach/absences/{cover.Id}/end")).Status);
        await SeesAsync(true);
        for (var twice = 0; twice < 2; twice++)
            Assert.Equal(HttpStatusCode.Found, (await _anna.Web.PressAsync("/weissach/absences", $"/weissach/absences/{cover.Id}/end")).Status);
        await SeesAsync(false);
    }

    [Fact]
    public async Task A_restricted_case_is_covered_only_by_who_is_named_in_it()
    {
        var restricted = await Arrange.CaseAsync(_host, "weissach", _anna.Id, "Sperrig", "Selma", restricted: true);
        await EnterAsync(_anna, "heute", "in 3 Tagen");
        Assert.Equal(HttpStatusCode.NotFound, (await _bert.Web.GetAsync(restricted.Path)).Status);
        Assert.Empty((await _bert.Web.GetAsync("/weissach/search?q=sperrig")).Cases());
        Assert.DoesNotContain(restricted.CaseId, (await _bert.Web.GetAsync(Desk)).Cases());
        Assert.DoesNotContain("Sperrig", (await _bert.Web.GetAsync(await SheetAsync())).Text());
        await _anna.Web.SendAsync(restricted.Path + "/assignment", ("CoManagers", _bert.Id.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await _bert.Web.GetAsync(restricted.Path)).Status);
        Assert.Equal([restricted.CaseId], (await _bert.Web.GetAsync("/weissach/search?q=sperrig")).Cases());
    }

    [Fact]
    public async Task A_cover_gives_nothing_away_and_is_covered_by_nobody_else()
    {
        var cem = await _host.WorkerAsync();
        await EnterAsync(_anna, "heute", "in 3 Tagen");
        Assert.Equal(HttpStatusCode.NotFound, (await _bert.Web.GetAsync(_case.Path + "/assignment")).Status);
        var refused = await _bert.Web.SendAsync(_case.Path + "/edit", ("MainManager", _bert.Id.ToString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("In Vertretung geben Sie einen Fall nicht weiter", refused.Text());
        Assert.Equal(HttpStatusCode.Found, (await _bert.Web.SendAsync(_case.Path + "/edit", ("Status", nameof(CaseStatus.Paused)))).Status);
        await EnterAsync(_lead, "heute", "in 3 Tagen", absent: _bert, standIn: cem);
        Assert.Equal(HttpStatusCode.NotFound, (await cem.Web.GetAsync(_case.Path)).Status);
    }

    [Theory]
    [InlineData("heute", "in 2 Tagen", true)]
    [InlineData("in 3 Tagen", "in 5 Tagen", true)]
    [InlineData("in 4 Tagen", "in 5 Tagen", false)]
    public async Task Days_that_overlap_are_refused_with_a_sentence(string from, string until, bool overlaps)
    {
        var cem = await _host.WorkerAsync();
        await EnterAsync(_anna, "morgen", "in 3 Tagen");
        var answer = await SendAsync(_lead, from, until, _anna, cem);
        Assert.Equal(overlaps ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Found, answer.Status);
        Assert.Equal(overlaps, answer.Text().Contains($"gibt es schon eine Vertretung: {_bert.DisplayName} vom 24.11.2026 bis 26.11.2026", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Cover", "self", "Niemand vertritt sich selbst")]
    [InlineData("Cover", "foreign", "Wählen Sie jemanden aus der Liste")]
    [InlineData("Manager", "foreign", "Wählen Sie jemanden aus der Liste")]
    [InlineData("From", "gestern", "Geben Sie den ersten Tag an")]
    [InlineData("From", "", "Geben Sie den ersten Tag an")]
    [InlineData("Until", "in 2 Jahren", "Geben Sie den letzten Tag an")]
    [InlineData("Until", "<script>", "Geben Sie den letzten Tag an")]
    [InlineData("Reason", "", "Wählen Sie einen Anlass")]
    public async Task A_cover_that_cannot_be_is_refused_with_a_sentence(string field, string value, string sentence)
    {
        var tobias = await _host.WorkerAsync(municipality: "sindelfingen");
        var answer = await SendAsync(_lead, "heute", "morgen", _anna, _bert, (field, value switch { "self" => _anna.Id.ToString(), "foreign" => tobias.Id.ToString(), _ => value }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Text());
    }

    [Fact]
    public async Task Whoever_is_away_meanwhile_does_not_cover()
    {
        var cem = await _host.WorkerAsync();
        await EnterAsync(_lead, "heute", "in 3 Tagen", absent: _bert, standIn: cem);
        var answer = await SendAsync(_lead, "morgen", "in 5 Tagen", _anna, _bert);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains($"{_bert.DisplayName} ist vom 23.11.2026 bis 26.11.2026 selbst abwesend", answer.Text());
    }

    [Fact]
    public async Task Entered_at_once_two_that_overlap_are_one_and_the_same_form_is_one()
    {
        var cem = await _host.WorkerAsync();
        var page = await _lead.Web.GetAsync("/weissach/absences/new");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => _lead.Web.SendAgainAsync(
            page, ("Manager", _anna.Id.ToString()), ("Cover", (i % 2 == 0 ? _bert : cem).Id.ToString()), ("From", "heute"), ("Until", "in 3 Tagen"), ("Reason", nameof(AbsenceReason.Leave)))));
        Assert.Equal(1, await _host.CasesAsync(db => db.Covers.CountAsync(c => c.ManagerId == _anna.Id && c.CreatedBy == _lead.Id)));
        Assert.Equal(3, answers.Count(a => a.Status == HttpStatusCode.Found));
        Assert.Equal(3, answers.Count(a => a.Status == HttpStatusCode.UnprocessableEntity));
    }

    [Fact]
    public async Task A_manager_enters_only_the_own_absence_and_sees_only_what_concerns_them()
    {
        var cem = await _host.WorkerAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(_bert, "heute", "morgen", _anna, _bert)).Status);
        await EnterAsync(_anna, "heute", "in 3 Tagen");
        Assert.DoesNotContain(_anna.DisplayName, (await cem.Web.GetAsync("/weissach/absences")).Text());
        Assert.Contains($"{_bert.DisplayName} vertritt {_anna.DisplayName}", (await _bert.Web.GetAsync("/weissach/absences")).Text());
        Assert.Equal(HttpStatusCode.NotFound, (await cem.Web.GetAsync(await SheetAsync())).Status);
    }

    [Fact]
    public async Task The_sheet_of_the_desk_says_what_is_open_what_comes_and_what_was_last_while_the_cover_runs()
    {
        await EnterAsync(_anna, "morgen", "in 2 Tagen");
        var sheet = await SheetAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await _bert.Web.GetAsync(sheet)).Status);
        Assert.Contains(_case.Number, (await _anna.Web.GetAsync(sheet)).Text());
        Assert.Contains(_case.Number, (await _lead.Web.GetAsync(sheet)).Text());
        _host.Clock.Advance(TimeSpan.FromDays(1));
        var text = (await (await FreshAsync()).GetAsync(sheet)).Text();
        Assert.Contains("24.11.2026 · B1-Kurs anmelden", text);
        Assert.Contains("20.11.2026 · Telefonat · Anna Probe Wohnungsgeberbestätigung besprochen.", text);
        _host.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(HttpStatusCode.NotFound, (await (await FreshAsync()).GetAsync(sheet)).Status);
    }

    [Fact]
    public async Task The_sheet_of_a_case_warns_of_papers_consents_and_the_clock_and_shows_three_contacts()
    {
        await _host.InAsync("weissach", async services =>
        {
            var db = (CasesDb)services.GetService(typeof(CasesDb))!;
            var person = await db.Cases.Where(c => c.Id == _case.CaseId).Select(c => c.PersonId).SingleAsync();
            db.Add(new ResidenceStatus { Id = Guid.CreateVersion7(), PersonId = person, ValidUntil = new DateOnly(2026, 11, 20), RecordedByName = "Anna Probe" });
            db.Add(new BenefitRecord { Id = Guid.CreateVersion7(), PersonId = person, NextDecisionDue = new DateOnly(2026, 12, 15), RecordedByName = "Anna Probe" });
            var period = CounsellingPeriod.Of(_case.CaseId, await db.Profiles.SingleAsync());
            period.StartBy(PeriodStart.Allocation, new DateOnly(2024, 1, 10));
            db.Add(period);
            await db.SaveChangesAsync();
        });
        for (var i = 1; i <= 3; i++)
            await _anna.Web.RecordAsync(_case, ("Note", $"Neues Gespräch {i}"));
        var text = (await _anna.Web.GetAsync(_case.Path + "/handover")).Text();
        Assert.Contains("Abgelaufen: Aufenthaltstitel gültig bis 20.11.2026", text);
        Assert.Contains("Läuft bald ab: Nächster Leistungsbescheid fällig am 15.12.2026", text);
        Assert.Contains("Läuft bald ab: Beratungszeit endet am 09.01.2027", text);
        Assert.Contains("Neues Gespräch 1", text);
        Assert.DoesNotContain("Wohnungsgeberbestätigung", text);
    }

    private string Desk => $"/weissach/cases?view=cover&for={_anna.Id}";

    private async Task<string> SheetAsync() =>
        $"/weissach/absences/{await _host.CasesAsync(db => db.Covers.Where(c => c.CoverId == _bert.Id && c.ManagerId == _anna.Id).Select(c => c.Id).SingleAsync())}/handover";

    private async Task SeesAsync(bool sees)
    {
        foreach (var page in new[] { "", "/timeline", "/contacts/new" })
            Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await (await FreshAsync()).GetAsync(_case.Path + page)).Status);
    }

    /// <summary>A day later the session is over; who signs in again is the same.</summary>
    private Task<Browserless> FreshAsync() => _host.SignInAsync(_bert.DisplayName.Split(' ')[0].ToLowerInvariant());

    private async Task EnterAsync(Worker by, string from, string until, Worker? absent = null, Worker? standIn = null) =>
        Assert.Equal(HttpStatusCode.Found, (await SendAsync(by, from, until, absent ?? _anna, standIn ?? _bert)).Status);

    private static Task<Page> SendAsync(Worker by, string from, string until, Worker absent, Worker standIn, params (string Name, string Value)[] changes)
    {
        (string Name, string Value)[] all = [("Manager", absent.Id.ToString()), ("Cover", standIn.Id.ToString()), ("From", from), ("Until", until), ("Reason", nameof(AbsenceReason.Leave))];
        return by.Web.SendAsync("/weissach/absences/new", [.. all.Where(a => changes.All(c => c.Name != a.Name)), .. changes]);
    }
}
