using System.Net;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

public sealed class ReassignTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Chosen_cases_go_to_the_new_manager_with_their_tasks()
    {
        var (anna, bert, lead) = (await host.WorkerAsync(), await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var (one, two, stays) = (await Arrange.CaseAsync(host, "weissach", anna.Id), await Arrange.CaseAsync(host, "weissach", anna.Id), await Arrange.CaseAsync(host, "weissach", anna.Id));
        var list = await lead.Web.GetAsync("/weissach/cases?view=team");
        Assert.Contains($"form=\"reassign\" name=\"id\" value=\"{one.CaseId}\"", list.Html);
        var page = await lead.Web.GetAsync(Choose(one, two));
        Assert.Contains(one.Number, page.Text());
        Assert.Equal(HttpStatusCode.Found, (await SendAsync(lead, page, bert.Id)).Status);
        Assert.Equal(Ordered(one, two), (await bert.Web.GetAsync("/weissach/cases")).Cases().Order());
        Assert.Equal([stays.CaseId], (await anna.Web.GetAsync("/weissach/cases")).Cases());
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync(one.Path)).Status);
        Assert.Equal(2, await host.CasesAsync(db => db.Assignments.CountAsync(a => a.UserId == bert.Id && a.Main && a.Until == null)));
    }

    [Theory]
    [InlineData("sindelfingen", false)]
    [InlineData("weissach", true)]
    public async Task One_case_that_is_not_for_the_team_lead_and_nothing_moves(string municipality, bool restricted)
    {
        var (anna, bert, lead) = (await host.WorkerAsync(), await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var own = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var foreign = await Arrange.CaseAsync(host, municipality, anna.Id, restricted: restricted);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Web.GetAsync(Choose(own, foreign))).Status);
        var page = await lead.Web.GetAsync(Choose(own));
        var form = Work.MainForm(page);
        var values = form.Values().Where(v => v.Key != "NewManager").Append(new("Cases", $"{foreign.CaseId}.1")).Append(new("NewManager", bert.Id.ToString())).ToList();
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Web.PostAsync(page, form, values)).Status);
        Assert.Empty((await bert.Web.GetAsync("/weissach/cases")).Cases());
        Assert.Equal(HttpStatusCode.OK, (await anna.Web.GetAsync(own.Path)).Status);
    }

    [Theory]
    [InlineData("nichts")]
    [InlineData("00000000-0000-0000-0000-000000000000.1")]
    [InlineData("00000000-0000-0000-0000-000000000000.99999999999")]
    public async Task What_no_page_has_offered_is_not_found(string chosen)
    {
        var (anna, lead) = (await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var page = await lead.Web.GetAsync(Choose(await Arrange.CaseAsync(host, "weissach", anna.Id)));
        var form = Work.MainForm(page);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Web.PostAsync(page, form, form.Values().Append(new("Cases", chosen)).ToList())).Status);
    }

    [Fact]
    public async Task A_case_that_somebody_has_changed_meanwhile_stays_and_is_named_the_others_go()
    {
        var (anna, bert, cem, lead) = (await host.WorkerAsync(), await host.WorkerAsync(), await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var (one, changed) = (await Arrange.CaseAsync(host, "weissach", anna.Id), await Arrange.CaseAsync(host, "weissach", anna.Id));
        var page = await lead.Web.GetAsync(Choose(one, changed));
        await anna.Web.SendAsync(changed.Path + "/assignment", ("CoManagers", cem.Id.ToString()));
        var conflict = await SendAsync(lead, page, bert.Id);
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Ein Fall ist umverteilt.", conflict.Text());
        Assert.Contains(changed.Number, conflict.Text());
        Assert.DoesNotContain(one.Number, conflict.Text());
        Assert.Equal([one.CaseId], (await bert.Web.GetAsync("/weissach/cases")).Cases());

        Assert.Equal(HttpStatusCode.Found, (await SendAsync(lead, conflict, bert.Id)).Status);
        Assert.Equal(Ordered(one, changed), (await bert.Web.GetAsync("/weissach/cases")).Cases().Order());
        Assert.Equal([changed.CaseId], (await cem.Web.GetAsync("/weissach/cases")).Cases());
    }

    [Fact]
    public async Task Sent_many_times_at_once_every_case_moves_once()
    {
        var (anna, bert, lead) = (await host.WorkerAsync(), await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead));
        var (one, two) = (await Arrange.CaseAsync(host, "weissach", anna.Id), await Arrange.CaseAsync(host, "weissach", anna.Id));
        var page = await lead.Web.GetAsync(Choose(one, two));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(lead, page, bert.Id)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        Assert.Equal(2, await host.CasesAsync(db => db.Assignments.CountAsync(a => a.UserId == bert.Id)));
    }

    [Fact]
    public async Task Nobody_and_nothing_is_refused_with_a_sentence()
    {
        var (anna, lead, tobias) = (await host.WorkerAsync(), await host.WorkerAsync(Role.TeamLead), await host.WorkerAsync(municipality: "sindelfingen"));
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var page = await lead.Web.GetAsync(Choose(opened));
        foreach (var id in new[] { Guid.Empty, tobias.Id })
        {
            var answer = await SendAsync(lead, page, id);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains("Wählen Sie jemanden aus der Liste", answer.Text());
            Assert.Contains(opened.Number, answer.Text());
        }
        var form = Work.MainForm(page);
        var none = await lead.Web.PostAsync(page, form, form.Values().Where(v => v.Key != "Cases").ToList());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.Status);
        Assert.Contains("mindestens einen Fall", none.Text());
        Assert.Contains("Kein Fall ausgewählt", (await lead.Web.GetAsync("/weissach/cases/reassign")).Text());
    }

    [Fact]
    public async Task Only_the_team_lead_may()
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        Assert.Equal(HttpStatusCode.Forbidden, (await anna.Web.GetAsync(Choose(opened))).Status);
        Assert.DoesNotContain("form=\"reassign\"", (await anna.Web.GetAsync("/weissach/cases")).Html);
    }

    private static Task<Page> SendAsync(Worker lead, Page page, Guid manager)
    {
        var form = Work.MainForm(page); // it names several cases in fields of one name, which the short way would fold into one
        return lead.Web.PostAsync(page, form, form.Values().Where(v => v.Key != "NewManager").Append(new("NewManager", manager.ToString())).ToList());
    }

    private static string Choose(params ArrangedCase[] cases) => "/weissach/cases/reassign?" + string.Join('&', cases.Select(c => $"id={c.CaseId}"));

    private static IEnumerable<Guid> Ordered(params ArrangedCase[] cases) => cases.Select(c => c.CaseId).Order();
}
