using System.Net;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

public sealed class TaskTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_tick_with_script_is_answered_with_nothing_and_so_is_undoing_it()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var token = Work.TokenOf(await anna.Web.GetAsync("/weissach/tasks"));
        foreach (var (verb, open) in new[] { ("done", false), ("done", false), ("reopen", true), ("reopen", true) })
        {
            var answer = await anna.Web.AsScriptAsync(HttpMethod.Post, $"/weissach/tasks/{opened.Ids["taskId"]}/{verb}", token);
            Assert.Equal((HttpStatusCode.NoContent, ""), (answer.Status, answer.Html));
            Assert.Equal(open, (await anna.Web.GetAsync("/weissach/tasks")).Text().Contains("B1-Kurs anmelden", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_tick_without_script_leads_back_to_the_case_and_can_be_undone_there()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var done = await anna.Web.PressAsync(opened.Path, $"/weissach/tasks/{opened.Ids["taskId"]}/done");
        Assert.Equal(opened.Path, done.Location!.AbsolutePath);
        var file = await anna.Web.GetAsync(opened.Path);
        Assert.Contains("Aufgabe erledigt.", file.Text());
        Assert.Contains("Nichts offen.", file.Text());
        var undo = HtmlForm.AllOf(file.Html).Single(f => f.Action.EndsWith("/reopen", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.PostAsync(file, undo, undo.Values())).Status);
        Assert.Contains("B1-Kurs anmelden", (await anna.Web.GetAsync(opened.Path)).Text());
    }

    [Fact]
    public async Task The_next_step_in_the_list_follows_what_is_done_and_added()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAsync(opened.Path + "/tasks/new", ("Title", "Später anrufen"), ("DueOn", "in 3 Monaten"))).Status);
        await NextAsync("B1-Kurs anmelden 24.11.2026");
        await anna.Web.PressAsync(opened.Path, $"/weissach/tasks/{opened.Ids["taskId"]}/done");
        await NextAsync("Später anrufen 23.02.2027");
        await anna.Web.SendAsync(opened.Path + "/tasks/new", ("Title", "Sofort anrufen"), ("DueOn", "heute"));
        await NextAsync("Sofort anrufen 23.11.2026");
        async Task NextAsync(string step) => Assert.Contains(step, (await anna.Web.GetAsync("/weissach/cases")).Text());
    }

    [Theory]
    [InlineData("Title", "", "Schreiben Sie auf, was zu tun ist.")]
    [InlineData("DueOn", "irgendwann", "Sagen Sie, bis wann")]
    [InlineData("DueOn", "", "Sagen Sie, bis wann")]
    [InlineData("DueOn", "in 20 Jahren", "Sagen Sie, bis wann")]
    [InlineData("DueOn", "٢٤.١١.", "Sagen Sie, bis wann")]
    [InlineData("AssignedTo", "00000000-0000-0000-0000-000000000000", "Wählen Sie jemanden aus der Liste.")]
    public async Task A_task_that_lacks_something_is_refused_with_a_sentence(string field, string value, string sentence)
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        (string, string)[] changes = field == "Title" ? [(field, value)] : [("Title", "Etwas tun"), (field, value)];
        var answer = await anna.Web.SendAsync(opened.Path + "/tasks/new", changes);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(sentence, answer.Text());
        Assert.Contains($"href=\"#{field}\"", answer.Html);
    }

    [Fact]
    public async Task Two_editors_of_a_task_lose_nothing()
    {
        var (anna, lead) = (await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var path = $"{opened.Path}/tasks/{opened.Ids["taskId"]}";
        var (hers, theirs) = (await anna.Web.GetAsync(path), await lead.Web.GetAsync(path));
        await lead.Web.SendAgainAsync(theirs, ("Title", "B2-Kurs anmelden"));
        var conflict = await anna.Web.SendAgainAsync(hers, ("Title", "C1-Kurs anmelden"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("B2-Kurs anmelden", conflict.Text());
        Assert.Contains("C1-Kurs anmelden", conflict.Text());
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(conflict)).Status);
        Assert.Contains("C1-Kurs anmelden", (await anna.Web.GetAsync(opened.Path)).Text());
    }

    [Fact]
    public async Task A_task_of_mine_in_a_case_that_I_may_only_read_has_no_tick()
    {
        await host.OpenTeamAsync("altdorf");
        var (anna, bert) = (await host.WorkerAsync(municipality: "altdorf"), await host.WorkerAsync(municipality: "altdorf"));
        var berts = await Arrange.CaseAsync(host, "altdorf", bert.Id);
        var (file, tick) = ($"/altdorf/cases/{berts.CaseId}", $"/altdorf/tasks/{berts.Ids["taskId"]}/done");
        Assert.Contains(tick, (await bert.Web.GetAsync("/altdorf/today")).Html);
        await bert.Web.SendAsync($"{file}/tasks/{berts.Ids["taskId"]}", ("AssignedTo", anna.Id.ToString()));
        foreach (var path in new[] { "/altdorf/today", "/altdorf/tasks", file, file + "/timeline" })
        {
            var page = await anna.Web.GetAsync(path);
            Assert.Contains("B1-Kurs anmelden", page.Text());
            Assert.DoesNotContain(tick, page.Html);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.PressAsync("/altdorf/tasks", tick)).Status);
        Assert.Contains(tick, (await bert.Web.GetAsync(file)).Html);
    }

    [Fact]
    public async Task Somebody_else_s_task_is_not_there()
    {
        var (anna, bert) = (await host.WorkerAsync(), await host.WorkerAsync());
        var berts = await Arrange.CaseAsync(host, "weissach", bert.Id);
        var annas = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var id = berts.Ids["taskId"];
        foreach (var path in new[] { $"{berts.Path}/tasks/{id}", $"{annas.Path}/tasks/{id}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync(path)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.PressAsync("/weissach/tasks", path)).Status);
        }
        foreach (var verb in new[] { "done", "reopen" })
            Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.PressAsync("/weissach/tasks", $"/weissach/tasks/{id}/{verb}")).Status);
        Assert.Contains("B1-Kurs anmelden", (await bert.Web.GetAsync("/weissach/tasks")).Text());
    }
}
