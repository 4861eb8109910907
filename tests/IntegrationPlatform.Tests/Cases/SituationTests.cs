using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Situation;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

public sealed class SituationTests(TestHost host) : IClassFixture<TestHost>
{
    public static TheoryData<string> AreaKeys => [.. Areas.All.Select(a => a.Key)];

    [Theory, MemberData(nameof(AreaKeys))]
    public async Task An_area_is_recorded_and_shown_with_its_choice_and_corrected(string area)
    {
        var (anna, opened) = await OpenedAsync();
        var field = Areas.Find(area)!.Own.First(f => f.Codes is not null);
        var (first, second) = (field.Codes!.Entries[0], field.Codes.Entries[1]);
        Assert.Equal(HttpStatusCode.Found, (await SayAsync(anna, opened, area, (field.Name, first.Code))).Status);
        Assert.Contains(first.Label, (await PageAsync(anna, opened)).Text(), StringComparison.Ordinal);
        var record = (await RecordsAsync(opened, area))[0];
        Assert.Equal(HttpStatusCode.Found, (await SayAsync(anna, opened, $"{area}/{record.Id}", (field.Name, second.Code))).Status);
        var page = (await PageAsync(anna, opened)).Text();
        Assert.Contains(second.Label, page, StringComparison.Ordinal);
        Assert.Equal(1, (await RecordsAsync(opened, area)).Count(r => r.Id == record.Id));
    }

    [Fact]
    public async Task A_new_state_ends_the_former_one_on_the_day_before()
    {
        var (anna, opened) = await OpenedAsync();
        await SayAsync(anna, opened, "residence", ("Status", "permission_pending"), ("From", "1.3.2024"));
        await SayAsync(anna, opened, "residence", ("Status", "25_3"), ("From", "15.06.2026"));
        var (now, before) = ((ResidenceStatus)(await RecordsAsync(opened, "residence"))[0], (ResidenceStatus)(await RecordsAsync(opened, "residence"))[1]);
        Assert.Equal(("25_3", null, "permission_pending", new DateOnly(2026, 6, 14)), (now.Status, now.To, before.Status, before.To));
        var page = (await PageAsync(anna, opened)).Text();
        Assert.Contains("Früher (1)", page, StringComparison.Ordinal);
        Assert.Contains("01.03.2024 bis 14.06.2026", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_user_may_leave_the_former_state_open()
    {
        var (anna, opened) = await OpenedAsync();
        await SayAsync(anna, opened, "work", ("Kind", "minijob"), ("From", "1.3.2026"));
        await SayAsync(anna, opened, "work", ("Kind", "employed_part"), ("From", "1.6.2026"), ("EndFormer", "false"));
        Assert.All(await RecordsAsync(opened, "work"), record => Assert.Null(record.To));
    }

    [Fact]
    public async Task A_state_entered_late_ends_where_the_next_one_begins()
    {
        var (anna, opened) = await OpenedAsync();
        await SayAsync(anna, opened, "residence", ("Status", "25_3"), ("From", "15.06.2026"));
        await SayAsync(anna, opened, "residence", ("Status", "permission_pending"), ("From", "01.03.2024"));
        var records = await RecordsAsync(opened, "residence");
        Assert.Equal([null, new DateOnly(2026, 6, 14)], records.Select(r => r.To));
    }

    [Fact]
    public async Task Only_the_same_benefit_is_ended_by_a_new_one()
    {
        var (anna, opened) = await OpenedAsync();
        await SayAsync(anna, opened, "benefit", ("Kind", "sgb2"), ("From", "01.01.2026"));
        await SayAsync(anna, opened, "benefit", ("Kind", "kindergeld"), ("From", "01.02.2026"));
        Assert.Equal(2, (await RecordsAsync(opened, "benefit")).Count(r => r.To is null));
        await SayAsync(anna, opened, "benefit", ("Kind", "sgb2"), ("From", "01.07.2026"));
        Assert.Equal(new DateOnly(2026, 6, 30), (await RecordsAsync(opened, "benefit")).Single(r => r.To is not null).To);
    }

    [Fact]
    public async Task A_removed_state_opens_the_former_one_and_comes_back_with_undo()
    {
        var (anna, opened) = await OpenedAsync();
        await SayAsync(anna, opened, "residence", ("Status", "permission_pending"), ("From", "01.03.2024"));
        await SayAsync(anna, opened, "residence", ("Status", "25_3"), ("From", "15.06.2026"));
        var wrong = (await RecordsAsync(opened, "residence"))[0].Id;
        await anna.Web.PressAsync(opened.Path + "/situation", $"{opened.Path}/situation/residence/{wrong}/remove");
        var page = await PageAsync(anna, opened);
        Assert.DoesNotContain("Abschiebungsverbot", page.Text(), StringComparison.Ordinal);
        Assert.Null(Assert.Single(await RecordsAsync(opened, "residence")).To);

        var undo = HtmlForm.AllOf(page.Html).Single(f => f.Action.EndsWith("/put-back", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.PostAsync(page, undo, undo.Values())).Status);
        Assert.Equal([null, new DateOnly(2026, 6, 14)], (await RecordsAsync(opened, "residence")).Select(r => r.To));
    }

    [Fact]
    public async Task Lists_show_the_current_housing_and_the_housing_known_before_becomes_the_first_state()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id, person: p => (p.Housing, p.Accommodation) = (Housing.DistrictAccommodation, "Haus am Bach"));
        await host.CasesAsync(db => db.Housing.Where(h => h.PersonId == db.Cases.Where(c => c.Id == opened.CaseId).Select(c => c.PersonId).First()).ExecuteDeleteAsync());
        Assert.Contains("Haus am Bach", (await PageAsync(anna, opened)).Text(), StringComparison.Ordinal);
        await SayAsync(anna, opened, "housing", ("Kind", "own_rental"), ("From", "01.10.2026"));
        Assert.Equal([("own_rental", null), ("district_accommodation", new DateOnly(2026, 9, 30))], (await RecordsAsync(opened, "housing")).Cast<HousingSituation>().Select(h => (h.Kind, h.To)));
        Assert.Equal((Housing.OwnRental, null), await HousingAsync(opened));
    }

    [Fact]
    public async Task An_accommodation_is_chosen_by_its_name_and_copied_for_the_lists()
    {
        var (anna, opened) = await OpenedAsync();
        await SayAsync(anna, opened, "housing", ("Kind", "shared_accommodation"), ("AccommodationId", opened.Ids["placeId"]), ("MonthlyFeeCents", "420,50"), ("From", "gestern"));
        Assert.Equal((Housing.SharedAccommodation, "Haus Probe"), await HousingAsync(opened));
        Assert.Contains("420,50 € im Monat", (await PageAsync(anna, opened)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correcting_or_removing_the_current_housing_reaches_the_lists()
    {
        var (anna, opened) = await OpenedAsync();
        await SayAsync(anna, opened, "housing", ("Kind", "own_rental"), ("From", "01.10.2026"));
        var id = (await RecordsAsync(opened, "housing"))[0].Id;
        await SayAsync(anna, opened, $"housing/{id}", ("Kind", "with_family_friends"));
        Assert.Equal(Housing.WithFamilyFriends, (await HousingAsync(opened)).Kind);
        await anna.Web.PressAsync(opened.Path + "/situation", $"{opened.Path}/situation/housing/{id}/remove");
        Assert.Equal((Housing.SharedAccommodation, "Haus Probe"), await HousingAsync(opened));
    }

    [Fact]
    public async Task A_reminder_is_made_in_the_same_save_and_moves_and_goes_with_the_state()
    {
        var (anna, opened) = await OpenedAsync();
        await SayAsync(anna, opened, "residence", ("Status", "25_3"), ("ValidUntil", "14.03.2027"), ("Remind", "true"));
        var task = await TaskAsync(opened);
        Assert.Equal((new DateOnly(2027, 1, 17), true, TaskSource.Deadline), (task.DueOn, task.Open, task.Source)); // eight weeks before
        Assert.Contains("Aufenthaltstitel läuft am 14.03.2027 ab", (await anna.Web.GetAsync(opened.Path)).Text(), StringComparison.Ordinal);

        var id = (await RecordsAsync(opened, "residence"))[0].Id;
        await SayAsync(anna, opened, $"residence/{id}", ("ValidUntil", "14.06.2027"));
        task = await TaskAsync(opened);
        Assert.Equal(new DateOnly(2027, 4, 19), task.DueOn);
        await anna.Web.PressAsync(opened.Path + "/situation", $"{opened.Path}/situation/residence/{id}/remove");
        Assert.False((await TaskAsync(opened)).Open);
    }

    [Theory]
    [InlineData("14.01.2027", "Titel läuft am 14.01.2027 ab", true)]
    [InlineData("01.11.2026", "Titel abgelaufen am 01.11.2026", true)]
    [InlineData("14.06.2027", "Titel läuft am 14.06.2027 ab", false)]
    public async Task A_paper_that_runs_out_within_ninety_days_shows_as_a_tag(string until, string tag, bool shown)
    {
        var (anna, opened) = await OpenedAsync();
        await SayAsync(anna, opened, "residence", ("Status", "25_3"), ("ValidUntil", until));
        foreach (var path in new[] { opened.Path, opened.Path + "/situation" })
            Assert.Equal(shown, (await anna.Web.GetAsync(path)).Text().Contains(tag, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_answer_is_an_answer_and_is_shown()
    {
        var (anna, opened) = await OpenedAsync();
        await SayAsync(anna, opened, "language", ("Level", "unknown"));
        Assert.Contains("Deutschniveau: keine Angabe", (await PageAsync(anna, opened)).Text(), StringComparison.Ordinal);
        Assert.Contains("Noch nichts erfasst.", (await PageAsync(anna, opened)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dispute_is_shown_and_its_words_and_the_note_are_sealed()
    {
        var (anna, opened) = await OpenedAsync();
        await SayAsync(anna, opened, "work", ("Kind", "seeking"), ("Disputed", "true"), ("DisputeNote", "Ich arbeite schon."), ("Note", "<b>Rückfrage</b> beim Jobcenter"));
        var page = await PageAsync(anna, opened);
        Assert.Contains("bestritten", page.Text(), StringComparison.Ordinal);
        Assert.Contains("Ich arbeite schon.", page.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Rückfrage", page.Html, StringComparison.Ordinal);
        var record = (await RecordsAsync(opened, "work"))[0];
        Assert.Equal("Ich arbeite schon.", await host.InAsync("weissach", services => Task.FromResult(services.GetRequiredService<Vault>().Open(record.DisputeNote!, record.Id))));
    }

    [Theory]
    [InlineData("residence", "Status", "no_such_code", "Wählen Sie einen Eintrag")]
    [InlineData("residence", "ValidUntil", "irgendwann", "Geben Sie ein Datum an")]
    [InlineData("residence", "LegalBasis", "ein sehr langer Text ein sehr langer Text ein sehr langer Text ein sehr langer Text", "höchstens 80 Zeichen")]
    [InlineData("housing", "MonthlyFeeCents", "viel", "Betrag in Euro")]
    [InlineData("housing", "MonthlyFeeCents", "-5", "Betrag in Euro")]
    [InlineData("housing", "MonthlyFeeCents", "420.50", "Betrag in Euro")] // not forty-two thousand
    [InlineData("housing", "PersonsInUnit", "99", "von 1 bis 60")]
    [InlineData("housing", "AccommodationId", "6f1b0c9e-0000-7000-8000-000000000000", "Wählen Sie einen Eintrag")]
    [InlineData("language", "From", "٢٤.١١.", "Geben Sie ein Datum an")]
    [InlineData("work", "To", "01.01.2020", "Das Ende liegt vor dem Beginn")]
    [InlineData("work", "DisputeNote", "Stimmt nicht", "Setzen Sie das Häkchen")]
    public async Task A_wrong_detail_is_refused_with_a_sentence_and_kept(string area, string field, string value, string sentence)
    {
        var (anna, opened) = await OpenedAsync();
        var before = (await RecordsAsync(opened, area)).Count;
        var answer = await SayAsync(anna, opened, area, field == "From" ? [(field, value)] : [("From", "01.03.2024"), (field, value)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Text(), StringComparison.Ordinal);
        Assert.Equal(field == "From" ? value : "01.03.2024", Work.Field(answer, "Values[From]"));
        Assert.Equal(before, (await RecordsAsync(opened, area)).Count);
    }

    [Fact]
    public async Task An_empty_form_is_refused_and_so_is_a_reminder_of_nothing()
    {
        var (anna, opened) = await OpenedAsync();
        Assert.Contains("Füllen Sie mindestens eine Angabe aus.", (await SayAsync(anna, opened, "work")).Text(), StringComparison.Ordinal);
        Assert.Contains("an das erinnert werden soll", (await SayAsync(anna, opened, "residence", ("Status", "25_3"), ("Remind", "true"))).Text(), StringComparison.Ordinal);
        Assert.Empty(await RecordsAsync(opened, "residence"));
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_state_with_one_reminder_and_one_changed_after_going_back_is_a_second()
    {
        var (anna, opened) = await OpenedAsync();
        var form = await anna.Web.GetAsync(opened.Path + "/situation/benefit");
        foreach (var office in new[] { "Jobcenter", "Jobcenter", "Familienkasse" })
            Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(form, ("Values[Kind]", "sgb2"), ("Values[Office]", office), ("Values[NextDecisionDue]", "01.03.2027"), ("Remind", "true"))).Status);
        Assert.Equal(2, (await RecordsAsync(opened, "benefit")).Count);
        Assert.Equal(2, await host.CasesAsync(db => db.Tasks.CountAsync(t => t.CaseId == opened.CaseId && t.Source == TaskSource.Deadline)));
    }

    [Fact]
    public async Task States_recorded_at_once_are_all_kept_and_only_one_is_open()
    {
        var (anna, opened) = await OpenedAsync();
        var forms = new List<Page>();
        for (var i = 0; i < 5; i++)
            forms.Add(await anna.Web.GetAsync(opened.Path + "/situation/housing"));
        var answers = await Task.WhenAll(forms.Select((form, i) => anna.Web.SendAgainAsync(form, ("Values[Kind]", "own_rental"), ("Values[From]", $"0{i + 1}.10.2026"))));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.Status));
        var records = await RecordsAsync(opened, "housing");
        Assert.Equal(6, records.Count); // one was there before
        Assert.Single(records, r => r.To is null);
    }

    [Fact]
    public async Task Two_who_correct_the_same_state_lose_nothing()
    {
        var (anna, opened) = await OpenedAsync();
        var lead = await host.WorkerAsync(Role.TeamLead);
        var path = $"{opened.Path}/situation/housing/{opened.Ids["recordId"]}";
        var (hers, theirs) = (await anna.Web.GetAsync(path), await lead.Web.GetAsync(path));
        Assert.Equal(HttpStatusCode.Found, (await lead.Web.SendAgainAsync(theirs, ("Values[PersonsInUnit]", "3"))).Status);
        var conflict = await anna.Web.SendAgainAsync(hers, ("Values[PersonsInUnit]", "5"), ("Values[Wbs]", "true"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Jemand hat inzwischen dasselbe geändert.", conflict.Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(conflict)).Status);
        var stored = (HousingSituation)(await RecordsAsync(opened, "housing")).Single();
        Assert.Equal((5, true, Guid.Parse(opened.Ids["placeId"])), (stored.PersonsInUnit, stored.Wbs, stored.AccommodationId));
    }

    [Fact]
    public async Task Saving_a_correction_as_it_stands_changes_nothing()
    {
        var (anna, opened) = await OpenedAsync();
        await SayAsync(anna, opened, "residence", ("Status", "25_2_subsidiary"), ("LegalBasis", "§ 25 Abs. 2"), ("ValidUntil", "14.03.2027"), ("From", "01.02.2025"), ("Note", "Karte gesehen"), ("Remind", "true"));
        var before = (ResidenceStatus)(await RecordsAsync(opened, "residence"))[0];
        var answer = await anna.Web.SendAsync($"{opened.Path}/situation/residence/{before.Id}");
        Assert.True(answer.Status == HttpStatusCode.Found, answer.Text());
        Assert.Equivalent(before, (await RecordsAsync(opened, "residence"))[0], strict: false);
    }

    [Fact]
    public async Task Somebody_elses_case_and_an_unknown_area_are_not_there()
    {
        var (anna, opened) = await OpenedAsync();
        var bert = await host.WorkerAsync();
        var berts = await Arrange.CaseAsync(host, "weissach", bert.Id);
        foreach (var path in new[] { $"{berts.Path}/situation", $"{berts.Path}/situation/housing", $"{berts.Path}/situation/housing/{berts.Ids["recordId"]}", $"{opened.Path}/situation/housing/{berts.Ids["recordId"]}", $"{opened.Path}/situation/work/{opened.Ids["recordId"]}", $"{opened.Path}/situation/nonsense" })
            Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync(path)).Status);
        foreach (var path in new[] { $"{berts.Path}/situation/housing", $"{opened.Path}/situation/housing/{berts.Ids["recordId"]}", $"{opened.Path}/situation/housing/{berts.Ids["recordId"]}/remove", $"{opened.Path}/situation/nonsense" })
            Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.PressAsync("/weissach/tasks", path)).Status);
        Assert.Null((await RecordsAsync(berts, "housing")).Single().RemovedAt);
    }

    [Fact]
    public async Task Who_may_only_read_sees_the_situation_without_buttons()
    {
        await host.OpenTeamAsync("aidlingen");
        var (anna, bert) = (await host.WorkerAsync(municipality: "aidlingen"), await host.WorkerAsync(municipality: "aidlingen"));
        var berts = await Arrange.CaseAsync(host, "aidlingen", bert.Id);
        var path = $"/aidlingen/cases/{berts.CaseId}/situation";
        var page = await anna.Web.GetAsync(path);
        Assert.Contains("Haus Probe", page.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("/situation/housing", page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync(path + "/housing")).Status);
    }

    [Fact]
    public async Task A_case_file_says_the_situation_in_short()
    {
        var (anna, opened) = await OpenedAsync();
        await SayAsync(anna, opened, "residence", ("Status", "24"), ("ValidUntil", "04.03.2028"));
        await SayAsync(anna, opened, "language", ("Level", "B1"), ("From", "01.03.2026"));
        await SayAsync(anna, opened, "language", ("Level", "A2"), ("From", "01.03.2025"));
        var file = (await anna.Web.GetAsync(opened.Path)).Text();
        Assert.Contains("vorübergehender Schutz (§ 24, Ukraine) · gültig bis 04.03.2028", file, StringComparison.Ordinal);
        Assert.Contains("Deutsch B1", file, StringComparison.Ordinal);
        Assert.Contains("Familie Al-Hussein · 1 Person", file, StringComparison.Ordinal);
    }

    private async Task<(Worker Anna, ArrangedCase Case)> OpenedAsync()
    {
        var anna = await host.WorkerAsync();
        return (anna, await Arrange.CaseAsync(host, "weissach", anna.Id));
    }

    private static Task<Page> PageAsync(Worker worker, ArrangedCase opened) => worker.Web.GetAsync(opened.Path + "/situation");

    private static Task<Page> SayAsync(Worker worker, ArrangedCase opened, string form, params (string Field, string Value)[] said) =>
        worker.Web.SendAsync($"{opened.Path}/situation/{form}", [.. said.Select(s => (s.Field is "EndFormer" or "Remind" or "RemindWeeks" ? s.Field : $"Values[{s.Field}]", s.Value))]);

    private Task<List<HistoryRecord>> RecordsAsync(ArrangedCase opened, string area) => host.CasesAsync(async db =>
        Area.NewestFirst(await Areas.Find(area)!.LoadAsync(db, await db.Cases.Where(c => c.Id == opened.CaseId).Select(c => c.PersonId).SingleAsync(), CancellationToken.None)).ToList());

    private async Task<(Housing? Kind, string? Name)> HousingAsync(ArrangedCase opened)
    {
        var person = await host.CasesAsync(db => db.Cases.Where(c => c.Id == opened.CaseId).Select(c => c.Person).AsNoTracking().SingleAsync());
        return (person.Housing, person.Accommodation);
    }

    private Task<CaseTask> TaskAsync(ArrangedCase opened) => host.CasesAsync(db => db.Tasks.AsNoTracking().SingleAsync(t => t.CaseId == opened.CaseId && t.Source == TaskSource.Deadline));
}
