using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Platform.Jobs;

/// <summary>A run as the administration shows it; times in UTC.</summary>
public sealed record JobRecord(string Municipality, string JobKey, DateTime DueAt, JobState State, int Attempts, DateTime StartedAt, DateTime? EndedAt, string? Fault);

/// <summary>What ran, and what failed.</summary>
public sealed class JobHistory(IServiceScopeFactory scopes, MunicipalityDirectory municipalities, TimeProvider clock)
{
    /// <summary>The last run of each job in a municipality.</summary>
    public Task<IReadOnlyList<JobRecord>> LastRunsAsync(string municipality, IReadOnlyCollection<string> jobs, CancellationToken cancellationToken) => ReadAsync(municipality, runs =>
        runs.Where(r => jobs.Contains(r.JobKey) && r.DueAt == runs.Where(other => other.JobKey == r.JobKey).Max(other => other.DueAt)), cancellationToken);

    /// <summary>What failed in a municipality in the last thirty days, newest first.</summary>
    public Task<IReadOnlyList<JobRecord>> FaultsAsync(string municipality, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-30);
        return ReadAsync(municipality, runs => runs.Where(r => r.State == JobState.Failed && r.DueAt >= since).OrderByDescending(r => r.DueAt).ThenBy(r => r.JobKey).Take(20), cancellationToken);
    }

    /// <summary>The same for whoever runs the platform: every municipality in turn, never a query across.</summary>
    public async Task<IReadOnlyList<JobRecord>> FaultsEverywhereAsync(CancellationToken cancellationToken)
    {
        var all = new List<JobRecord>();
        foreach (var municipality in municipalities.All)
            all.AddRange(await FaultsAsync(municipality.Id, cancellationToken));
        return [.. all.OrderByDescending(r => r.DueAt).ThenBy(r => r.Municipality, StringComparer.Ordinal).Take(50)];
    }

    private async Task<IReadOnlyList<JobRecord>> ReadAsync(string municipality, Func<IQueryable<JobRun>, IQueryable<JobRun>> which, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Enter(municipality);
        var runs = scope.ServiceProvider.GetRequiredService<PlatformDb>().JobRuns.AsNoTracking();
        return await which(runs).Select(r => new JobRecord(r.MunicipalityId, r.JobKey, r.DueAt, r.State, r.Attempts, r.StartedAt, r.EndedAt, r.Fault)).ToListAsync(cancellationToken);
    }
}
