using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

public sealed class CoverTests(TestHost host) : CoverWork(host), IClassFixture<TestHost>
{
    [Fact]
    public async Task While_it_runs_the_cover_sees_and_edits_and_the_list_says_for_whom()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await Bert.Web.GetAsync(Case.Path)).Status);
        await EnterAsync(Lead, "heute", "in 3 Tagen");
        var file = await Bert.Web.GetAsync(Case.Path);
        Assert.Contains($"Vertretung für {Anna.DisplayName}", file.Text());
        Assert.Equal(HttpStatusCode.Found, (await Bert.Web.RecordAsync(Case, ("Note", "In Vertretung angerufen"))).Status);
        Assert.Contains($"In Vertretung für {Anna.DisplayName}", (await Bert.Web.GetAsync("/weissach/cases")).Text());
        Assert.Equal([Case.CaseId], (await Bert.Web.GetAsync(Desk)).Cases());
        Assert.Empty((await Bert.Web.GetAsync("/weissach/cases?view=mine")).Cases());
        Assert.Equal([Case.CaseId], (await Bert.Web.GetAsync("/weissach/search?q=vertreten")).Cases());
        Assert.Contains($"Fälle von {Anna.DisplayName}", (await Bert.Web.GetAsync("/weissach/today")).Text());
        Assert.Equal(HttpStatusCode.OK, (await Anna.Web.GetAsync(Case.Path)).Status);
    }

    [Fact]
    public async Task Ended_early_it_ends_at_once()
    {
        await EnterAsync(Anna, "heute", "in 3 Tagen");
        await SeesAsync(true);
        var cover = await Host.CasesAsync(db => db.Covers.SingleAsync(c => c.CoverId == Bert.Id));
        Assert.Equal(HttpStatusCode.NotFound, (await Bert.Web.PressAsync("/weissach/absences", $"/weissach/absences/{cover.Id}/end")).Status);
        await SeesAsync(true);
        for (var twice = 0; twice < 2; twice++)
            Assert.Equal(HttpStatusCode.Found, (await Anna.Web.PressAsync("/weissach/absences", $"/weissach/absences/{cover.Id}/end")).Status);
        await SeesAsync(false);
    }

    [Fact]
    public async Task A_restricted_case_is_covered_only_by_who_is_named_in_it()
    {
        var restricted = await Arrange.CaseAsync(Host, "weissach", Anna.Id, "Sperrig", "Selma", restricted: true);
        await EnterAsync(Anna, "heute", "in 3 Tagen");
        Assert.Equal(HttpStatusCode.NotFound, (await Bert.Web.GetAsync(restricted.Path)).Status);
        Assert.Empty((await Bert.Web.GetAsync("/weissach/search?q=sperrig")).Cases());
        Assert.DoesNotContain(restricted.CaseId, (await Bert.Web.GetAsync(Desk)).Cases());
        Assert.DoesNotContain("Sperrig", (await Bert.Web.GetAsync(await SheetAsync())).Text());
        await Anna.Web.SendAsync(restricted.Path + "/assignment", ("CoManagers", Bert.Id.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await Bert.Web.GetAsync(restricted.Path)).Status);
        Assert.Equal([restricted.CaseId], (await Bert.Web.GetAsync("/weissach/search?q=sperrig")).Cases());
    }

    [Fact]
    public async Task A_cover_gives_nothing_away_and_is_covered_by_nobody_else()
    {
        var cem = await Host.WorkerAsync();
        await EnterAsync(Anna, "heute", "in 3 Tagen");
        Assert.Equal(HttpStatusCode.NotFound, (await Bert.Web.GetAsync(Case.Path + "/assignment")).Status);
        var refused = await Bert.Web.SendAsync(Case.Path + "/edit", ("MainManager", Bert.Id.ToString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("In Vertretung geben Sie einen Fall nicht weiter", refused.Text());
        Assert.Equal(HttpStatusCode.Found, (await Bert.Web.SendAsync(Case.Path + "/edit", ("Status", nameof(CaseStatus.Paused)))).Status);
        await EnterAsync(Lead, "heute", "in 3 Tagen", absent: Bert, standIn: cem);
        Assert.Equal(HttpStatusCode.NotFound, (await cem.Web.GetAsync(Case.Path)).Status);
    }

    [Theory]
    [InlineData("heute", "in 2 Tagen", true)]
    [InlineData("in 3 Tagen", "in 5 Tagen", true)]
    [InlineData("in 4 Tagen", "in 5 Tagen", false)]
    public async Task Days_that_overlap_are_refused_with_a_sentence(string from, string until, bool overlaps)
    {
        var cem = await Host.WorkerAsync();
        await EnterAsync(Anna, "morgen", "in 3 Tagen");
        var answer = await SendAsync(Lead, from, until, Anna, cem);
        Assert.Equal(overlaps ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Found, answer.Status);
        Assert.Equal(overlaps, answer.Text().Contains($"gibt es schon eine Vertretung: {Bert.DisplayName} vom 24.11.2026 bis 26.11.2026", StringComparison.Ordinal));
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
        var tobias = await Host.WorkerAsync(municipality: "sindelfingen");
        var answer = await SendAsync(Lead, "heute", "morgen", Anna, Bert, (field, value switch { "self" => Anna.Id.ToString(), "foreign" => tobias.Id.ToString(), _ => value }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Text());
    }

    [Fact]
    public async Task Whoever_is_away_meanwhile_does_not_cover()
    {
        var cem = await Host.WorkerAsync();
        await EnterAsync(Lead, "heute", "in 3 Tagen", absent: Bert, standIn: cem);
        var answer = await SendAsync(Lead, "morgen", "in 5 Tagen", Anna, Bert);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains($"{Bert.DisplayName} ist vom 23.11.2026 bis 26.11.2026 selbst abwesend", answer.Text());
    }

    [Fact]
    public async Task Entered_at_once_two_that_overlap_are_one_and_the_same_form_is_one()
    {
        var cem = await Host.WorkerAsync();
        var page = await Lead.Web.GetAsync("/weissach/absences/new");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Lead.Web.SendAgainAsync(
            page, ("Manager", Anna.Id.ToString()), ("Cover", (i % 2 == 0 ? Bert : cem).Id.ToString()), ("From", "heute"), ("Until", "in 3 Tagen"), ("Reason", nameof(AbsenceReason.Leave)))));
        Assert.Equal(1, await Host.CasesAsync(db => db.Covers.CountAsync(c => c.ManagerId == Anna.Id && c.CreatedBy == Lead.Id)));
        Assert.Equal(3, answers.Count(a => a.Status == HttpStatusCode.Found));
        Assert.Equal(3, answers.Count(a => a.Status == HttpStatusCode.UnprocessableEntity));
    }

    [Fact]
    public async Task A_manager_enters_only_the_own_absence_and_sees_only_what_concerns_them()
    {
        var cem = await Host.WorkerAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(Bert, "heute", "morgen", Anna, Bert)).Status);
        await EnterAsync(Anna, "heute", "in 3 Tagen");
        Assert.DoesNotContain(Anna.DisplayName, (await cem.Web.GetAsync("/weissach/absences")).Text());
        Assert.Contains($"{Bert.DisplayName} vertritt {Anna.DisplayName}", (await Bert.Web.GetAsync("/weissach/absences")).Text());
        Assert.Equal(HttpStatusCode.NotFound, (await cem.Web.GetAsync(await SheetAsync())).Status);
    }

    [Fact]
    public async Task The_sheet_of_a_case_warns_of_papers_consents_and_the_clock_and_shows_three_contacts()
    {
        await Host.InAsync("weissach", async services =>
        {
            var db = (CasesDb)services.GetService(typeof(CasesDb))!;
            var person = await db.Cases.Where(c => c.Id == Case.CaseId).Select(c => c.PersonId).SingleAsync();
            db.Add(new ResidenceStatus { Id = Guid.CreateVersion7(), PersonId = person, ValidUntil = new DateOnly(2026, 11, 20), RecordedByName = "Anna Probe" });
            db.Add(new BenefitRecord { Id = Guid.CreateVersion7(), PersonId = person, NextDecisionDue = new DateOnly(2026, 12, 15), RecordedByName = "Anna Probe" });
            var period = CounsellingPeriod.Of(Case.CaseId, await db.Profiles.SingleAsync());
            period.StartBy(PeriodStart.Allocation, new DateOnly(2024, 1, 10));
            db.Add(period);
            await db.SaveChangesAsync();
        });
        for (var i = 1; i <= 3; i++)
            await Anna.Web.RecordAsync(Case, ("Note", $"Neues Gespräch {i}"));
        var text = (await Anna.Web.GetAsync(Case.Path + "/handover")).Text();
        Assert.Contains("Abgelaufen: Aufenthaltstitel gültig bis 20.11.2026", text);
        Assert.Contains("Läuft bald ab: Nächster Leistungsbescheid fällig am 15.12.2026", text);
        Assert.Contains("Läuft bald ab: Beratungszeit endet am 09.01.2027", text);
        Assert.Contains("Neues Gespräch 1", text);
        Assert.DoesNotContain("Wohnungsgeberbestätigung", text);
    }
}
