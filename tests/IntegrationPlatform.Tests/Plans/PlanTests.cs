using System.Net;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Tests.Plans;

/// <summary>Goals and steps, added, changed, ticked and taken out again.</summary>
public sealed class PlanTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_goal_from_a_template_brings_its_steps_and_stands_on_the_overview()
    {
        var (anna, opened) = await host.PlannedAsync();
        var start = await anna.Web.GetAsync(opened.Path + "/plan/goals/new?field=Housing&template=housing-flat");
        Assert.Contains("Wohnberechtigungsschein beantragen", start.Html);
        var saved = await anna.Web.SendAgainAsync(start, ("TargetOn", "in 6 Monaten"), ("OwnWords", "Ich will nachts schlafen können"));
        Assert.Equal(HttpStatusCode.Found, saved.Status);
        var plan = (await anna.Web.GetAsync(opened.Path + "/plan")).Text();
        Assert.Contains("Eine eigene Wohnung finden", plan);
        Assert.Contains("„Ich will nachts schlafen können“", plan);
        Assert.Contains("bis 23.05.2027", plan);
        Assert.Contains("Wohnberechtigungsschein beantragen", (await anna.Web.GetAsync(opened.Path)).Text());
    }

    [Fact]
    public async Task A_new_goal_of_an_agreed_plan_begins_its_next_edition_and_the_former_stays_in_force()
    {
        var (anna, opened) = await host.PlannedAsync();
        await anna.Web.SendAsync(opened.Path + "/plan/goals/new?field=Work", ("Title", "Praktikum finden"), ("Steps", "Lebenslauf schreiben\nBetrieb suchen"));
        var plan = (await anna.Web.GetAsync(opened.Path + "/plan")).Text();
        Assert.Contains("Fassung 2", plan);
        Assert.Contains("Entwurf, noch nicht vereinbart", plan);
        Assert.Contains("Fassung 1 vom 24.10.2026 gilt weiter", plan);
        Assert.Contains("neu, noch nicht vereinbart", plan);
        Assert.DoesNotContain("Praktikum finden", (await anna.Web.GetAsync(opened.Path + "/plan/editions/1")).Text());
    }

    [Fact]
    public async Task Progress_of_an_agreed_goal_leaves_the_edition_in_force_and_other_words_do_not()
    {
        var (anna, opened) = await host.PlannedAsync();
        var goal = $"{opened.Path}/plan/goals/{opened.Ids["goalId"]}";
        await anna.Web.SendAsync(goal, ("Status", "InProgress"), ("Progress", "2"), ("Outcome", "Kurs läuft"));
        Assert.DoesNotContain("Entwurf, noch nicht vereinbart", (await anna.Web.GetAsync(opened.Path + "/plan")).Text());
        await anna.Web.SendAsync(goal, ("Title", "Deutsch B2 schaffen"));
        Assert.Contains("Fassung 2", (await anna.Web.GetAsync(opened.Path + "/plan")).Text());
        Assert.Contains(Planned.GoalTitle, (await anna.Web.GetAsync(opened.Path + "/plan/editions/1")).Text());
    }

    [Theory]
    [InlineData("Title", "", "Schreiben Sie das Ziel in einem Satz auf.")]
    [InlineData("TargetOn", "irgendwann", "Sagen Sie, bis wann")]
    [InlineData("TargetOn", "31.12.9999", "Sagen Sie, bis wann")]
    [InlineData("MemberId", "7d3bd1ff-5a11-4e0f-9c83-000000000001", "Wählen Sie einen Eintrag aus der Liste.")]
    [InlineData("Priority", "99", "Wählen Sie einen Eintrag aus der Liste.")]
    public async Task A_goal_that_does_not_hold_is_shown_again_with_what_was_typed(string field, string value, string reason)
    {
        var (anna, opened) = await host.PlannedAsync();
        var answer = await anna.Web.SendAsync(opened.Path + "/plan/goals/new?field=Work", [.. new[] { ("Title", "Praktikum finden"), ("OwnWords", "mit Holz arbeiten"), (field, value) }.Where(c => c.Item1 != field).Append((field, value))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(reason, answer.Text());
        Assert.Contains("mit Holz arbeiten", answer.Html);
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_goal_and_one_step()
    {
        var (anna, opened) = await host.PlannedAsync();
        var form = await anna.Web.GetAsync(opened.Path + "/plan/goals/new?field=Work");
        await Task.WhenAll(anna.Web.SendAgainAsync(form, ("Title", "Praktikum finden"), ("Steps", "Betrieb suchen")), anna.Web.SendAgainAsync(form, ("Title", "Praktikum finden"), ("Steps", "Betrieb suchen")));
        var step = await anna.Web.GetAsync($"{opened.Path}/plan/goals/{opened.Ids["goalId"]}/steps/new");
        await Task.WhenAll(anna.Web.SendAgainAsync(step, ("Title", "Kurs suchen")), anna.Web.SendAgainAsync(step, ("Title", "Kurs suchen")));
        Assert.Equal((2, 3), await host.PlansAsync(async db => (await db.Goals.CountAsync(g => g.CaseId == opened.CaseId), await db.Steps.CountAsync(s => s.CaseId == opened.CaseId))));
    }

    [Fact]
    public async Task Two_who_begin_the_plan_at_once_both_keep_their_goal()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await host.PlansAsync(async db =>
        {
            db.RemoveRange(db.Links.Where(l => l.CaseId == opened.CaseId));
            db.RemoveRange(db.GoalReviews.Where(g => db.Reviews.Any(r => r.Id == g.ReviewId && r.CaseId == opened.CaseId)));
            db.RemoveRange(db.Reviews.Where(r => r.CaseId == opened.CaseId));
            db.RemoveRange(db.Editions.Where(e => e.CaseId == opened.CaseId));
            db.RemoveRange(db.Steps.Where(s => s.CaseId == opened.CaseId));
            db.RemoveRange(db.Goals.Where(g => g.CaseId == opened.CaseId));
            db.RemoveRange(db.Plans.Where(p => p.CaseId == opened.CaseId));
            return await db.SaveChangesAsync();
        });
        var forms = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => anna.Web.GetAsync(opened.Path + "/plan/goals/new?field=Work")));
        await Task.WhenAll(forms.Select((form, i) => anna.Web.SendAgainAsync(form, ("Title", $"Ziel {i}"))));
        Assert.Equal((1, 4), await host.PlansAsync(async db => (await db.Plans.CountAsync(p => p.CaseId == opened.CaseId), await db.Goals.CountAsync(g => g.CaseId == opened.CaseId))));
    }

    [Fact]
    public async Task A_step_is_ticked_with_and_without_script_and_back()
    {
        var (anna, opened) = await host.PlannedAsync();
        var path = $"{opened.Path}/plan/steps/{opened.Ids["stepId"]}";
        var token = Work.TokenOf(await anna.Web.GetAsync(opened.Path + "/plan"));
        foreach (var (verb, done) in new[] { ("done", true), ("done", true), ("reopen", false) })
        {
            Assert.Equal(HttpStatusCode.NoContent, (await anna.Web.AsScriptAsync(HttpMethod.Post, $"{path}/{verb}", token)).Status);
            Assert.Contains(done ? "1 von 1" : "0 von 1", (await anna.Web.GetAsync(opened.Path + "/plan")).Text());
        }
        var ticked = await anna.Web.PressAsync(opened.Path + "/plan", path + "/done");
        Assert.Equal(opened.Path + "/plan", ticked.Location!.AbsolutePath);
        var shown = await anna.Web.GetAsync(opened.Path + "/plan");
        Assert.Contains("Schritt erledigt.", shown.Text());
        Assert.Contains(HtmlForm.AllOf(shown.Html), f => f.Action.EndsWith("/reopen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_saves_second_sees_both_wordings_and_decides()
    {
        var (anna, opened) = await host.PlannedAsync();
        var path = $"{opened.Path}/plan/goals/{opened.Ids["goalId"]}";
        var old = await anna.Web.GetAsync(path);
        await anna.Web.SendAsync(path, ("Title", "Deutsch C1"));
        var conflict = await anna.Web.SendAgainAsync(old, ("Title", "Deutsch B2"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Deutsch C1", conflict.Text());
        Assert.Contains("Deutsch B2", conflict.Text());
        var mine = HtmlForm.AllOf(conflict.Html).Single(f => f.Fields.Any(x => x.Name == "Title"));
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.PostAsync(conflict, mine, mine.Values())).Status);
        Assert.Contains("Deutsch B2", (await anna.Web.GetAsync(opened.Path + "/plan")).Text());
    }

    [Fact]
    public async Task What_is_taken_out_can_be_put_back()
    {
        var (anna, opened) = await host.PlannedAsync();
        foreach (var (what, text) in new[] { ($"steps/{opened.Ids["stepId"]}", Planned.StepTitle), ($"goals/{opened.Ids["goalId"]}", Planned.GoalTitle) })
        {
            await anna.Web.PressAsync(opened.Path + "/plan", $"{opened.Path}/plan/{what}/remove");
            Assert.DoesNotContain(text, (await anna.Web.GetAsync(opened.Path + "/plan")).Text());
            Assert.Equal(HttpStatusCode.Found, (await anna.Web.PressAsync(opened.Path + "/plan", $"{opened.Path}/plan/{what}/put-back")).Status);
            Assert.Contains(text, (await anna.Web.GetAsync(opened.Path + "/plan")).Text());
        }
    }

    [Fact]
    public async Task Another_clients_goal_or_step_is_not_there_below_the_own_case()
    {
        var (anna, opened) = await host.PlannedAsync();
        var other = await Arrange.CaseAsync(host, "weissach", anna.Id);
        foreach (var path in new[] { $"goals/{other.Ids["goalId"]}", $"steps/{other.Ids["stepId"]}", $"goals/{other.Ids["goalId"]}/steps/new" })
            Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync($"{opened.Path}/plan/{path}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.PressAsync(opened.Path + "/plan", $"{opened.Path}/plan/steps/{other.Ids["stepId"]}/done")).Status);
    }

    [Fact]
    public async Task Hostile_words_are_shown_as_words()
    {
        var (anna, opened) = await host.PlannedAsync();
        const string hostile = "<script>alert(1)</script> ' OR 1=1 -- ‮";
        await anna.Web.SendAsync(opened.Path + "/plan/goals/new?field=Health", ("Title", hostile), ("OwnWords", hostile), ("Steps", hostile));
        var html = (await anna.Web.GetAsync(opened.Path + "/plan")).Html;
        Assert.DoesNotContain("<script>alert", html);
        Assert.Contains("&lt;script&gt;alert(1)", html);
    }
}
