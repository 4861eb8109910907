using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Imports;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Cases.Retention;

/// <summary>Every night: locks what has been closed long enough, and erases what has been locked long enough or was allocated and never came.</summary>
internal sealed class RetentionJob(CasesDb db, CaseLock locks, ForgottenPersons forgotten, Erasures erasures, TimeProvider clock) : IRecurringJob
{
    public const string Key = "cases.retention";
    private const int AtOnce = 1000;

    public JobInfo Info => new(Key, "Sperren und Löschen nach Ablauf der Fristen", JobSchedule.Daily(new TimeOnly(4, 0)));

    public async Task RunAsync(DateOnly dueOn, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        foreach (var closed in await RetentionTerms.ToLockAsync(db, today, AtOnce, cancellationToken))
            await locks.LockAsync(closed.CaseId, LockReason.Closed, today, cancellationToken);
        foreach (var withdrawn in await locks.WithdrawnAsync(today, AtOnce, cancellationToken))
            await locks.LockAsync(withdrawn, LockReason.Withdrawal, today, cancellationToken);
        await forgotten.IntendAsync(today, cancellationToken);
        await erasures.RunAsync(today, cancellationToken);
    }
}
