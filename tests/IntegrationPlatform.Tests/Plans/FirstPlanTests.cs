using System.Net;
using IntegrationPlatform.Platform.Events;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Plans;

/// <summary>A programme may count from the first integration plan: agreeing it starts the period.</summary>
public sealed class FirstPlanTests : IAsyncLifetime
{
    private readonly TestHost _host = TestHost.With(settings: new Dictionary<string, string?> { ["Outbox:Run"] = "false" });

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        var coordinator = await _host.WorkerAsync(Role.DistrictCoordinator, "landkreis");
        var made = await coordinator.Web.SendAsync("/landkreis/administration/programmes/new", ("Code", "BW-PLAN"), ("Title", "Ab dem ersten Plan"), ("ValidFrom", "01.01.2026"), ("StartRule", "FirstPlan"), ("CounsellingMonths", "24"), ("ExtensionMonths", "6"));
        Assert.Equal(HttpStatusCode.Found, made.Status);
    }

    [Fact]
    public async Task The_period_waits_for_the_plan_and_begins_with_it()
    {
        var (anna, opened) = await _host.PlannedAsync();
        await _host.PlansAsync(async db =>
        {
            db.RemoveRange(db.Editions.Where(e => e.CaseId == opened.CaseId));
            (db.Plans.Single(p => p.CaseId == opened.CaseId)).Reopen();
            return await db.SaveChangesAsync();
        });
        await CheckAsync(anna, opened);
        Assert.Contains("Die Beratungszeit beginnt mit dem ersten Integrationsplan.", (await anna.Web.GetAsync(opened.Path)).Text());
        await anna.Web.SendAsync(opened.Path + "/plan/agree");
        while (await _host.Services.GetRequiredService<OutboxDispatcher>().DeliverPendingAsync(CancellationToken.None) > 0)
        {
        }
        Assert.Contains("24 Monate ab erstem Integrationsplan am 23.11.2026", (await anna.Web.GetAsync(opened.Path)).Text());
    }

    [Fact]
    public async Task A_plan_that_was_agreed_before_the_check_counts_as_well()
    {
        var (anna, opened) = await _host.PlannedAsync();
        await CheckAsync(anna, opened);
        Assert.Contains("24 Monate ab erstem Integrationsplan am 24.10.2026", (await anna.Web.GetAsync(opened.Path)).Text());
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static async Task CheckAsync(Worker anna, ArrangedCase opened) =>
        Assert.Equal(HttpStatusCode.Found, (await anna.Web.SendAsync(opened.Path + "/eligibility", ("ProfileCode", "BW-PLAN"), ("Reason", "family_reunion"))).Status);
}
