using System.Net;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;

namespace IntegrationPlatform.Tests.Jobs;

public sealed class JobPageTests
{
    [Fact]
    public async Task A_municipality_sees_its_own_faults_and_the_operator_those_of_all()
    {
        var probe = new Probe { BrokenIn = "sindelfingen" };
        await using var host = TestHost.With(services: probe.Add);
        await host.InitializeAsync();
        await host.JobsAsync();
        Assert.Contains("nichts fehlgeschlagen", await PageAsync(host, Role.MunicipalityAdmin, "weissach"));
        Assert.Contains("Probelauf fällig 23.11.2026, 02:00 Uhr, Versuch 1: IOException", await PageAsync(host, Role.MunicipalityAdmin, "sindelfingen"));
        Assert.Contains("Probelauf (Sindelfingen) fällig", await PageAsync(host, Role.SystemAdmin, "landkreis"));
    }

    [Theory, InlineData(Role.TeamLead), InlineData(Role.IntegrationManager), InlineData(Role.DistrictCoordinator)]
    public async Task Nobody_else_opens_it(Role role)
    {
        await using var host = new TestHost();
        await host.InitializeAsync();
        var worker = await host.WorkerAsync(role);
        Assert.Equal(HttpStatusCode.Forbidden, (await worker.Web.GetAsync("/weissach/administration/jobs")).Status);
    }

    private static async Task<string> PageAsync(TestHost host, Role role, string town) =>
        (await (await host.WorkerAsync(role, town)).Web.GetAsync($"/{town}/administration/jobs")).Text();
}
