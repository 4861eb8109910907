using System.Net;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Tests.Plans;

/// <summary>Assessments of potential: recorded, compared, corrected, taken away, and what follows from a high need.</summary>
public sealed class AssessmentTests(TestHost host) : IClassFixture<TestHost>
{
    // The fields stand in the order of the code list.
    private static readonly string Language = Need(FieldOfAction.Language), Housing = Need(FieldOfAction.Housing), Health = Need(FieldOfAction.Health), Finances = Need(FieldOfAction.Finances);

    [Fact]
    public async Task An_assessment_is_kept_word_for_word()
    {
        var (anna, opened, path) = await ArrangedAsync();
        var saved = await anna.Web.SendAsync(path + "/new", ("On", "gestern"), ("Instrument", "TwoP"), (Housing, "4"), (Words(FieldOfAction.Housing), "Drei in einem Zimmer"), (Strengths(FieldOfAction.Housing), "Bruder hilft beim Suchen"), ("Note", "Mit Dolmetscherin"));
        Assert.Equal(HttpStatusCode.Found, saved.Status);
        var page = (await anna.Web.GetAsync(path)).Text();
        foreach (var words in new[] { "22.11.2026", "2P | Potenzial & Perspektive", "Drei in einem Zimmer", "Bruder hilft beim Suchen", "Mit Dolmetscherin" })
            Assert.Contains(words, page);
    }

    [Fact]
    public async Task The_next_one_begins_with_what_was_said_the_last_time_and_says_so()
    {
        var (anna, opened, path) = await ArrangedAsync();
        var form = await anna.Web.GetAsync(path + "/new");
        Assert.Equal("3", Work.Field(form, Language));
        Assert.Equal(Planned.Situation, Work.Field(form, Words(FieldOfAction.Language)));
        Assert.Equal("", Work.Field(form, Housing));
        Assert.Contains("übernommen vom 19.10.2026", form.Text());
    }

    [Fact]
    public async Task Two_are_compared_in_words_and_in_a_drawing_that_says_the_same()
    {
        var (anna, opened, path) = await ArrangedAsync();
        await anna.Web.SendAsync(path + "/new", ("On", "01.11.2026"), (Language, "3"), (Housing, "1"), (Health, "2"));
        await anna.Web.SendAsync(path + "/new", (Language, "2"), (Housing, "3"), (Health, ""), (Finances, "0"));
        var page = await anna.Web.GetAsync(path);
        const string changes = "Weniger Bedarf als zuvor: Sprache. Mehr Bedarf als zuvor: Wohnen. Zum ersten Mal besprochen: Finanzen und Leistungen. Diesmal nicht besprochen: Gesundheit.";
        Assert.Contains("Was sich geändert hat " + changes, page.Text());
        Assert.Contains($">{changes}</desc>", WebUtility.HtmlDecode(page.Html));
        Assert.Contains("−1, weniger Bedarf", page.Text());
        Assert.Contains("+2, mehr Bedarf", page.Text());
    }

    [Fact]
    public async Task A_need_is_compared_with_what_was_last_said_of_it_however_long_ago()
    {
        var (anna, opened, path) = await ArrangedAsync(); // language 3, five weeks ago
        await anna.Web.SendAsync(path + "/new", ("On", "01.11.2026"), (Language, ""), (Housing, "1"));
        await anna.Web.SendAsync(path + "/new", (Language, "1"));
        Assert.Contains("−2, weniger Bedarf", (await anna.Web.GetAsync(path)).Text());
    }

    [Theory]
    [InlineData("Need", "5", "Wählen Sie einen Eintrag aus der Liste.")]
    [InlineData("Need", "-1", "Wählen Sie einen Eintrag aus der Liste.")]
    [InlineData("On", "morgen", "Geben Sie ein Datum bis heute an")]
    [InlineData("On", "irgendwann", "Geben Sie ein Datum bis heute an")]
    [InlineData("On", "01.01.1850", "Geben Sie ein Datum bis heute an")]
    [InlineData("MemberId", "7d3bd1ff-5a11-4e0f-9c83-000000000001", "Wählen Sie einen Eintrag aus der Liste.")]
    [InlineData("Language", "", "Geben Sie zu mindestens einem Handlungsfeld an, wie groß der Bedarf ist.")]
    public async Task What_does_not_hold_is_shown_again_with_what_was_typed(string field, string value, string reason)
    {
        var (anna, opened, path) = await ArrangedAsync();
        var name = field switch { "Need" => Housing, "Language" => Language, _ => field };
        var answer = await anna.Web.SendAsync(path + "/new", (name, value), ("Note", "Kam mit Schwester"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(reason, answer.Text());
        Assert.Contains("Kam mit Schwester", answer.Html);
        Assert.Equal(1, await CountAsync(opened));
    }

    [Fact]
    public async Task Somebody_of_another_household_is_nobody_here()
    {
        var (anna, opened, path) = await ArrangedAsync();
        var other = await Arrange.CaseAsync(host, "weissach", anna.Id);
        foreach (var stranger in new[] { other.Ids["memberId"], (await host.CasesAsync(db => db.Cases.Where(c => c.Id == other.CaseId).Select(c => c.PersonId).SingleAsync())).ToString() })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.Web.SendAsync(path + "/new", ("MemberId", stranger))).Status);
    }

    [Fact]
    public async Task Everyone_in_the_household_has_their_own_course()
    {
        var (anna, opened, path) = await ArrangedAsync();
        var child = await ChildAsync(opened);
        var form = await anna.Web.GetAsync($"{path}/new?member={child}");
        Assert.Equal("", Work.Field(form, Language)); // not the client's
        await anna.Web.SendAgainAsync(form, (Need(FieldOfAction.School), "2"));
        var page = (await anna.Web.GetAsync(path)).Text();
        Assert.Contains("Bedarf in jedem Handlungsfeld: Lina Al-Hussein", page);
        Assert.Equal([child], await host.PlansAsync(db => db.Assessments.Where(a => a.CaseId == opened.CaseId && a.MemberId != null).Select(a => a.MemberId!.Value).ToListAsync()));
    }

    [Fact]
    public async Task The_client_chosen_by_name_is_the_client_and_not_somebody_else()
    {
        var (anna, opened, path) = await ArrangedAsync();
        var client = await host.CasesAsync(db => db.Cases.Where(c => c.Id == opened.CaseId).Select(c => c.PersonId).SingleAsync());
        Assert.Equal("3", Work.Field(await anna.Web.GetAsync($"{path}/new?member={client}"), Language));
        await anna.Web.SendAsync(path + "/new", ("MemberId", client.ToString()), (Language, "1"));
        Assert.Contains("−2, weniger Bedarf", (await anna.Web.GetAsync(path)).Text());
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_assessment()
    {
        var (anna, opened, path) = await ArrangedAsync();
        var form = await anna.Web.GetAsync(path + "/new");
        var answers = await Task.WhenAll(anna.Web.SendAgainAsync(form, (Housing, "2")), anna.Web.SendAgainAsync(form, (Housing, "2")));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.Status));
        Assert.Equal(2, await CountAsync(opened)); // and the arranged one
    }

    [Fact]
    public async Task Whoever_saves_second_sees_both_and_decides()
    {
        var (anna, opened, path) = await ArrangedAsync();
        var edit = $"{path}/{opened.Ids["assessmentId"]}";
        var old = await anna.Web.GetAsync(edit);
        await anna.Web.SendAsync(edit, (Housing, "4"));
        var conflict = await anna.Web.SendAgainAsync(old, (Language, "1"), (Strengths(FieldOfAction.Language), "Liest gern"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Liest gern", conflict.Text());
        Assert.Contains("Wohnen unterschiedlich nicht besprochen sehr hoch", conflict.Text());
        var mine = HtmlForm.AllOf(conflict.Html).Single(f => f.Fields.Any(x => x.Name == Language));
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.PostAsync(conflict, mine, mine.Values())).Status);
        Assert.Equal([(FieldOfAction.Language, (int?)1), (FieldOfAction.Housing, null)], await host.PlansAsync(async db =>
            (await db.FieldAssessments.Where(f => f.AssessmentId == Guid.Parse(opened.Ids["assessmentId"])).ToListAsync()).OrderBy(f => f.Field).Select(f => (f.Field, f.Need)).ToList()));
    }

    [Fact]
    public async Task Of_two_who_save_at_once_one_sees_what_the_other_saved()
    {
        var (anna, opened, path) = await ArrangedAsync();
        var form = await anna.Web.GetAsync($"{path}/{opened.Ids["assessmentId"]}");
        var answers = await Task.WhenAll(anna.Web.SendAgainAsync(form, (Housing, "4")), anna.Web.SendAgainAsync(form, (Housing, "1")));
        Assert.Equal([HttpStatusCode.Found, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
    }

    [Fact]
    public async Task What_was_taken_away_counts_nowhere_until_it_is_put_back()
    {
        var (anna, opened, path) = await ArrangedAsync();
        var one = $"{path}/{opened.Ids["assessmentId"]}";
        await anna.Web.PressAsync(path, one + "/remove");
        var page = await anna.Web.GetAsync(path);
        Assert.DoesNotContain(Planned.Situation, page.Text());
        Assert.Contains("Noch keine Potenzialerfassung", page.Text());
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync(one)).Status);
        Assert.Equal("", Work.Field(await anna.Web.GetAsync(path + "/new"), Language));
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.PressAsync(path, one + "/put-back")).Status);
        Assert.Contains(Planned.Situation, (await anna.Web.GetAsync(path)).Text());
    }

    [Fact]
    public async Task Taking_away_offers_to_undo_it()
    {
        var (anna, opened, path) = await ArrangedAsync();
        await anna.Web.PressAsync(path, $"{path}/{opened.Ids["assessmentId"]}/remove");
        Assert.Contains(HtmlForm.AllOf((await anna.Web.GetAsync(path)).Html), f => f.Action.EndsWith("/put-back", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_high_need_is_pointed_out_until_there_is_a_goal_for_it()
    {
        var (anna, opened, path) = await ArrangedAsync();
        await anna.Web.SendAsync(path + "/new", (Language, "4"), (Housing, "3"), (Health, "2"));
        foreach (var page in new[] { path, opened.Path + "/plan" })
        {
            var shown = await anna.Web.GetAsync(page);
            Assert.Contains("/plan/goals/new?field=Housing\"", shown.Html);
            Assert.Contains("Wohnen: hoch", shown.Text());
            Assert.DoesNotContain("goals/new?field=Language", shown.Html); // there is a goal
            Assert.DoesNotContain("goals/new?field=Health", shown.Html); // the need is not high
        }
        await anna.Web.SendAsync(opened.Path + "/plan/goals/new?field=Housing", ("Title", "Eine Wohnung finden"));
        foreach (var page in new[] { path, opened.Path + "/plan" })
            Assert.DoesNotContain("noch ohne offenes Ziel", (await anna.Web.GetAsync(page)).Text());
    }

    [Fact]
    public async Task A_goal_that_has_ended_answers_no_need_any_more()
    {
        var (anna, opened, path) = await ArrangedAsync(); // language 3 with an open goal
        Assert.DoesNotContain("noch ohne offenes Ziel", (await anna.Web.GetAsync(opened.Path + "/plan")).Text());
        await anna.Web.SendAsync($"{opened.Path}/plan/goals/{opened.Ids["goalId"]}", ("Status", "Dropped"));
        Assert.Contains("Sprache: hoch", (await anna.Web.GetAsync(opened.Path + "/plan")).Text());
    }

    [Fact]
    public async Task A_goal_of_somebody_else_in_the_family_answers_not_this_persons_need()
    {
        var (anna, opened, path) = await ArrangedAsync();
        var child = await ChildAsync(opened);
        await anna.Web.SendAsync(path + "/new", (Health, "4"));
        await anna.Web.SendAsync(opened.Path + "/plan/goals/new?field=Health", ("Title", "Kinderarzt finden"), ("MemberId", child.ToString()));
        Assert.Contains("Gesundheit (Al-Hussein, Mohamad): sehr hoch", (await anna.Web.GetAsync(opened.Path + "/plan")).Text());
        await anna.Web.SendAsync(opened.Path + "/plan/goals/new?field=Health", ("Title", "Hausarzt finden"), ("MemberId", ""));
        Assert.DoesNotContain("Gesundheit (Al-Hussein, Mohamad)", (await anna.Web.GetAsync(opened.Path + "/plan")).Text());
    }

    [Fact]
    public async Task What_stays_the_same_is_no_change_in_the_audit()
    {
        var (anna, opened, path) = await ArrangedAsync();
        var before = await VersionAsync(opened);
        await anna.Web.SendAsync($"{path}/{opened.Ids["assessmentId"]}", (Housing, "2"));
        Assert.Equal((before.Assessment + 1, before.Language), await VersionAsync(opened));
    }

    [Fact]
    public async Task Another_clients_assessment_is_not_there_below_the_own_case()
    {
        var (anna, opened, path) = await ArrangedAsync();
        var other = await Arrange.CaseAsync(host, "weissach", anna.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync($"{path}/{other.Ids["assessmentId"]}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.PressAsync(path, $"{path}/{other.Ids["assessmentId"]}/remove")).Status);
    }

    [Fact]
    public async Task A_colleague_who_is_not_on_the_case_finds_nothing()
    {
        var (_, opened, path) = await ArrangedAsync();
        var berta = await host.WorkerAsync();
        foreach (var page in new[] { path, path + "/new", $"{path}/{opened.Ids["assessmentId"]}" })
            Assert.Equal(HttpStatusCode.NotFound, (await berta.Web.GetAsync(page)).Status);
    }

    [Fact]
    public async Task Hostile_words_are_shown_as_words_and_long_ones_are_refused()
    {
        var (anna, opened, path) = await ArrangedAsync();
        const string hostile = "<script>alert(1)</script> ' OR 1=1 -- ‮";
        await anna.Web.SendAsync(path + "/new", (Language, "1"), (Words(FieldOfAction.Language), hostile), ("Note", hostile));
        var html = (await anna.Web.GetAsync(path)).Html;
        Assert.DoesNotContain("<script>alert", html);
        Assert.Contains("&lt;script&gt;alert(1)", html);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.Web.SendAsync(path + "/new", (Words(FieldOfAction.Language), new string('x', 1001)))).Status);
    }

    private async Task<(Worker Anna, ArrangedCase Opened, string Path)> ArrangedAsync()
    {
        var (anna, opened) = await host.PlannedAsync();
        return (anna, opened, opened.Path + "/plan/assessments");
    }

    private Task<Guid> ChildAsync(ArrangedCase opened) => host.CasesAsync(async db =>
    {
        var child = new IntegrationPlatform.Cases.Data.HouseholdMember { Id = Guid.CreateVersion7(), HouseholdId = Guid.Parse(opened.Ids["householdId"]), Name = "Lina Al-Hussein", BirthYear = 2018 };
        db.Add(child);
        await db.SaveChangesAsync();
        return child.Id;
    });

    private Task<int> CountAsync(ArrangedCase opened) => host.PlansAsync(db => db.Assessments.CountAsync(a => a.CaseId == opened.CaseId));

    private Task<(int Assessment, int Language)> VersionAsync(ArrangedCase opened) => host.PlansAsync(async db =>
    {
        var assessment = await db.Assessments.Include(a => a.Fields).SingleAsync(a => a.Id == Guid.Parse(opened.Ids["assessmentId"]));
        return (assessment.Version, assessment.Fields.Single(f => f.Field == FieldOfAction.Language).Version);
    });

    private static string Need(FieldOfAction field) => $"Fields[{(int)field}].Need";

    private static string Words(FieldOfAction field) => $"Fields[{(int)field}].Situation";

    private static string Strengths(FieldOfAction field) => $"Fields[{(int)field}].Resources";
}
