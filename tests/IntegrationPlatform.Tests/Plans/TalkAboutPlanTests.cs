using System.Net;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Tests.Plans;

/// <summary>The plan grows out of ordinary talks: in the same save, or not at all.</summary>
public sealed class TalkAboutPlanTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_talk_ticks_a_step_and_adds_another_in_the_same_save()
    {
        var (anna, opened) = await host.PlannedAsync();
        var form = await anna.Web.GetAsync(opened.Path + "/contacts/new");
        Assert.Contains(Planned.StepTitle, form.Html);
        var saved = await anna.Web.SendAgainAsync(form, ("Note", "Test bestanden"), ("StepsDone", opened.Ids["stepId"]), ("NewStep", "Kurs anmelden"));
        Assert.Equal(HttpStatusCode.Found, saved.Status);
        var plan = (await anna.Web.GetAsync(opened.Path + "/plan")).Text();
        Assert.Contains("1 von 2", plan);
        Assert.Contains("Kurs anmelden", plan);
        Assert.Contains("in Arbeit", plan);
        var timeline = (await anna.Web.GetAsync(opened.Path + "/timeline")).Text();
        Assert.Contains("Test bestanden", timeline);
        Assert.Contains(Planned.GoalTitle, timeline);
    }

    [Fact]
    public async Task A_talk_begins_a_goal_with_its_first_step()
    {
        var (anna, opened) = await host.PlannedAsync();
        await anna.Web.RecordAsync(opened, ("Note", "Will arbeiten"), ("NewGoal", "Eine Arbeit finden"), ("NewGoalField", "Work"), ("NewStep", "Lebenslauf schreiben"));
        var goal = await host.PlansAsync(db => db.Goals.Include(g => g.Steps).SingleAsync(g => g.CaseId == opened.CaseId && g.Field == FieldOfAction.Work));
        Assert.Single(goal.Steps);
        Assert.Contains("Fassung 2", (await anna.Web.GetAsync(opened.Path + "/plan")).Text());
    }

    [Theory]
    [InlineData("NewGoal", "Eine Arbeit finden", "Wählen Sie zum neuen Ziel ein Handlungsfeld.")]
    [InlineData("NewStep", null, "Fassen Sie den neuen Schritt kürzer")]
    public async Task What_does_not_hold_saves_neither_talk_nor_plan(string field, string? value, string reason)
    {
        var (anna, opened) = await host.PlannedAsync();
        var before = await host.CasesAsync(db => db.Contacts.CountAsync(c => c.CaseId == opened.CaseId));
        var answer = await anna.Web.RecordAsync(opened, ("Note", "Will arbeiten"), ("StepsDone", opened.Ids["stepId"]), (field, value ?? new string('x', 301)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(reason, answer.Text());
        Assert.Equal(before, await host.CasesAsync(db => db.Contacts.CountAsync(c => c.CaseId == opened.CaseId)));
        Assert.True(await host.PlansAsync(db => db.Steps.AnyAsync(s => s.CaseId == opened.CaseId && s.Status == StepStatus.Open)));
    }

    [Fact]
    public async Task The_same_form_twice_at_once_is_one_talk_and_one_step()
    {
        var (anna, opened) = await host.PlannedAsync();
        var form = await anna.Web.GetAsync(opened.Path + "/contacts/new");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => anna.Web.SendAgainAsync(form, ("Note", "Doppelt"), ("NewStep", "Kurs anmelden"))));
        Assert.Equal(2, await host.PlansAsync(db => db.Steps.CountAsync(s => s.CaseId == opened.CaseId && s.RemovedAt == null)));
        Assert.Equal(2, await host.CasesAsync(db => db.Contacts.CountAsync(c => c.CaseId == opened.CaseId)));
    }

    [Fact]
    public async Task Twenty_talks_at_once_that_tick_and_add_lose_nothing()
    {
        var (anna, opened) = await host.PlannedAsync();
        var forms = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => anna.Web.GetAsync(opened.Path + "/contacts/new")));
        var answers = await Task.WhenAll(forms.Select((form, i) => anna.Web.SendAgainAsync(form, ("Note", $"Gespräch {i}"), ("NewStep", $"Schritt {i}"), ("StepGoal", opened.Ids["goalId"]))));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.Status));
        Assert.Equal(21, await host.PlansAsync(db => db.Steps.CountAsync(s => s.CaseId == opened.CaseId)));
        Assert.Equal(21, await host.CasesAsync(db => db.Contacts.CountAsync(c => c.CaseId == opened.CaseId)));
    }

    [Fact]
    public async Task Taking_a_talk_back_takes_back_what_it_did_to_the_plan_and_putting_it_back_does_it_again()
    {
        var (anna, opened) = await host.PlannedAsync();
        await anna.Web.RecordAsync(opened, ("Note", "Im falschen Fall"), ("StepsDone", opened.Ids["stepId"]), ("NewStep", "Kurs anmelden"), ("StepGoal", opened.Ids["goalId"]));
        var timeline = await anna.Web.GetAsync(opened.Path + "/timeline");
        var undo = HtmlForm.AllOf(timeline.Html).First(f => f.Action.EndsWith("/take-back", StringComparison.Ordinal));
        await anna.Web.PostAsync(timeline, undo, undo.Values());
        var plan = (await anna.Web.GetAsync(opened.Path + "/plan")).Text();
        Assert.Contains("0 von 1", plan);
        Assert.DoesNotContain("Kurs anmelden", plan);
        await anna.Web.PressAsync(opened.Path + "/plan", undo.Action.Replace("/take-back", "/put-back", StringComparison.Ordinal));
        Assert.Contains("1 von 2", (await anna.Web.GetAsync(opened.Path + "/plan")).Text());
    }

    [Fact]
    public async Task Another_clients_steps_are_passed_over()
    {
        var (anna, opened) = await host.PlannedAsync();
        var other = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await anna.Web.RecordAsync(opened, ("Note", "Fremde Kennung"), ("StepsDone", other.Ids["stepId"]));
        Assert.True(await host.PlansAsync(db => db.Steps.AnyAsync(s => s.CaseId == other.CaseId && s.Status == StepStatus.Open)));
    }

    [Fact]
    public async Task A_new_step_whose_goal_is_gone_is_not_lost_in_silence()
    {
        var (anna, opened) = await host.PlannedAsync();
        var form = await anna.Web.GetAsync(opened.Path + "/contacts/new");
        await anna.Web.PressAsync(opened.Path + "/plan", $"{opened.Path}/plan/goals/{opened.Ids["goalId"]}/remove");
        var refused = await anna.Web.SendAgainAsync(form, ("Note", "Besprochen"), ("NewStep", "Kurs anmelden"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(1, await host.CasesAsync(db => db.Contacts.CountAsync(c => c.CaseId == opened.CaseId)));
    }
}
