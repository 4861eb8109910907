using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Platform.Jobs;

/// <summary>A job of the current municipality: when it was due, what became of that, when it is due next.</summary>
public sealed class PostedJob
{
    internal PostedJob(ExtensionEntry entry, JobInfo info, DateTime now) =>
        (Entry, Info, (DueAt, Day), NextAt) = (entry, info, JobTimes.Last(info.Schedule, now), JobTimes.Next(info.Schedule, now));

    public ExtensionEntry Entry { get; }
    public JobInfo Info { get; }

    /// <summary>Its last due time, in UTC.</summary>
    public DateTime DueAt { get; }
    public DateOnly Day { get; }
    public DateTime NextAt { get; }

    /// <summary>The run for <see cref="DueAt"/>; null if nobody has begun it.</summary>
    internal JobRun? Run { get; init; }

    /// <summary>Whether the municipality had the job at that time: what a plugin would have done while it was off is not made up for.</summary>
    internal bool Owed { get; init; }

    /// <summary>When somebody has to look after it next.</summary>
    public DateTime CallAt => Run is null ? Owed ? DueAt : NextAt : Run.AgainAt is { } again && again < NextAt ? again : NextAt;
}

/// <summary>What is to be done here and when.</summary>
public sealed class JobBoard(PlatformDb db, JobDirectory directory, Extensions<IRecurringJob> extensions, ICurrentMunicipality here, TimeProvider clock)
{
    public async Task<IReadOnlyList<PostedJob>> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var jobs = (await directory.OfAsync(extensions, here.Id!, cancellationToken)).Select(asked => new PostedJob(asked.Entry, asked.Answer, now)).ToList();
        if (jobs.Count == 0)
            return jobs;
        var keys = jobs.ConvertAll(j => j.Info.Key);
        var since = jobs.Min(j => j.DueAt);
        var runs = (await db.JobRuns.AsNoTracking().Where(r => keys.Contains(r.JobKey) && r.DueAt >= since).ToListAsync(cancellationToken)).ToDictionary(r => (r.JobKey, r.DueAt));
        var switchedAt = jobs.Exists(j => j.Entry.Plugin is not null) ? await db.PluginSwitches.AsNoTracking().ToDictionaryAsync(s => s.PluginId, s => s.ChangedAt, cancellationToken) : [];
        return jobs.ConvertAll(j => new PostedJob(j.Entry, j.Info, now)
        {
            Run = runs.GetValueOrDefault((j.Info.Key, j.DueAt)),
            Owed = j.Entry.Plugin is null || switchedAt.GetValueOrDefault(j.Entry.Plugin, DateTime.MaxValue) <= j.DueAt,
        });
    }
}
