using IntegrationPlatform.Platform.Data;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IntegrationPlatform.Web.Hosting;

/// <summary>Ready: the database answers, is migrated, and the keys are read.</summary>
internal sealed class ReadyCheck(IServiceScopeFactory scopes, Migrator migrator) : IHealthCheck
{
    public const string Tag = "ready";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!migrator.Ready)
            return HealthCheckResult.Unhealthy("starting");
        await using var scope = scopes.CreateAsyncScope();
        var answers = await scope.ServiceProvider.GetRequiredService<PlatformDb>().Municipalities.AnyAsync(cancellationToken);
        return answers ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("no municipality");
    }
}

internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().DisableHttpMetrics();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyCheck.Tag) }).AllowAnonymous().DisableHttpMetrics();
    }
}
