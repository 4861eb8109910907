using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Tests.Cases;

public sealed class CloseCaseTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Closing_takes_day_and_reason_warns_of_what_is_open_and_can_be_undone()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var form = await anna.Web.GetAsync(opened.Path + "/close");
        Assert.Contains("Eine Aufgabe ist noch offen. ", form.Text());
        Assert.Contains("B1-Kurs anmelden", form.Text());
        await anna.Web.SendAgainAsync(form, ("ClosedOn", "20.11.2026"), ("Reason", nameof(ClosingReason.PeriodEnded)), ("Note", "Mietvertrag und Arbeit gefunden."), ("Goals[0].Outcome", "Reached"));
        var file = await anna.Web.GetAsync(opened.Path);
        Assert.Contains("Abgeschlossen am 20.11.2026 : Beratungszeit zu Ende", file.Text());
        Assert.DoesNotContain(opened.CaseId, (await anna.Web.GetAsync("/weissach/cases")).Cases());

        var undo = HtmlForm.AllOf(file.Html).First(f => f.Action.EndsWith("/reopen", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.PostAsync(file, undo, undo.Values())).Status);
        Assert.Contains(opened.CaseId, (await anna.Web.GetAsync("/weissach/cases")).Cases());
        Assert.Equal((CaseStatus.Active, null, null, null), await host.CasesAsync(async db =>
        {
            var found = await db.Cases.SingleAsync(c => c.Id == opened.CaseId);
            return (found.Status, found.ClosedOn, found.ClosingReason, found.ClosingNote);
        }));
    }

    [Theory]
    [InlineData("Reason", "", "Sagen Sie, warum der Fall endet.")]
    [InlineData("ClosedOn", "24.11.2026", "spätestens heute")]
    [InlineData("ClosedOn", "31.08.2026", "seit dem Beginn des Falls")]
    [InlineData("ClosedOn", "irgendwann", "spätestens heute")]
    public async Task A_closing_that_lacks_something_is_refused_with_a_sentence(string field, string value, string sentence)
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        (string, string)[] fields = field == "Reason" ? [(field, value)] : [("Reason", nameof(ClosingReason.MovedAway)), (field, value)];
        var answer = await anna.Web.SendAsync(opened.Path + "/close", fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Text());
    }

    [Fact]
    public async Task Closing_twice_is_closing_once()
    {
        var (anna, lead) = (await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var (hers, theirs) = (await anna.Web.GetAsync(opened.Path + "/close"), await lead.Web.GetAsync(opened.Path + "/close"));
        await anna.Web.SendAgainAsync(hers, ("Reason", nameof(ClosingReason.MovedAway)), ("Goals[0].Outcome", "NotReached"));
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(hers, ("Reason", nameof(ClosingReason.MovedAway)), ("Goals[0].Outcome", "NotReached"))).Status);
        Assert.Equal(HttpStatusCode.Found, (await lead.Web.SendAgainAsync(theirs, ("Reason", nameof(ClosingReason.Deceased)))).Status);
        Assert.Equal(ClosingReason.MovedAway, await host.CasesAsync(db => db.Cases.Where(c => c.Id == opened.CaseId).Select(c => c.ClosingReason).SingleAsync()));
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.GetAsync(opened.Path + "/close")).Status);
    }

    [Fact]
    public async Task The_edit_page_leads_to_closing_instead_of_doing_it()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var page = await anna.Web.GetAsync(opened.Path + "/edit");
        Assert.DoesNotContain("value=\"Closed\"", page.Html, StringComparison.Ordinal);
        var answer = await anna.Web.SendAgainAsync(page, ("Status", nameof(CaseStatus.Closed)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("„Fall abschließen“", answer.Text());
    }

    [Fact]
    public async Task Closing_asks_how_each_goal_turned_out_ends_the_plan_and_reopening_resumes_it()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var refused = await anna.Web.SendAsync(opened.Path + "/close", ("Reason", nameof(ClosingReason.GoalsReached)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Sagen Sie zu jedem offenen Ziel", refused.Text());
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(refused, ("Reason", nameof(ClosingReason.GoalsReached)), ("Goals[0].Outcome", "PartlyReached"))).Status);
        var plan = (await anna.Web.GetAsync(opened.Path + "/plan")).Text();
        Assert.Contains("abgeschlossen am 23.11.2026", plan);
        Assert.Contains("teilweise erreicht", plan);
        await anna.Web.PressAsync(opened.Path, opened.Path + "/reopen");
        var resumed = (await anna.Web.GetAsync(opened.Path + "/plan")).Text();
        Assert.Contains("vereinbart am 24.10.2026", resumed);
        Assert.DoesNotContain("teilweise erreicht", resumed);
    }
}
