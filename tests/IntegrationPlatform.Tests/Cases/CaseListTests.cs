using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

public sealed class CaseListTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory]
    [InlineData("due")]
    [InlineData("name")]
    [InlineData("quiet")]
    public async Task Turning_the_pages_shows_each_of_120_cases_once_forward_and_back_also_where_values_are_equal(string order)
    {
        var anna = await host.WorkerAsync();
        var all = new List<Guid>();
        for (var i = 0; i < 120; i++)
            all.Add((await Arrange.CaseAsync(host, "weissach", anna.Id, family: i % 3 == 0 ? "Özdemir" : i % 3 == 1 ? "Коваленко" : $"Name {i % 7}")).CaseId);

        var (forward, last) = await TurnAsync(anna.Web, $"/weissach/cases?order={order}", "next");
        var (back, _) = await TurnAsync(anna.Web, last, "prev");
        Assert.Equal(3, forward.Count);
        Assert.Equal(all.Order(), forward.SelectMany(page => page).Order());
        Assert.Equal(all.Order(), back.SelectMany(page => page).Order());
        back.Reverse();
        Assert.Equal(forward.SelectMany(page => page), back.SelectMany(page => page));
    }

    [Fact]
    public async Task Filters_and_views_show_what_they_say()
    {
        var anna = await host.WorkerAsync();
        var overdue = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var paused = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var quiet = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var closed = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await anna.Web.SendAsync(TaskOf(overdue), ("DueOn", "20.11.2026"));
        await anna.Web.SendAsync(paused.Path + "/edit", ("Status", nameof(CaseStatus.Paused)));
        await anna.Web.SendAsync(TaskOf(paused), ("DueOn", "30.11.2026"));
        await anna.Web.SendAsync($"{quiet.Path}/contacts/{quiet.Ids["contactId"]}/edit", ("On", "1.10.2026"));
        await anna.Web.SendAsync(closed.Path + "/close", ("Reason", nameof(ClosingReason.GoalsReached)), ("Goals[0].Outcome", "Reached"));

        await ShowsAsync("", overdue, paused, quiet);
        await ShowsAsync("?view=mine&status=closed", closed);
        await ShowsAsync("?status=paused", paused);
        await ShowsAsync("?view=overdue", overdue);
        await ShowsAsync("?due=overdue", overdue);
        await ShowsAsync("?view=week", quiet);
        await ShowsAsync("?due=week&order=name", quiet);
        await ShowsAsync("?view=quiet", quiet);
        await ShowsAsync("?view=quiet&status=paused");
        async Task ShowsAsync(string query, params ArrangedCase[] wanted) =>
            Assert.Equal(wanted.Select(c => c.CaseId).Order(), (await anna.Web.GetAsync("/weissach/cases" + query)).Cases().Order());
    }

    [Theory]
    [InlineData("?view=quatsch&order=random&status=none&due=never")]
    [InlineData("?view=99&order=-1&status=4711")]
    [InlineData("?view=Mine,Quatsch&status=Active,Quatsch&order=Due,Quatsch")]
    [InlineData("?view=team")]
    [InlineData("?after=quatsch")]
    [InlineData("?after=00000000000000000000000000000000.quatsch")]
    [InlineData("?after=00000000000000000000000000000000.2026-02-31")]
    [InlineData("?order=name&after=00000000000000000000000000000000.%00")]
    [InlineData("?order=name&after=00000000000000000000000000000000.A%00")]
    [InlineData("?order=name&after=00000000000000000000000000000000.'%20or%201=1--")]
    [InlineData("?before=quatsch")]
    [InlineData("?order=quiet&before=ffffffffffffffffffffffffffffffff.9999-12-31")]
    [InlineData("?after=00000000000000000000000000000000.0001-01-01&before=ffffffffffffffffffffffffffffffff.9999-12-31")]
    [InlineData("?view=&order=&status=&due=&after=&before=")]
    [InlineData("?view=mine&view=team&order=name&order=due")]
    public async Task An_unknown_word_in_the_address_falls_back_to_the_plain_list(string query)
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var page = await anna.Web.GetAsync("/weissach/cases" + query);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal([opened.CaseId], page.Cases());
    }

    [Fact]
    public async Task The_team_s_cases_show_only_to_whoever_leads_it()
    {
        var (anna, bert, lead) = (await host.WorkerAsync(municipality: "aidlingen"), await host.WorkerAsync(municipality: "aidlingen"), await host.WorkerAsync(Role.TeamLead, "aidlingen"));
        var annas = await Arrange.CaseAsync(host, "aidlingen", anna.Id);
        var berts = await Arrange.CaseAsync(host, "aidlingen", bert.Id);

        var own = await anna.Web.GetAsync("/aidlingen/cases?view=team");
        Assert.Equal([annas.CaseId], own.Cases());
        Assert.DoesNotContain("href=\"/aidlingen/cases?view=team", own.Html);
        Assert.Equal(new[] { annas.CaseId, berts.CaseId }.Order(), (await lead.Web.GetAsync("/aidlingen/cases")).Cases().Order());
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync($"/aidlingen/cases/{berts.CaseId}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await lead.Web.GetAsync($"/aidlingen/cases/{berts.CaseId}")).Status);
    }

    [Fact]
    public async Task Where_the_team_may_read_a_colleague_s_case_opens_but_cannot_be_changed()
    {
        await host.OpenTeamAsync("altdorf");
        var (anna, bert) = (await host.WorkerAsync(municipality: "altdorf"), await host.WorkerAsync(municipality: "altdorf"));
        var berts = await Arrange.CaseAsync(host, "altdorf", bert.Id);
        var path = $"/altdorf/cases/{berts.CaseId}";

        Assert.Contains(berts.CaseId, (await anna.Web.GetAsync("/altdorf/cases?view=team")).Cases());
        Assert.Contains(berts.CaseId, (await anna.Web.GetAsync("/altdorf/search?q=hussein")).Cases());
        Assert.Contains("nur lesen", (await anna.Web.GetAsync(path)).Text());
        var timeline = await anna.Web.GetAsync(path + "/timeline");
        Assert.Contains("Wohnungsgeberbestätigung", timeline.Text());
        Assert.DoesNotContain("/edit\"", timeline.Html);
        Assert.DoesNotContain("textarea", timeline.Html);
        string[] pages = ["/contacts/new", "/edit", "/person", "/tasks/new", $"/tasks/{berts.Ids["taskId"]}", $"/contacts/{berts.Ids["contactId"]}/edit"];
        foreach (var page in pages)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync(path + page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.PressAsync(path, path + page)).Status);
        }
        string[] buttons = [$"{path}/contacts/{berts.Ids["contactId"]}/take-back", $"{path}/contacts/{berts.Ids["contactId"]}/put-back", $"/altdorf/tasks/{berts.Ids["taskId"]}/done"];
        foreach (var button in buttons)
            Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.PressAsync(path, button)).Status);
    }

    [Fact]
    public async Task A_restricted_case_is_there_only_for_its_managers()
    {
        await host.OpenTeamAsync("boeblingen");
        var (anna, bert, lead) = (await host.WorkerAsync(municipality: "boeblingen"), await host.WorkerAsync(municipality: "boeblingen"), await host.WorkerAsync(Role.TeamLead, "boeblingen"));
        var hidden = await Arrange.CaseAsync(host, "boeblingen", anna.Id, family: "Verborgen", restricted: true);
        var path = $"/boeblingen/cases/{hidden.CaseId}";

        Assert.Contains(hidden.CaseId, (await anna.Web.GetAsync("/boeblingen/cases")).Cases());
        Assert.Contains(hidden.CaseId, (await anna.Web.GetAsync("/boeblingen/cases?view=mine")).Cases());
        Assert.Equal(HttpStatusCode.OK, (await anna.Web.GetAsync(path)).Status);
        foreach (var other in new[] { bert, lead })
        {
            Assert.DoesNotContain(hidden.CaseId, (await other.Web.GetAsync("/boeblingen/cases?view=team")).Cases());
            Assert.Empty((await other.Web.GetAsync("/boeblingen/search?q=verborgen")).Cases());
            Assert.Empty((await other.Web.GetAsync("/boeblingen/search?q=" + hidden.Number)).Cases());
            foreach (var page in new[] { "", "/timeline", "/edit", "/person", "/contacts/new", $"/contacts/{hidden.Ids["contactId"]}/history" })
                Assert.Equal(HttpStatusCode.NotFound, (await other.Web.GetAsync(path + page)).Status);
            var check = await other.Web.SendAsync("/boeblingen/cases/new", ("Name", "Verborgen, Mohamad"), ("BirthYear", "1991"));
            Assert.DoesNotContain("ähnlichen Fall", check.Text());
            Assert.DoesNotContain("Ist es eine dieser Personen?", check.Text());
        }
    }

    [Fact]
    public async Task Its_manager_finds_a_restricted_case_by_name_also_where_the_team_may_read()
    {
        await host.OpenTeamAsync("boeblingen");
        var anna = await host.WorkerAsync(municipality: "boeblingen");
        var hidden = await Arrange.CaseAsync(host, "boeblingen", anna.Id, family: "Geborgen", restricted: true);
        Assert.Equal([hidden.CaseId], (await anna.Web.GetAsync("/boeblingen/search?q=geborgen")).Cases());
        Assert.Equal([hidden.CaseId], (await anna.Web.GetAsync("/boeblingen/search?q=" + hidden.Number)).Cases());
    }

    private static string TaskOf(ArrangedCase opened) => $"{opened.Path}/tasks/{opened.Ids["taskId"]}";

    private static async Task<(List<IReadOnlyList<Guid>> Pages, string Last)> TurnAsync(Browserless web, string first, string rel)
    {
        var pages = new List<IReadOnlyList<Guid>>();
        var next = first;
        while (true)
        {
            var page = await web.GetAsync(next);
            pages.Add(page.Cases());
            Assert.InRange(pages.Count, 1, 10);
            if (page.Link(rel) is not { } link)
                return (pages, next);
            next = link.StartsWith('?') ? "/weissach/cases" + link : link;
        }
    }
}
