using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Tests.Plans;

/// <summary>A review goes goal by goal, writes the talk once and sets the next day.</summary>
public sealed class ReviewTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_review_moves_the_goals_writes_one_talk_and_sets_the_next_day()
    {
        var (anna, opened) = await host.PlannedAsync();
        var saved = await anna.Web.SendAsync(opened.Path + "/plan/review", ("Note", "Kurs läuft gut"), ("Goals[0].Status", "Reached"), ("Goals[0].Comment", "Zertifikat gesehen"), ("NextReviewOn", "in 3 Monaten"));
        Assert.Equal(HttpStatusCode.Found, saved.Status);
        var plan = (await anna.Web.GetAsync(opened.Path + "/plan")).Text();
        Assert.Contains("nächste Überprüfung 23.02.2027", plan);
        Assert.Contains("Zertifikat gesehen", plan);
        var timeline = (await anna.Web.GetAsync(opened.Path + "/timeline")).Text();
        Assert.Contains("Kurs läuft gut", timeline);
        Assert.Contains("Integrationsplan überprüfen", timeline);
        Assert.Equal(1, await host.CasesAsync(db => db.Contacts.CountAsync(c => c.CaseId == opened.CaseId && c.Kind == ContactKind.Counselling && c.Mode == ContactMode.OfficeAppointment)));
    }

    [Fact]
    public async Task Sent_twice_at_once_it_is_one_review_and_one_talk()
    {
        var (anna, opened) = await host.PlannedAsync();
        var form = await anna.Web.GetAsync(opened.Path + "/plan/review");
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => anna.Web.SendAgainAsync(form, ("Note", "Kurs läuft gut"))));
        Assert.Contains(answers, a => a.Status == HttpStatusCode.Found);
        Assert.Equal(2, await host.PlansAsync(db => db.Reviews.CountAsync(r => r.CaseId == opened.CaseId))); // one is arranged
        Assert.Equal(2, await host.CasesAsync(db => db.Contacts.CountAsync(c => c.CaseId == opened.CaseId)));
        Assert.Equal(1, await host.CasesAsync(db => db.Tasks.CountAsync(t => t.CaseId == opened.CaseId && t.Open && t.Source == TaskSource.System)));
    }

    [Theory]
    [InlineData("Note", "", "Schreiben Sie kurz auf, was besprochen wurde.")]
    [InlineData("On", "in 2 Wochen", "Geben Sie ein Datum bis heute an")]
    [InlineData("NextReviewOn", "", "Sagen Sie, wann der Plan überprüft wird")]
    [InlineData("Mode", "Brieftaube", "Wählen Sie einen Eintrag aus der Liste.")]
    [InlineData("Goals[0].Progress", "99", "Wählen Sie einen Eintrag aus der Liste.")]
    public async Task What_does_not_hold_saves_neither_review_nor_talk(string field, string value, string reason)
    {
        var (anna, opened) = await host.PlannedAsync();
        var answer = await anna.Web.SendAsync(opened.Path + "/plan/review", [.. new[] { ("Note", "Besprochen"), ("Present", "mit Schwester") }.Where(c => c.Item1 != field).Append((field, value))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(reason, answer.Text());
        Assert.Contains("mit Schwester", answer.Html);
        Assert.Equal(1, await host.CasesAsync(db => db.Contacts.CountAsync(c => c.CaseId == opened.CaseId)));
    }

    [Fact]
    public async Task A_plan_that_is_overdue_says_so_on_its_page_and_on_the_overview()
    {
        var (anna, opened) = await host.PlannedAsync();
        await host.PlansAsync(async db =>
        {
            (await db.Plans.SingleAsync(p => p.CaseId == opened.CaseId)).Review(new DateOnly(2026, 11, 20));
            return await db.SaveChangesAsync();
        });
        Assert.Contains("Die Überprüfung war am 20.11.2026 fällig.", (await anna.Web.GetAsync(opened.Path + "/plan")).Text());
        Assert.Contains("Überprüfung fällig seit 20.11.2026", (await anna.Web.GetAsync(opened.Path)).Text());
    }

    [Fact]
    public async Task A_review_puts_nothing_over_what_a_colleague_has_reached_meanwhile()
    {
        var (anna, opened) = await host.PlannedAsync();
        var form = await anna.Web.GetAsync(opened.Path + "/plan/review");
        await anna.Web.SendAsync($"{opened.Path}/plan/goals/{opened.Ids["goalId"]}", ("Status", "Reached"));
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(form, ("Note", "Alles besprochen"))).Status);
        Assert.Equal(GoalStatus.Reached, await host.PlansAsync(db => db.Goals.Where(g => g.CaseId == opened.CaseId).Select(g => g.Status).SingleAsync()));
        var other = await anna.Web.GetAsync(opened.Path + "/plan/goals/new?field=Work");
        await anna.Web.SendAgainAsync(other, ("Title", "Arbeit finden"));
        var second = await anna.Web.GetAsync(opened.Path + "/plan/review");
        var goal = await host.PlansAsync(db => db.Goals.Where(g => g.CaseId == opened.CaseId && g.Field == FieldOfAction.Work).Select(g => g.Id).SingleAsync());
        await anna.Web.SendAsync($"{opened.Path}/plan/goals/{goal}", ("Status", "Postponed"));
        var refused = await anna.Web.SendAgainAsync(second, ("Note", "Noch einmal"), ("Goals[0].Status", "Dropped"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Jemand hat dieses Ziel inzwischen auf „zurückgestellt“ gesetzt.", refused.Text());
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(refused, ("Note", "Noch einmal"), ("Goals[0].Status", "Dropped"))).Status);
    }

    [Fact]
    public async Task The_talk_of_a_review_is_not_taken_back_from_under_it()
    {
        var (anna, opened) = await host.PlannedAsync();
        await anna.Web.SendAsync(opened.Path + "/plan/review", ("Note", "Kurs läuft gut"));
        var contact = await host.PlansAsync(db => db.Reviews.Where(r => r.CaseId == opened.CaseId).OrderByDescending(r => r.Id).Select(r => r.ContactId).FirstAsync());
        await anna.Web.PressAsync(opened.Path + "/plan", $"{opened.Path}/contacts/{contact}/take-back");
        Assert.Contains("Kurs läuft gut", (await anna.Web.GetAsync(opened.Path + "/timeline")).Text());
    }

    [Fact]
    public async Task Goals_are_reached_on_the_day_of_the_review()
    {
        var (anna, opened) = await host.PlannedAsync();
        await anna.Web.SendAsync(opened.Path + "/plan/review", ("Note", "Nachgetragen"), ("On", "02.11.2026"), ("Goals[0].Status", "Reached"));
        Assert.Equal(new DateOnly(2026, 11, 2), await host.PlansAsync(db => db.Goals.Where(g => g.CaseId == opened.CaseId).Select(g => g.ReachedOn).SingleAsync()));
    }
}
