using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Imports;

/// <summary>Every night: throws away allocation lists that have had their time. The persons in them are the business of <see cref="ForgottenPersons"/>.</summary>
internal sealed class OldImportsJob(CasesDb db, TimeProvider clock) : IRecurringJob
{
    public const string Key = "cases.old-imports";

    public JobInfo Info => new(Key, "Löschen alter Zuteilungslisten", JobSchedule.Daily(new TimeOnly(4, 15)));

    public async Task RunAsync(DateOnly dueOn, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (waiting, kept) = (now.AddDays(-ImportBatch.DaysWaiting), now.AddDays(-ImportBatch.DaysKept));
        var old = await db.Imports.Where(b => b.TakenOverAt == null ? b.UploadedAt < waiting : b.TakenOverAt < kept).OrderBy(b => b.UploadedAt).ToListAsync(cancellationToken);
        foreach (var batch in old)
            await ThrowAwayAsync(db, batch, cancellationToken);
    }

    /// <summary>The list and its rows; what it has made and what it is recognised by stay.</summary>
    public static async Task ThrowAwayAsync(CasesDb db, ImportBatch batch, CancellationToken cancellationToken)
    {
        db.RemoveRange(await db.ImportRows.Where(r => r.ImportId == batch.Id).ToListAsync(cancellationToken));
        db.Remove(batch);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
