using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

public sealed class EditCaseTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Two_editors_of_a_case_lose_nothing()
    {
        var (anna, bert, lead) = (await host.WorkerAsync(), await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var (hers, theirs) = (await anna.Web.GetAsync(opened.Path + "/edit"), await lead.Web.GetAsync(opened.Path + "/edit"));
        await lead.Web.SendAgainAsync(theirs, ("CoManagers", bert.Id.ToString()));
        var conflict = await anna.Web.SendAgainAsync(hers, ("Status", nameof(CaseStatus.Paused)));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("ruhend", conflict.Text());
        Assert.Contains(bert.DisplayName, conflict.Text());
        Assert.Contains(opened.CaseId, (await bert.Web.GetAsync("/weissach/cases")).Cases());

        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(conflict)).Status);
        Assert.Contains("ruhend", (await anna.Web.GetAsync(opened.Path)).Text());
        Assert.DoesNotContain(opened.CaseId, (await bert.Web.GetAsync("/weissach/cases")).Cases());
    }

    [Fact]
    public async Task A_case_handed_to_a_colleague_leaves_the_own_desk()
    {
        var (anna, bert) = (await host.WorkerAsync(), await host.WorkerAsync());
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var answer = await anna.Web.SendAsync(opened.Path + "/edit", ("MainManager", bert.Id.ToString()));

        Assert.Equal("/weissach/cases", answer.Location!.AbsolutePath);
        Assert.Empty((await anna.Web.GetAsync("/weissach/cases")).Cases());
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync(opened.Path)).Status);
        Assert.DoesNotContain("B1-Kurs", (await anna.Web.GetAsync("/weissach/today")).Text());
        Assert.Equal([opened.CaseId], (await bert.Web.GetAsync("/weissach/cases")).Cases());
        Assert.Contains("B1-Kurs anmelden", (await bert.Web.GetAsync(opened.Path)).Text());
    }

    [Fact]
    public async Task Open_tasks_go_with_the_case_and_a_colleague_who_stays_keeps_the_own_ones()
    {
        var (anna, bert, cem) = (await host.WorkerAsync(), await host.WorkerAsync(), await host.WorkerAsync());
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await anna.Web.SendAsync(opened.Path + "/edit", ("CoManagers", cem.Id.ToString()));
        await anna.Web.SendAsync(opened.Path + "/tasks/new", ("Title", "Vermieter anrufen"), ("DueOn", "heute"));
        await anna.Web.SendAsync(opened.Path + "/tasks/new", ("Title", "Kita suchen"), ("DueOn", "heute"), ("AssignedTo", cem.Id.ToString()));

        var answer = await anna.Web.SendAsync(opened.Path + "/edit", ("MainManager", bert.Id.ToString()));
        Assert.Contains("Änderung gespeichert. 2 offene Aufgaben gingen mit.", (await anna.Web.GetAsync(answer.Location!.AbsolutePath)).Text());
        var berts = (await bert.Web.GetAsync("/weissach/tasks")).Text();
        Assert.Contains("B1-Kurs anmelden", berts);
        Assert.Contains("Vermieter anrufen", berts);
        Assert.DoesNotContain("Kita suchen", berts);
        Assert.Contains("Kita suchen", (await cem.Web.GetAsync("/weissach/tasks")).Text());

        answer = await bert.Web.SendAsync(opened.Path + "/edit", ("CoManagers", bert.Id.ToString()));
        Assert.Contains("Änderung gespeichert. Eine offene Aufgabe ging mit.", (await bert.Web.GetAsync(answer.Location!.AbsolutePath)).Text());
        Assert.Contains("Kita suchen", (await bert.Web.GetAsync("/weissach/tasks")).Text());
    }

    [Fact]
    public async Task A_task_that_is_done_stays_with_whoever_did_it()
    {
        var (anna, bert) = (await host.WorkerAsync(), await host.WorkerAsync());
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await anna.Web.PressAsync(opened.Path, $"/weissach/tasks/{opened.Ids["taskId"]}/done");
        var answer = await anna.Web.SendAsync(opened.Path + "/edit", ("MainManager", bert.Id.ToString()));
        Assert.DoesNotContain("offene Aufgabe", (await anna.Web.GetAsync(answer.Location!.AbsolutePath)).Text());
        Assert.Equal(anna.Id, await host.CasesAsync(db => db.Tasks.Where(t => t.CaseId == opened.CaseId && t.Source == TaskSource.Manual).Select(t => t.AssignedTo).SingleAsync()));
    }

    [Fact]
    public async Task A_restriction_takes_the_case_from_the_team_and_lifting_it_gives_it_back()
    {
        var (anna, lead) = (await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id, "Umzaun", "Ute");
        await anna.Web.SendAsync(opened.Path + "/edit", ("Restricted", "true"));
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Web.GetAsync(opened.Path)).Status);
        Assert.Empty((await lead.Web.GetAsync("/weissach/search?q=umzaun")).Cases());
        await anna.Web.SendAsync(opened.Path + "/edit", ("Restricted", "false"));
        Assert.Equal(HttpStatusCode.OK, (await lead.Web.GetAsync(opened.Path)).Status);
        Assert.Equal([opened.CaseId], (await lead.Web.GetAsync("/weissach/search?q=umzaun")).Cases());
    }

    [Fact]
    public async Task Nobody_from_elsewhere_can_be_put_in_charge()
    {
        var (anna, tobias) = (await host.WorkerAsync(), await host.WorkerAsync(municipality: "sindelfingen"));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        foreach (var (field, id) in new[] { ("MainManager", tobias.Id), ("CoManagers", tobias.Id), ("MainManager", Guid.Empty) })
        {
            var answer = await anna.Web.SendAsync(opened.Path + "/edit", (field, id.ToString()));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains("Wählen Sie jemanden aus der Liste", answer.Text());
        }
        Assert.Equal([opened.CaseId], (await anna.Web.GetAsync("/weissach/cases")).Cases());
    }
}
