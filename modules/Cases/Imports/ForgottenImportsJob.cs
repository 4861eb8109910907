using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.PersonalData;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Imports;

/// <summary>
/// Every night: deletes persons from allocation lists with whom nobody has talked for as long as the municipality has set, with everything there is about them,
/// and throws away lists that have had their time.
/// </summary>
internal sealed class ForgottenImportsJob(CasesDb db, SubjectData subjects, ICurrentMunicipality here, TimeProvider clock) : IRecurringJob
{
    public const string Key = "cases.forgotten-imports";

    /// <summary>The rest follows the next night: a job has five minutes.</summary>
    private const int MostAtOnce = 2_000;

    public JobInfo Info => new(Key, "Löschen nie beratener Personen aus Zuteilungslisten", JobSchedule.Daily(new TimeOnly(4, 15)));

    public async Task RunAsync(DateOnly dueOn, CancellationToken cancellationToken)
    {
        await ForgetPersonsAsync(Days.Today(clock), cancellationToken);
        await ThrowAwayAsync(clock.GetUtcNow().UtcDateTime, cancellationToken);
    }

    private async Task ForgetPersonsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var months = await db.ImportSettings.Select(s => (int?)s.DeleteAfterMonths).SingleOrDefaultAsync(cancellationToken) ?? ImportSettings.DefaultMonths;
        var before = today.AddMonths(-months);
        var forgotten = await (
            from imported in db.Imported
            where imported.Made && imported.On <= before
            join opened in db.Cases on imported.CaseId equals opened.Id
            where opened.Status == CaseStatus.Inquiry // whoever has moved it on has begun
                && !db.Contacts.Any(c => c.CaseId == opened.Id && c.TakenBackAt == null && c.Kind != ContactKind.NoShow)
                && !db.Consents.Any(c => c.PersonId == opened.PersonId) && !db.Referrals.Any(r => r.CaseId == opened.Id) && !db.Disclosures.Any(d => d.CaseId == opened.Id)
                && !db.Documents.Any(d => d.CaseId == opened.Id) && !db.Letters.Any(l => l.CaseId == opened.Id)
                && !db.LegalHolds.Any(h => h.CaseId == opened.Id && h.ReleasedOn == null)
                && opened.LockedOn == null && !db.Deletions.Any(d => d.CaseId == opened.Id) // retention has it
            orderby imported.Id
            select opened.Id).Take(MostAtOnce).ToListAsync(cancellationToken);
        foreach (var caseId in forgotten)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await subjects.EraseAsync(caseId, here.Id!, by: null, cancellationToken) is { Count: > 0 } missing)
                throw new InvalidOperationException($"Not erased by {string.Join(", ", missing)}: case {caseId}."); // the next try goes on with it
        }
    }

    private async Task ThrowAwayAsync(DateTime now, CancellationToken cancellationToken)
    {
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
