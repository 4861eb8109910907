using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Plans;

internal static class PlanWork
{
    /// <summary>A manager with a case whose plan is agreed: see <see cref="Planned"/>.</summary>
    public static async Task<(Worker Anna, ArrangedCase Opened)> PlannedAsync(this TestHost host)
    {
        var anna = await host.WorkerAsync();
        return (anna, await Arrange.CaseAsync(host, "weissach", anna.Id));
    }

    public static Task<T> PlansAsync<T>(this TestHost host, Func<PlansDb, Task<T>> look, string municipality = "weissach") =>
        host.InAsync(municipality, services => look(services.GetRequiredService<PlansDb>()));
}
