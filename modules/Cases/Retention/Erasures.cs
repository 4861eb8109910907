using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.PersonalData;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Retention;

/// <summary>
/// Erases cases over all modules and plugins. The intention is written first and on its own, so that whoever is killed in the middle, or
/// meets a plugin that does not answer, goes on in the next night where it stopped.
/// </summary>
internal sealed class Erasures(CasesDb db, SubjectData subjects, CurrentMunicipality here, DeletedTraces traces, TimeProvider clock)
{
    private const int AtOnce = 500;

    public async Task RunAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await IntendAsync(today, cancellationToken);
        await CarryOutAsync(cancellationToken);
    }

    /// <summary>For who knows by themselves that a case must go; saved together with what made them sure, and carried out by <see cref="RunAsync"/>.</summary>
    public void Intend(Guid caseId, LockReason reason) =>
        db.Deletions.Add(new Deletion { CaseId = caseId, Reason = reason, StartedAt = clock.GetUtcNow().UtcDateTime });

    private async Task CarryOutAsync(CancellationToken cancellationToken)
    {
        var pending = await db.Deletions.Where(d => d.CaseId != null).OrderBy(d => d.StartedAt).ThenBy(d => d.Id).ToListAsync(cancellationToken);
        foreach (var deletion in pending)
        {
            var missing = await subjects.EraseAsync(deletion.CaseId!.Value, here.Id!, null, cancellationToken);
            if (missing.Count == 0)
                deletion.Finish(clock.GetUtcNow().UtcDateTime);
            else
                deletion.Missing = [.. missing];
            await db.SaveChangesAsync(cancellationToken);
        }
        if (pending.Count > 0)
            await traces.WipeAsync(cancellationToken);
    }

    private async Task IntendAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var terms = await RetentionTerms.LoadAsync(db, cancellationToken);
        foreach (var due in (await terms.ToEraseAsync(db, today, AtOnce, cancellationToken)).Where(w => !w.Held))
        {
            db.ChangeTracker.Clear();
            var found = await db.Cases.SingleOrDefaultAsync(c => c.Id == due.CaseId, cancellationToken);
            // The list may be minutes old; a hold that was set since has raised the version that is read here.
            if (found is not { LockedOn: { } lockedOn, LockReason: { } reason } || terms.ErasesOn(reason, lockedOn) > today
                || await db.LegalHolds.AnyAsync(h => h.CaseId == due.CaseId && h.ReleasedOn == null, cancellationToken)
                || await db.Deletions.AnyAsync(d => d.CaseId == due.CaseId, cancellationToken))
                continue;
            Intend(due.CaseId, reason);
            db.Entry(found).Property(c => c.LockedOn).IsModified = true; // a hold or a reopening at this moment meets us here, and one of the two loses
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException race) when (race is DbUpdateConcurrencyException || race.IsAt(typeof(Deletion)))
            {
                // held or at work again; the next night sees what is left
            }
        }
        db.ChangeTracker.Clear();
    }
}
