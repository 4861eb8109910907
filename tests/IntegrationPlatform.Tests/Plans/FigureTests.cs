using System.Net;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Tests.Plans;

/// <summary>Figures of plans, counted by the rules K5 and K8.</summary>
public sealed class FigureTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_manager_counts_the_own_desk_and_nobody_elses()
    {
        var (anna, opened) = await host.PlannedAsync();
        await host.PlannedAsync(); // a colleague's
        await anna.Web.SendAsync(opened.Path + "/plan/review", ("Note", "Geschafft"), ("Goals[0].Status", "Reached"));
        var page = (await anna.Web.GetAsync("/weissach/plans/figures?from=01.10.2026")).Text();
        Assert.Contains("Offene Fälle mit vereinbartem Plan 1 von 1 (100 %)", page);
        Assert.Contains("Neu vereinbart im Zeitraum 1", page);
        Assert.Contains("Überprüft im Zeitraum 1", page);
        Assert.Contains("Ziele erreicht im Zeitraum 1", page);
        Assert.Contains("Tage bis zum Ziel (Median) 40", page);
        Assert.Contains("Gespräche, die ein Ziel bewegt haben 2 von 2 (100 %)", page);
        Assert.DoesNotContain("die ganze Kommune", page);
    }

    [Fact]
    public async Task Who_leads_the_team_counts_the_municipality_and_each_colleague()
    {
        var (anna, _) = await host.PlannedAsync();
        var lead = await host.WorkerAsync(Role.TeamLead);
        var all = await lead.Web.GetAsync("/weissach/plans/figures");
        Assert.Contains("die ganze Kommune", all.Text());
        Assert.Contains("1 von 1 (100 %)", (await lead.Web.GetAsync($"/weissach/plans/figures?scope={anna.Id}")).Text());
    }

    [Fact]
    public async Task Anothers_desk_and_one_that_never_was_are_the_same_404()
    {
        var (anna, _) = await host.PlannedAsync();
        var (other, _) = await host.PlannedAsync();
        foreach (var scope in new[] { other.Id, Guid.CreateVersion7(), Guid.Empty })
            Assert.Equal(HttpStatusCode.NotFound, (await anna.Web.GetAsync($"/weissach/plans/figures?scope={scope}")).Status);
    }

    [Fact]
    public async Task A_declined_edition_does_not_count_and_a_plan_reviewed_twice_counts_once()
    {
        var (anna, opened) = await host.PlannedAsync();
        await anna.Web.PressAsync(opened.Path + "/plan", opened.Path + "/plan/reopen");
        await anna.Web.SendAsync(opened.Path + "/plan/agree", ("How", "Declined"), ("Note", "Nein"));
        foreach (var _ in new[] { 1, 2 })
            await anna.Web.SendAsync(opened.Path + "/plan/review", ("Note", "Überprüft"));
        var page = (await anna.Web.GetAsync("/weissach/plans/figures?from=01.10.2026")).Text();
        Assert.Contains("Neu vereinbart im Zeitraum 1", page);
        Assert.Contains("Bestand am letzten Tag 1 (für 1 Personen)", page);
        Assert.Contains("Überprüft im Zeitraum 1", page);
    }

    [Fact]
    public async Task Only_what_lies_in_the_period_counts_with_both_its_days()
    {
        var (anna, _) = await host.PlannedAsync();
        foreach (var (period, agreed) in new[] { ("from=24.10.2026&until=24.10.2026", 1), ("from=25.10.2026&until=25.10.2026", 0), ("from=23.10.2026&until=23.10.2026", 0) })
            Assert.Contains($"Neu vereinbart im Zeitraum {agreed}", (await anna.Web.GetAsync("/weissach/plans/figures?" + period)).Text());
    }

    [Theory]
    [InlineData("from=irgendwann")]
    [InlineData("from=01.02.2026&until=01.01.2026")]
    public async Task A_period_that_cannot_be_read_is_said(string period)
    {
        var (anna, _) = await host.PlannedAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.Web.GetAsync("/weissach/plans/figures?" + period)).Status);
    }

    [Fact]
    public async Task The_table_adds_up()
    {
        var (anna, opened) = await host.PlannedAsync();
        await anna.Web.SendAsync(opened.Path + "/plan/goals/new?field=Work", ("Title", "Arbeit finden"));
        var goals = await host.PlansAsync(db => db.Goals.CountAsync(g => g.CaseId == opened.CaseId && g.RemovedAt == null));
        Assert.Equal(2, goals);
        Assert.Contains("alle Handlungsfelder 2 0 0 0 0 0 0 2", (await anna.Web.GetAsync("/weissach/plans/figures")).Text());
    }
}
