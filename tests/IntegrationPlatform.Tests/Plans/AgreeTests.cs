using System.Net;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Tests.Plans;

/// <summary>Agreeing freezes the words, declining keeps what was declined, reopening begins the next edition.</summary>
public sealed class AgreeTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Signature = "M10 20L30 40L50 20M60 60L61 70";

    [Theory]
    [InlineData("Paper", "", "")]
    [InlineData("OralAgreement", "Am Telefon, mit Dolmetscher", "")]
    [InlineData("Electronic", "", Signature)]
    public async Task An_agreed_edition_keeps_its_words_whatever_the_plan_becomes(string how, string note, string signature)
    {
        var (anna, opened) = await ReopenedAsync();
        var agreed = await anna.Web.SendAsync(opened.Path + "/plan/agree", ("How", how), ("Note", note), ("Signature", signature));
        Assert.Equal(HttpStatusCode.Found, agreed.Status);
        await anna.Web.SendAsync($"{opened.Path}/plan/goals/{opened.Ids["goalId"]}", ("Title", "Deutsch C2 schaffen"));
        var edition = await anna.Web.GetAsync(opened.Path + "/plan/editions/2");
        Assert.Contains(Planned.GoalTitle, edition.Text());
        Assert.DoesNotContain("Deutsch C2", edition.Text());
        Assert.Equal(signature.Length > 0, edition.Html.Contains(Signature, StringComparison.Ordinal));
        Assert.Contains(note, edition.Text());
    }

    [Fact]
    public async Task The_review_gets_a_task_and_the_next_agreement_moves_it()
    {
        var (anna, opened) = await ReopenedAsync();
        await anna.Web.SendAsync(opened.Path + "/plan/agree", ("NextReviewOn", "in 3 Monaten"));
        Assert.Contains("Integrationsplan überprüfen", (await anna.Web.GetAsync(opened.Path)).Text());
        await anna.Web.PressAsync(opened.Path + "/plan", opened.Path + "/plan/reopen");
        await anna.Web.SendAsync(opened.Path + "/plan/agree", ("NextReviewOn", "in 6 Monaten"));
        Assert.Equal(1, await host.CasesAsync(db => db.Tasks.CountAsync(t => t.CaseId == opened.CaseId && t.Open && t.DueOn == new DateOnly(2027, 5, 23))));
        Assert.Equal(2, await host.CasesAsync(db => db.Tasks.CountAsync(t => t.CaseId == opened.CaseId && t.Open))); // and the arranged one
    }

    [Fact]
    public async Task Declined_is_kept_and_the_plan_stays_a_draft()
    {
        var (anna, opened) = await ReopenedAsync();
        await anna.Web.SendAsync(opened.Path + "/plan/agree", ("How", "Declined"), ("Note", "Möchte erst mit dem Bruder sprechen"));
        Assert.Contains("Möchte erst mit dem Bruder sprechen", (await anna.Web.GetAsync(opened.Path + "/plan/editions/2")).Text());
        var plan = (await anna.Web.GetAsync(opened.Path + "/plan")).Text();
        Assert.Contains("Fassung 3", plan);
        Assert.Contains("Entwurf, noch nicht vereinbart", plan);
    }

    [Theory]
    [InlineData("How", "OralAgreement", "Schreiben Sie auf, was dazu gesagt wurde.")]
    [InlineData("How", "Declined", "Schreiben Sie auf, was dazu gesagt wurde.")]
    [InlineData("How", "Electronic", "Bitte im Feld unterschreiben")]
    [InlineData("On", "morgen", "Geben Sie ein Datum bis heute an")]
    [InlineData("NextReviewOn", "gestern", "Sagen Sie, wann der Plan überprüft wird")]
    [InlineData("NextReviewOn", "in 30 Jahren", "Sagen Sie, wann der Plan überprüft wird")]
    public async Task What_does_not_hold_agrees_nothing(string field, string value, string reason)
    {
        var (anna, opened) = await ReopenedAsync();
        var answer = await anna.Web.SendAsync(opened.Path + "/plan/agree", (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(reason, answer.Text());
        Assert.Equal(1, await host.PlansAsync(db => db.Editions.CountAsync(e => e.CaseId == opened.CaseId)));
    }

    [Theory]
    [InlineData("M1 1L2 2\" onload=\"alert(1)")]
    [InlineData("M1 1")]
    [InlineData("M1e9 1L2 2")]
    public async Task Only_strokes_of_a_pen_are_a_signature(string drawn)
    {
        var (anna, opened) = await ReopenedAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.Web.SendAsync(opened.Path + "/plan/agree", ("How", "Electronic"), ("Signature", drawn))).Status);
    }

    [Fact]
    public async Task A_plan_without_a_step_cannot_be_agreed()
    {
        var (anna, opened) = await ReopenedAsync();
        await anna.Web.PressAsync(opened.Path + "/plan", $"{opened.Path}/plan/steps/{opened.Ids["stepId"]}/remove");
        var answer = await anna.Web.SendAsync(opened.Path + "/plan/agree");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("mindestens ein Ziel mit einem Schritt", answer.Text());
    }

    [Fact]
    public async Task Pressed_twice_at_once_one_edition_is_agreed()
    {
        var (anna, opened) = await ReopenedAsync();
        var form = await anna.Web.GetAsync(opened.Path + "/plan/agree");
        await Task.WhenAll(anna.Web.SendAgainAsync(form), anna.Web.SendAgainAsync(form), anna.Web.SendAgainAsync(form));
        Assert.Equal(2, await host.PlansAsync(db => db.Editions.CountAsync(e => e.CaseId == opened.CaseId)));
        Assert.Equal(1, await host.CasesAsync(db => db.Tasks.CountAsync(t => t.CaseId == opened.CaseId && t.Open && t.Source == IntegrationPlatform.Cases.Data.TaskSource.System)));
    }

    [Fact]
    public async Task A_plan_that_somebody_changed_meanwhile_is_looked_at_again_first()
    {
        var (anna, opened) = await ReopenedAsync();
        var form = await anna.Web.GetAsync(opened.Path + "/plan/agree");
        await anna.Web.SendAsync(opened.Path + "/plan/goals/new?field=Work", ("Title", "Arbeit finden"));
        await anna.Web.PressAsync(opened.Path + "/plan", opened.Path + "/plan/reopen");
        var answer = await anna.Web.SendAgainAsync(form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Arbeit finden", answer.Text());
    }

    [Fact]
    public async Task The_difference_between_two_editions_reads_in_words()
    {
        var (anna, opened) = await ReopenedAsync();
        await anna.Web.SendAsync($"{opened.Path}/plan/goals/{opened.Ids["goalId"]}", ("Title", "Deutsch B2 schaffen"));
        await anna.Web.SendAsync(opened.Path + "/plan/goals/new?field=Work", ("Title", "Arbeit finden"), ("Steps", "Lebenslauf schreiben"));
        await anna.Web.SendAsync(opened.Path + "/plan/agree");
        var changes = (await anna.Web.GetAsync(opened.Path + "/plan/editions/2")).Text();
        Assert.Contains("Was sich seit Fassung 1 geändert hat", changes);
        Assert.Contains("Neues Ziel: Arbeit finden", changes);
        Assert.Contains(Planned.GoalTitle, changes);
        Assert.Contains("Deutsch B2 schaffen", changes);
    }

    [Fact]
    public async Task Ending_the_plan_asks_how_each_goal_turned_out()
    {
        var (anna, opened) = await host.PlannedAsync();
        var open = await anna.Web.SendAsync(opened.Path + "/plan/end");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, open.Status);
        Assert.Contains("Wählen Sie, wie das Ziel ausgegangen ist.", open.Text());
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(open, ("Goals[0].Status", "Reached"), ("Goals[0].Comment", "Zertifikat gesehen"))).Status);
        var goal = await host.PlansAsync(db => db.Goals.SingleAsync(g => g.CaseId == opened.CaseId));
        Assert.Equal((GoalStatus.Reached, new DateOnly(2026, 11, 23), Goal.MostProgress), (goal.Status, goal.ReachedOn!.Value, goal.Progress));
        Assert.Contains("abgeschlossen am 23.11.2026", (await anna.Web.GetAsync(opened.Path + "/plan")).Text());
    }

    [Fact]
    public async Task Nobody_signs_a_step_that_was_not_on_the_page()
    {
        var (anna, opened) = await ReopenedAsync();
        var form = await anna.Web.GetAsync(opened.Path + "/plan/agree");
        await anna.Web.SendAsync($"{opened.Path}/plan/steps/{opened.Ids["stepId"]}", ("Title", "Ganz etwas anderes"));
        var refused = await anna.Web.SendAgainAsync(form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Ganz etwas anderes", refused.Text());
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(refused)).Status);
    }

    [Fact]
    public async Task An_ended_plan_that_is_begun_again_is_not_in_force_until_it_is_agreed_again()
    {
        var (anna, opened) = await host.PlannedAsync();
        await anna.Web.SendAsync(opened.Path + "/plan/end", ("Goals[0].Status", "Reached"));
        await anna.Web.PressAsync(opened.Path + "/plan", opened.Path + "/plan/reopen");
        var plan = (await anna.Web.GetAsync(opened.Path + "/plan")).Text();
        Assert.Contains("Entwurf, noch nicht vereinbart", plan);
        Assert.DoesNotContain("gilt weiter", plan);
        Assert.Contains("Bestand am letzten Tag 0", (await anna.Web.GetAsync("/weissach/plans/figures")).Text());
    }

    [Fact]
    public async Task A_talk_taken_back_gives_the_agreed_edition_back_that_its_goal_had_ended()
    {
        var (anna, opened) = await host.PlannedAsync();
        await anna.Web.RecordAsync(opened, ("Note", "Im falschen Fall"), ("NewGoal", "Arbeit finden"), ("NewGoalField", "Work"));
        Assert.Contains("Fassung 2", (await anna.Web.GetAsync(opened.Path + "/plan")).Text());
        var timeline = await anna.Web.GetAsync(opened.Path + "/timeline");
        var undo = HtmlForm.AllOf(timeline.Html).First(f => f.Action.EndsWith("/take-back", StringComparison.Ordinal));
        await anna.Web.PostAsync(timeline, undo, undo.Values());
        Assert.Contains("vereinbart am 24.10.2026", (await anna.Web.GetAsync(opened.Path + "/plan")).Text());
        await anna.Web.PressAsync(opened.Path + "/plan", undo.Action.Replace("/take-back", "/put-back", StringComparison.Ordinal));
        Assert.Contains("Fassung 2", (await anna.Web.GetAsync(opened.Path + "/plan")).Text());
    }

    /// <summary>The plan as a draft of its second edition.</summary>
    private async Task<(Worker Anna, ArrangedCase Opened)> ReopenedAsync()
    {
        var (anna, opened) = await host.PlannedAsync();
        await anna.Web.PressAsync(opened.Path + "/plan", opened.Path + "/plan/reopen");
        return (anna, opened);
    }
}
