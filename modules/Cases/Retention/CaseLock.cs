using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Transfers;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Retention;

/// <summary>Takes a case from every desk but that of the locked ones.</summary>
internal sealed class CaseLock(CasesDb db, DeskUpdate save, TransferOutbox transfers)
{
    private const int MaxAttempts = 10;

    /// <returns>False when the case is gone, or what was to be locked is at work again.</returns>
    public async Task<bool> LockAsync(Guid caseId, LockReason reason, DateOnly today, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            var found = await db.Cases.Include(c => c.Managers).Include(c => c.Person).SingleOrDefaultAsync(c => c.Id == caseId, cancellationToken);
            if (found is null || reason == LockReason.Closed && (found.ClosedOn is not { } closed || RetentionTerms.LocksOn(closed) > today))
                return false;
            found.Lock(reason, today);
            await transfers.CallOffAsync(t => t.CaseId == caseId, cancellationToken);
            try
            {
                await save.SaveAsync(caseId, cancellationToken);
                return true;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MaxAttempts)
            {
                // somebody has just changed the case; look again
            }
        }
    }

    /// <summary>Cases of those who have taken their consent back. The nightly job finds here what was cut off between the withdrawal and its lock.</summary>
    public Task<List<Guid>> WithdrawnAsync(DateOnly today, int most, CancellationToken cancellationToken) =>
        Withdrawn(today).OrderBy(c => c.Id).Take(most).Select(c => c.Id).ToListAsync(cancellationToken);

    public Task<bool> IsWithdrawnAsync(Guid personId, DateOnly today, CancellationToken cancellationToken) =>
        Taken(today).AnyAsync(w => w.PersonId == personId, cancellationToken);

    /// <returns>Whether the person's cases are locked now.</returns>
    public async Task<bool> LockAfterWithdrawalAsync(Guid personId, DateOnly today, CancellationToken cancellationToken)
    {
        if (!await IsWithdrawnAsync(personId, today, cancellationToken))
            return false;
        foreach (var caseId in await Withdrawn(today).Where(c => c.PersonId == personId).Select(c => c.Id).ToListAsync(cancellationToken))
            await LockAsync(caseId, LockReason.Withdrawal, today, cancellationToken);
        return true;
    }

    private IQueryable<Case> Withdrawn(DateOnly today)
    {
        var taken = Taken(today);
        return db.Cases.Where(c => (c.LockedOn == null || c.LockReason != LockReason.Withdrawal) && taken.Any(w => w.PersonId == c.PersonId));
    }

    /// <summary>Consents to keep data that were taken back, with none in force and none given since: one that merely ran out is no withdrawal.</summary>
    private IQueryable<Consent> Taken(DateOnly today) =>
        db.Consents.Where(w => w.Kind == ConsentKind.DataProcessing && w.WithdrawnOn != null && w.WithdrawnForm != WithdrawalForm.EnteredByMistake
            && !db.Consents.Any(o => o.PersonId == w.PersonId && o.Kind == ConsentKind.DataProcessing && o.WithdrawnOn == null && (o.ValidUntil == null || o.ValidUntil >= today || o.RecordedAt > w.RecordedAt)));
}
