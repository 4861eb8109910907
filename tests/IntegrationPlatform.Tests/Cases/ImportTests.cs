using System.Net;
using System.Text;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Imports;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Jobs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

public sealed class ImportTests : IAsyncLifetime
{
    private readonly TestHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_clean_sample_becomes_a_case_per_row()
    {
        var lead = await _host.WorkerAsync(Role.TeamLead);
        var run = await lead.Web.CheckAsync(Sample.Clean);
        Assert.Contains("Neue Fälle: 40", (await lead.Web.GetAsync(run)).Text(), StringComparison.Ordinal);
        Assert.Equal(0, await CasesAsync());
        await lead.Web.TakeOverAsync(run);
        Assert.Equal(40, await CasesAsync());
        var persons = await _host.CasesAsync(db => db.Cases.Select(c => new { c.Number, c.Status, c.AccessPath, c.Person.BirthYear, c.Person.AllocatedOn, c.Person.Gender, c.Person.Nationalities }).ToListAsync());
        Assert.All(persons, p => Assert.Equal((CaseStatus.Inquiry, AccessPath.AllocationList), (p.Status, p.AccessPath!.Value)));
        Assert.All(persons, p => Assert.True(p.BirthYear > 1940 && p.AllocatedOn > new DateOnly(2026, 8, 1) && p.Gender is not null && p.Nationalities.Count == 1));
        Assert.Equal(Enumerable.Range(1, 40).Select(n => $"WEI-2026-{n:D4}"), persons.Select(p => p.Number).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_was_taken_over_is_found_and_stands_in_the_lists()
    {
        var lead = await _host.WorkerAsync(Role.TeamLead);
        await lead.Web.TakeOverAsync(await lead.Web.CheckAsync(Sample.Csv("Zyankowa;Kateryna;03.04.1988;w;Ukraine")));
        var id = await _host.CasesAsync(db => db.Cases.Select(c => c.Id).SingleAsync());
        Assert.Contains(id, (await lead.Web.GetAsync("/weissach/search?q=zyankova katerina")).Cases());
        Assert.Contains(id, (await lead.Web.GetAsync("/weissach/cases?view=team")).Cases());
        Assert.Equal(HttpStatusCode.OK, (await lead.Web.GetAsync($"/weissach/cases/{id}")).Status);
    }

    [Fact]
    public async Task The_dirty_sample_says_of_every_rejected_row_why_with_its_line()
    {
        var lead = await _host.WorkerAsync(Role.TeamLead);
        var run = await lead.Web.CheckAsync(Sample.Dirty);
        var rejected = await _host.CasesAsync(db => db.ImportRows.Where(r => r.Fate == RowFate.Rejected).OrderBy(r => r.Line).Select(r => r.Line).ToListAsync());
        Assert.InRange(rejected.Count, 80, 300);
        var said = new List<(int Line, string Why)>();
        for (var page = run + "?fate=Rejected"; page is not null;)
        {
            var shown = await lead.Web.GetAsync(page);
            said.AddRange(Sample.Rows(shown));
            page = shown.Link("next");
        }
        Assert.Equal(rejected, said.Select(s => s.Line));
        Assert.All(said, s => Assert.Matches("Name|Ziffern|Buchstaben|Formel|Fehler|zu lang|Tag|Zukunft", s.Why));
        var lines = File.ReadAllLines(Sample.Path("zuteilungsliste-schmutzig.csv"), Encoding.Latin1);
        Assert.All(said.Where(s => s.Why.Contains("Formel", StringComparison.Ordinal)), s => Assert.Contains('=', lines[s.Line - 1]));
        Assert.Contains(said, s => s.Why.Contains("Formel", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_dirty_sample_is_taken_over_and_a_second_time_changes_nothing()
    {
        var lead = await _host.WorkerAsync(Role.TeamLead);
        var run = await lead.Web.CheckAsync(Sample.Dirty);
        await lead.Web.TakeOverAsync(run);
        var cases = await CasesAsync();
        Assert.InRange(cases, 4000, 4700);
        Assert.Equal(0, await _host.CasesAsync(db => db.Persons.CountAsync(p => EF.Functions.Like(p.FamilyName!, "Summe%") || EF.Functions.Like(p.FamilyName!, "%Ã%"))));

        var again = await lead.Web.CheckAsync(Sample.Dirty);
        Assert.NotEqual(run, again);
        var page = (await lead.Web.GetAsync(again)).Text();
        Assert.Contains("Genau diese Datei wurde", page, StringComparison.Ordinal);
        Assert.Contains("Aus dieser Liste entsteht kein neuer Fall.", page, StringComparison.Ordinal);
        await lead.Web.TakeOverAsync(again);
        Assert.Equal(cases, await CasesAsync());
    }

    [Fact]
    public async Task Pressed_twice_at_once_it_is_taken_over_once()
    {
        var lead = await _host.WorkerAsync(Role.TeamLead);
        var run = await lead.Web.CheckAsync(Sample.Clean);
        var page = await lead.Web.GetAsync(run);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => lead.Web.PostFormAsync(page, f => f.Action.EndsWith("take-over", StringComparison.Ordinal), new Dictionary<string, string>())));
        Assert.Equal(40, await CasesAsync());
    }

    [Fact]
    public async Task Two_lists_with_the_same_people_at_once_make_them_once()
    {
        var lead = await _host.WorkerAsync(Role.TeamLead);
        var runs = new[] { await lead.Web.CheckAsync(Sample.Clean), await lead.Web.CheckAsync(Sample.Clean) };
        await Task.WhenAll(runs.Select(run => lead.Web.TakeOverAsync(run)));
        Assert.Equal(40, await CasesAsync());
    }

    [Fact]
    public async Task A_failure_half_way_leaves_nothing_behind()
    {
        await using var broken = _host.Beside(services: services => services.AddScoped<IWriteRule, FailsLater>());
        await broken.InitializeAsync();
        var lead = await _host.WorkerAsync(Role.TeamLead);
        var run = await lead.Web.CheckAsync(Sample.Dirty.Beginning(1_000));
        using var onBroken = new Browserless(broken.Address);
        await onBroken.SignInAsync(lead.DisplayName.Split(' ')[0].ToLowerInvariant(), TestHost.Password);
        Assert.Equal(HttpStatusCode.InternalServerError, (await onBroken.PostFormAsync(await onBroken.GetAsync(run), f => f.Action.EndsWith("take-over", StringComparison.Ordinal), new Dictionary<string, string>())).Status);
        Assert.Equal((0, 0, 0, 0), (await CasesAsync(), await _host.CasesAsync(db => db.Persons.CountAsync()), await _host.CasesAsync(db => db.NameKeys.CountAsync()), await _host.CasesAsync(db => db.NumberSeries.CountAsync())));
        Assert.Equal(ImportState.Checked, await _host.CasesAsync(db => db.Imports.Select(b => b.State).SingleAsync()));
    }

    [Fact]
    public async Task A_possible_duplicate_stands_beside_ours_and_somebody_decides()
    {
        var lead = await _host.WorkerAsync(Role.TeamLead);
        var ours = await Arrange.CaseAsync(_host, "weissach", lead.Id);
        var run = await lead.Web.CheckAsync(Sample.Csv("Al Hussain;Mohammed;05.05.1991;m;Syrien", "Kidane;Yonas;01.01.1990;m;Eritrea"));
        var page = await lead.Web.GetAsync(run + "?fate=Duplicate");
        Assert.Contains(ours.Number, page.Html, StringComparison.Ordinal);
        Assert.Contains("Al Hussain", page.Html, StringComparison.Ordinal);
        Assert.Contains("Al-Hussein", page.Html, StringComparison.Ordinal);

        var choice = Browserless.Form(page, f => f.Action.EndsWith("choices", StringComparison.Ordinal)).Fields.First(f => f.Kind == "radio").Name;
        await lead.Web.PostFormAsync(page, f => f.Action.EndsWith("choices", StringComparison.Ordinal), new Dictionary<string, string> { [choice] = "Same" });
        await lead.Web.TakeOverAsync(run);
        Assert.Equal(2, await CasesAsync());
        var again = await lead.Web.CheckAsync(Sample.Csv("Al Hussain;Mohammed;05.05.1991;m;Syrien"));
        Assert.Contains("kein neuer Fall", (await lead.Web.GetAsync(again)).Text(), StringComparison.Ordinal);
        Assert.Equal(0, await _host.CasesAsync(db => db.ImportRows.CountAsync(r => r.Fate == RowFate.Duplicate && r.ImportId == Sample.IdOf(again))));
    }

    [Fact]
    public async Task Another_person_of_the_same_name_gets_a_case_and_an_undecided_one_none()
    {
        var lead = await _host.WorkerAsync(Role.TeamLead);
        await Arrange.CaseAsync(_host, "weissach", lead.Id);
        var run = await lead.Web.CheckAsync(Sample.Csv("Al Hussain;Mohammed;05.05.1991;m;Syrien", "Al-Hussein;Mohamad;06.06.1992;m;Syrien"));
        var page = await lead.Web.GetAsync(run + "?fate=Duplicate");
        var choice = Browserless.Form(page, f => f.Action.EndsWith("choices", StringComparison.Ordinal)).Fields.First(f => f.Kind == "radio").Name;
        await lead.Web.PostFormAsync(page, f => f.Action.EndsWith("choices", StringComparison.Ordinal), new Dictionary<string, string> { [choice] = "Another" });
        await lead.Web.TakeOverAsync(run);
        Assert.Equal(2, await CasesAsync());
        Assert.Equal(1, await _host.CasesAsync(db => db.Persons.CountAsync(p => p.FamilyName == "Al Hussain")));
    }

    [Fact]
    public async Task A_restricted_case_never_shows()
    {
        var (anna, lead) = (await _host.WorkerAsync(), await _host.WorkerAsync(Role.TeamLead));
        var ours = await Arrange.CaseAsync(_host, "weissach", anna.Id, restricted: true);
        var run = await lead.Web.CheckAsync(Sample.Csv("Al-Hussein;Mohamad;05.05.1991;m;Syrien"));
        var page = await lead.Web.GetAsync(run);
        Assert.Contains("Neue Fälle: 1", page.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(ours.Number, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_learns_of_a_namesake_only_whom_to_ask()
    {
        var (anna, admin) = (await _host.WorkerAsync(), await _host.WorkerAsync(Role.MunicipalityAdmin));
        var ours = await Arrange.CaseAsync(_host, "weissach", anna.Id);
        var run = await admin.Web.CheckAsync(Sample.Csv("Al-Hussein;Mohamad;05.05.1991;m;Syrien"));
        var page = await admin.Web.GetAsync(run + "?fate=Duplicate");
        Assert.Contains($"Fragen Sie {anna.DisplayName}", page.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(ours.Number, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(ours.CaseId.ToString(), page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undone_it_is_as_before_except_what_somebody_works_on()
    {
        var lead = await _host.WorkerAsync(Role.TeamLead);
        var run = await lead.Web.CheckAsync(Sample.Clean);
        await lead.Web.TakeOverAsync(run);
        var ids = await _host.CasesAsync(db => db.Cases.OrderBy(c => c.Number).Select(c => c.Id).Take(3).ToListAsync());
        await lead.Web.SendAsync($"/weissach/cases/{ids[0]}/contacts/new", ("Note", "Erstes Gespräch"), ("Topics", "housing"));
        await lead.Web.SendAsync($"/weissach/cases/{ids[1]}/person", ("Phone", "0000 1"));
        await lead.Web.SendAsync($"/weissach/cases/{ids[2]}/situation/housing", ("Values[Kind]", "shared_accommodation"));
        var answer = await lead.Web.PostFormAsync(await lead.Web.GetAsync(run), f => f.Action.EndsWith("undo", StringComparison.Ordinal), new Dictionary<string, string>());
        Assert.Contains("Gelöscht: 37. Geblieben, weil schon jemand daran gearbeitet hat: 3", (await lead.Web.GetAsync(answer.Location!.PathAndQuery)).Text(), StringComparison.Ordinal);
        Assert.Equal(ids.Order(), (await _host.CasesAsync(db => db.Cases.Select(c => c.Id).ToListAsync())).Order());
        Assert.Equal((3, 3), (await _host.CasesAsync(db => db.Persons.CountAsync()), await _host.CasesAsync(db => db.NameKeys.Select(k => k.CaseId).Distinct().CountAsync())));
        await lead.Web.TakeOverAsync(await lead.Web.CheckAsync(Sample.Clean));
        Assert.Equal(40, await CasesAsync());
    }

    [Fact]
    public async Task The_mapping_is_guessed_remembered_and_refused_without_a_name()
    {
        var lead = await _host.WorkerAsync(Role.TeamLead);
        var list = Sample.File("a.csv", "Kennung;Spalte Zwei;Geb.\n17;Warsame, Hodan;1999\n");
        var mapping = await lead.Web.UploadAsync(list with { Text = "Vorname;Kennung;Geb.\nHodan;17;1999\n" });
        var page = await lead.Web.GetAsync(mapping);
        Assert.Equal("given_names", Browserless.Form(page, f => f.Action.EndsWith("mapping", StringComparison.Ordinal)).Values().Single(v => v.Key == "Fields[0]").Value);
        var refused = await lead.Web.PostFormAsync(page, f => f.Action.EndsWith("mapping", StringComparison.Ordinal), new Dictionary<string, string> { ["Fields[0]"] = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("in welcher Spalte der Name steht", refused.Text(), StringComparison.Ordinal);
        await lead.Web.PostFormAsync(page, f => f.Action.EndsWith("mapping", StringComparison.Ordinal), new Dictionary<string, string> { ["Fields[0]"] = "full_name", ["Fields[2]"] = "" });
        var next = await lead.Web.UploadAsync(list with { Text = "Vorname;Kennung;Geb.\nWarsame, Ifrah;18;2001\n" });
        Assert.DoesNotContain("mapping", next, StringComparison.Ordinal);
        Assert.Contains("Warsame, Ifrah", (await lead.Web.GetAsync(next)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("2001", (await lead.Web.GetAsync(next)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_given_twice_is_refused()
    {
        var lead = await _host.WorkerAsync(Role.TeamLead);
        var page = await lead.Web.GetAsync(await lead.Web.UploadAsync(Sample.Csv("A;B;1.1.1990;m;Syrien")));
        var refused = await lead.Web.PostFormAsync(page, f => f.Action.EndsWith("mapping", StringComparison.Ordinal), new Dictionary<string, string> { ["Fields[1]"] = "family_name" });
        Assert.Contains("ist schon einer anderen Spalte zugeordnet", refused.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_upload_sent_twice_is_one_list()
    {
        var lead = await _host.WorkerAsync(Role.TeamLead);
        var page = await lead.Web.GetAsync("/weissach/import");
        var both = await Task.WhenAll(lead.Web.UploadAsync(Sample.Clean, page), lead.Web.UploadAsync(Sample.Clean, page));
        Assert.Equal(Sample.IdOf(both[0]), Sample.IdOf(both[1]));
        Assert.Equal(1, await _host.CasesAsync(db => db.Imports.CountAsync()));
    }

    [Fact]
    public async Task What_nobody_reads_is_not_kept_after_the_take_over()
    {
        var lead = await _host.WorkerAsync(Role.TeamLead);
        var run = await lead.Web.CheckAsync(Sample.File("b.csv", "Name;Vorname;AZR-Nummer\nWarsame;Hodan;001234567890\n"));
        await lead.Web.TakeOverAsync(run);
        var cells = await _host.InAsync("weissach", async services =>
        {
            var row = await services.GetRequiredService<CasesDb>().ImportRows.SingleAsync();
            return services.GetRequiredService<IntegrationPlatform.Platform.Encryption.Vault>().OpenCells(row.Cells, row.Id);
        });
        Assert.Equal(["Warsame", "Hodan", ""], cells!);
    }

    [Fact]
    public async Task A_manager_and_another_municipality_have_no_business_here()
    {
        var (lead, anna) = (await _host.WorkerAsync(Role.TeamLead), await _host.WorkerAsync());
        var stranger = await _host.WorkerAsync(Role.TeamLead, "sindelfingen");
        var run = await lead.Web.CheckAsync(Sample.Clean);
        Assert.Equal(HttpStatusCode.Forbidden, (await anna.Web.GetAsync("/weissach/import")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await anna.Web.GetAsync(run)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Web.GetAsync(run.Replace("weissach", "sindelfingen", StringComparison.Ordinal))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Web.PressAsync("/sindelfingen/import", run.Replace("weissach", "sindelfingen", StringComparison.Ordinal) + "/take-over")).Status);
        await stranger.Web.TakeOverAsync(await stranger.Web.CheckAsync(Sample.Clean, "sindelfingen"), "sindelfingen");
        Assert.Equal(0, await CasesAsync());
    }

    [Fact]
    public async Task Nobody_outside_the_list_of_managers_can_be_put_in_charge()
    {
        var lead = await _host.WorkerAsync(Role.TeamLead);
        var stranger = await _host.WorkerAsync(municipality: "sindelfingen");
        var run = await lead.Web.CheckAsync(Sample.Clean);
        await lead.Web.PostFormAsync(await lead.Web.GetAsync(run), f => f.Action.EndsWith("take-over", StringComparison.Ordinal), new Dictionary<string, string> { ["MainManager"] = stranger.Id.ToString() });
        Assert.Equal(0, await CasesAsync());
    }

    [Fact]
    public async Task Nobody_talked_to_them_for_six_months_and_they_are_gone()
    {
        var lead = await _host.WorkerAsync(Role.TeamLead);
        await _host.JobsHereAsync();
        await lead.Web.TakeOverAsync(await lead.Web.CheckAsync(Sample.Csv("Warsame;Hodan;3.3.1993;w;Somalia", "Warsame;Liban;4.4.1994;m;Somalia", "Kaur;Simran;5.5.1995;w;Indien")));
        var kept = await _host.CasesAsync(db => db.Cases.Where(c => c.Person.GivenNames == "Liban").Select(c => c.Id).SingleAsync());
        await lead.Web.SendAsync($"/weissach/cases/{kept}/contacts/new", ("Note", "Erstes Gespräch"), ("Topics", "housing"));
        _host.MoveTo(new DateOnly(2027, 5, 22));
        await _host.JobsHereAsync();
        Assert.Equal(3, await CasesAsync());
        _host.MoveTo(new DateOnly(2027, 5, 23));
        await _host.JobsHereAsync();
        Assert.Equal(kept, await _host.CasesAsync(db => db.Cases.Select(c => c.Id).SingleAsync()));
        Assert.Equal((1, 0), (await _host.CasesAsync(db => db.Persons.CountAsync()), await _host.CasesAsync(db => db.Imports.CountAsync())));
        Assert.Equal(kept, await _host.CasesAsync(db => db.NameKeys.Select(k => k.CaseId).Distinct().SingleAsync()));
    }

    [Fact]
    public async Task A_legal_hold_keeps_also_who_was_never_talked_to_and_what_goes_stands_in_the_log()
    {
        var lead = await _host.WorkerAsync(Role.TeamLead);
        await lead.Web.TakeOverAsync(await lead.Web.CheckAsync(Sample.Csv("Warsame;Hodan;3.3.1993;w;Somalia", "Warsame;Liban;4.4.1994;m;Somalia")));
        var held = await _host.CasesAsync(db => db.Cases.Where(c => c.Person.GivenNames == "Liban").Select(c => c.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.Found, (await lead.Web.SendAsync($"/weissach/administration/retention/cases/{held}", ("Reason", "Die Staatsanwaltschaft hat darum gebeten."))).Status);
        _host.MoveTo(new DateOnly(2027, 5, 24));
        await _host.JobsHereAsync();
        Assert.Equal(held, await _host.CasesAsync(db => db.Cases.Select(c => c.Id).SingleAsync()));
        var log = await _host.CasesAsync(db => db.Deletions.SingleAsync());
        Assert.Equal((LockReason.NeverCounselled, null, true), (log.Reason, log.CaseId, log.FinishedAt is not null));
    }

    [Fact]
    public async Task A_municipality_sets_the_time_itself()
    {
        var lead = await _host.WorkerAsync(Role.TeamLead);
        await _host.JobsHereAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.Web.SendAsync("/weissach/import/retention", ("DeleteAfterMonths", "0"))).Status);
        var old = await lead.Web.GetAsync("/weissach/import/retention");
        await lead.Web.SendAsync("/weissach/import/retention", ("DeleteAfterMonths", "2"));
        Assert.Equal(HttpStatusCode.Conflict, (await lead.Web.SendAgainAsync(old, ("DeleteAfterMonths", "12"))).Status);
        await lead.Web.TakeOverAsync(await lead.Web.CheckAsync(Sample.Clean));
        _host.MoveTo(new DateOnly(2027, 1, 23));
        await _host.JobsHereAsync();
        Assert.Equal(0, await CasesAsync());
    }

    [Fact]
    public async Task Lists_that_nobody_takes_over_are_thrown_away()
    {
        var lead = await _host.WorkerAsync(Role.TeamLead);
        await _host.JobsHereAsync();
        await lead.Web.CheckAsync(Sample.Clean);
        var discarded = await lead.Web.CheckAsync(Sample.Csv("A;B;1.1.1990;m;Syrien"));
        await lead.Web.PostFormAsync(await lead.Web.GetAsync(discarded), f => f.Action.EndsWith("discard", StringComparison.Ordinal), new Dictionary<string, string>());
        Assert.Equal(1, await _host.CasesAsync(db => db.Imports.CountAsync()));
        _host.MoveTo(new DateOnly(2026, 12, 24));
        await _host.JobsHereAsync();
        Assert.Equal((0, 0), (await _host.CasesAsync(db => db.Imports.CountAsync()), await _host.CasesAsync(db => db.ImportRows.CountAsync())));
    }

    [Fact]
    public async Task Erasing_a_case_takes_its_row_along()
    {
        var lead = await _host.WorkerAsync(Role.TeamLead);
        await lead.Web.TakeOverAsync(await lead.Web.CheckAsync(Sample.Csv("Warsame;Hodan;3.3.1993;w;Somalia")));
        var id = await _host.CasesAsync(db => db.Cases.Select(c => c.Id).SingleAsync());
        var subjects = _host.Services.GetRequiredService<IntegrationPlatform.Platform.PersonalData.SubjectData>();
        Assert.Contains((await subjects.ExportAsync(id, "weissach", null, CancellationToken.None)).Items, i => i.Title.Contains("Zuteilungsliste", StringComparison.Ordinal));
        Assert.Empty(await subjects.EraseAsync(id, "weissach", null, CancellationToken.None));
        Assert.Equal((0, 0, 0), (await CasesAsync(), await _host.CasesAsync(db => db.ImportRows.CountAsync()), await _host.CasesAsync(db => db.Imported.CountAsync())));
    }

    private Task<int> CasesAsync() => _host.CasesAsync(db => db.Cases.CountAsync());

    /// <summary>Breaks the fourth save of a request: two parts of the list are written by then, and two are not.</summary>
    internal sealed class FailsLater : SaveChangesInterceptor, IWriteRule
    {
        private int _saves;

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            ++_saves == 4 ? throw new IOException("Der Strom ist weg.") : ValueTask.FromResult(result);
    }
}
