using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

public sealed class AssignmentTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_new_manager_has_the_case_and_a_word_about_it_and_the_former_one_has_neither_at_once()
    {
        var (anna, bert, lead) = (await host.WorkerAsync(), await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        Assert.Equal(HttpStatusCode.OK, (await anna.Web.GetAsync(opened.Path)).Status);
        Assert.Equal(HttpStatusCode.Found, (await lead.Web.SendAsync(opened.Path + "/assignment", ("MainManager", bert.Id.ToString()))).Status);

        foreach (var page in new[] { "", "/timeline", "/assignment", "/handover", "/contacts/new" })
            Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync(opened.Path + page)).Status);
        var tasks = (await bert.Web.GetAsync("/weissach/tasks")).Text();
        Assert.Contains("B1-Kurs anmelden", tasks);
        Assert.Contains("Neu zuständig: Übergabe ansehen", tasks);
        Assert.Equal([opened.CaseId], (await bert.Web.GetAsync("/weissach/cases")).Cases());
    }

    [Fact]
    public async Task The_page_remembers_who_was_in_charge_from_when_to_when()
    {
        var (anna, bert, lead) = (await host.WorkerAsync(), await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        Assert.Contains($"{anna.DisplayName} Zuständig seit 01.09.2026", (await lead.Web.GetAsync(opened.Path + "/assignment")).Text());
        await lead.Web.SendAsync(opened.Path + "/assignment", ("MainManager", bert.Id.ToString()), ("CoManagers", anna.Id.ToString()));
        var page = (await lead.Web.GetAsync(opened.Path + "/assignment")).Text();
        Assert.Contains($"{bert.DisplayName} Zuständig · eingetragen von {lead.DisplayName} seit 23.11.2026", page);
        Assert.Contains($"{anna.DisplayName} Mit zuständig · eingetragen von {lead.DisplayName} seit 23.11.2026", page);
        Assert.Contains($"{anna.DisplayName} Zuständig 01.09.2026 bis 23.11.2026", page);
    }

    [Fact]
    public async Task Two_who_assign_at_once_lose_nothing()
    {
        var (anna, bert, cem, lead) = (await host.WorkerAsync(), await host.WorkerAsync(), await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var (hers, theirs) = (await anna.Web.GetAsync(opened.Path + "/assignment"), await lead.Web.GetAsync(opened.Path + "/assignment"));
        await lead.Web.SendAgainAsync(theirs, ("CoManagers", bert.Id.ToString()));
        var conflict = await anna.Web.SendAgainAsync(hers, ("CoManagers", cem.Id.ToString()));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains(bert.DisplayName, conflict.Text());
        Assert.Contains(cem.DisplayName, conflict.Text());
        Assert.Empty((await cem.Web.GetAsync("/weissach/cases")).Cases());
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAgainAsync(conflict)).Status);
        Assert.Equal([opened.CaseId], (await cem.Web.GetAsync("/weissach/cases")).Cases());
    }

    [Fact]
    public async Task Sent_twice_it_is_done_once()
    {
        var (anna, bert, lead) = (await host.WorkerAsync(), await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var page = await lead.Web.GetAsync(opened.Path + "/assignment");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => lead.Web.SendAgainAsync(page, ("MainManager", bert.Id.ToString()))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        Assert.Equal(1, await host.CasesAsync(db => db.Tasks.CountAsync(t => t.CaseId == opened.CaseId && t.Source == TaskSource.System)));
        Assert.Equal(1, await host.CasesAsync(db => db.Assignments.CountAsync(a => a.CaseId == opened.CaseId && a.UserId == bert.Id)));
    }

    [Fact]
    public async Task A_colleague_without_the_case_and_another_municipality_cannot_assign_it()
    {
        var (anna, bert) = (await host.WorkerAsync(), await host.WorkerAsync());
        var (reader, lea) = (await host.WorkerAsync(Role.Clerk), await host.WorkerAsync(Role.TeamLead, "sindelfingen"));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await bert.Web.GetAsync(opened.Path + "/assignment")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Web.GetAsync(opened.Path + "/assignment")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lea.Web.GetAsync($"/sindelfingen/cases/{opened.CaseId}/assignment")).Status);
        var page = await anna.Web.GetAsync(opened.Path + "/assignment");
        Assert.Equal(HttpStatusCode.NotFound, (await bert.Web.PressAsync("/weissach/tasks", opened.Path + "/assignment")).Status);
        foreach (var field in new[] { "MainManager", "CoManagers" })
        {
            var answer = await anna.Web.SendAgainAsync(page, (field, lea.Id.ToString()));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains("Wählen Sie jemanden aus der Liste", answer.Text());
        }
    }

    [Fact]
    public async Task A_restricted_case_is_not_there_for_anybody_who_is_not_named_and_the_owner_says_who_is()
    {
        var (anna, bert, lead, officer) = (await host.WorkerAsync(), await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead), await host.WorkerAsync(Role.DataProtectionOfficer));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id, "Sperrig", "Selma");
        await anna.Web.SendAsync(opened.Path + "/assignment", ("Restricted", "true"));
        foreach (var page in new[] { "", "/timeline", "/situation", "/consents", "/referrals", "/assignment", "/handover", "/edit", "/close" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await lead.Web.GetAsync(opened.Path + page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await bert.Web.GetAsync(opened.Path + page)).Status);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Web.GetAsync(opened.Path)).Status);
        Assert.Empty((await lead.Web.GetAsync("/weissach/search?q=sperrig")).Cases());
        Assert.DoesNotContain(opened.CaseId, (await lead.Web.GetAsync("/weissach/cases?view=team")).Cases());
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Web.GetAsync($"/weissach/cases/reassign?id={opened.CaseId}")).Status);

        await anna.Web.SendAsync(opened.Path + "/assignment", ("Restricted", "true"), ("CoManagers", lead.Id.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await lead.Web.GetAsync(opened.Path)).Status);
        Assert.Equal([opened.CaseId], (await lead.Web.GetAsync("/weissach/search?q=sperrig")).Cases());
        Assert.Equal(HttpStatusCode.NotFound, (await bert.Web.GetAsync(opened.Path)).Status);
        await lead.Web.SendAsync(opened.Path + "/assignment", ("MainManager", bert.Id.ToString()), ("CoManagers", lead.Id.ToString()));
        Assert.Equal(HttpStatusCode.OK, (await bert.Web.GetAsync(opened.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync(opened.Path)).Status);
    }
}
