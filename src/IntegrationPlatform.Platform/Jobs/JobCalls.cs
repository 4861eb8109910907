using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Platform.Jobs;

/// <summary>Runs one job in one municipality, if nobody else does, and writes down what became of it.</summary>
internal sealed class JobCalls(IServiceScopeFactory scopes, ExtensionCalls calls, TimeProvider clock)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>A run that is silent for longer was cut off with its node.</summary>
    private static readonly TimeSpan Silence = Limit + TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(400);

    public async Task RunAsync(PostedJob job, string municipality, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Enter(municipality);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        if (await TakeAsync(db, job, cancellationToken) is not { } run)
            return;
        try
        {
            var call = await calls.CallAsync<IRecurringJob, bool>(job.Entry, new CallFor(municipality), Limit, async (recurring, _, token) =>
            {
                await recurring.RunAsync(job.Day, token);
                return true;
            }, cancellationToken);
            if (call.Failed)
                run.Fail(call.Reason!, Now);
            else
                run.Finish(Now);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            run.GiveBack(Now);
        }
        await db.SaveChangesAsync(CancellationToken.None); // what happened has happened, also when the host ends
    }

    /// <summary>Null when somebody else was faster.</summary>
    private async Task<JobRun?> TakeAsync(PlatformDb db, PostedJob job, CancellationToken cancellationToken)
    {
        var (key, due, now) = (job.Info.Key, job.DueAt, Now);
        var run = await db.JobRuns.SingleOrDefaultAsync(r => r.JobKey == key && r.DueAt == due, cancellationToken);
        if (run is not null && !(run.AgainAt <= now))
            return null;
        if (run is null)
            db.JobRuns.Add(run = new JobRun { JobKey = key, DueAt = due });
        if (run.IsSpent)
        {
            run.Fail("Der letzte Versuch wurde abgebrochen.", now);
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        run.Start(now, Silence);
        var forgotten = now - Remembered;
        db.JobRuns.RemoveRange(await db.JobRuns.Where(r => r.JobKey == key && r.DueAt < forgotten).OrderBy(r => r.DueAt).Take(50).ToListAsync(cancellationToken));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return run;
        }
        catch (DbUpdateException race) when (race.IsAt(typeof(JobRun)))
        {
            return null;
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
