using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Retention;

/// <summary>Takes a case from every desk but that of the locked ones.</summary>
internal sealed class CaseLock(CasesDb db, DeskUpdate save)
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

    /// <summary>Whoever has taken the consent back and given no new one; caught here when the host was killed between the withdrawal and its lock.</summary>
    public Task<List<Guid>> WithdrawnAsync(DateOnly today, int most, CancellationToken cancellationToken) =>
        db.Cases.Where(c => c.LockedOn == null
                && db.Consents.Any(o => o.PersonId == c.PersonId && o.Kind == ConsentKind.DataProcessing && o.WithdrawnOn != null && o.WithdrawnForm != WithdrawalForm.EnteredByMistake)
                && !db.Consents.Any(o => o.PersonId == c.PersonId && o.Kind == ConsentKind.DataProcessing && o.WithdrawnOn == null && (o.ValidUntil == null || o.ValidUntil >= today)))
            .OrderBy(c => c.Id).Take(most).Select(c => c.Id).ToListAsync(cancellationToken);

    /// <summary>Without a consent to keep data, and without another one in force, all cases of the person are locked.</summary>
    public async Task<bool> LockAfterWithdrawalAsync(Guid personId, DateOnly today, CancellationToken cancellationToken)
    {
        if (await db.Consents.AnyAsync(c => c.PersonId == personId && c.Kind == ConsentKind.DataProcessing && c.WithdrawnOn == null && (c.ValidUntil == null || c.ValidUntil >= today), cancellationToken))
            return false;
        foreach (var caseId in await db.Cases.Where(c => c.PersonId == personId && c.LockedOn == null).Select(c => c.Id).ToListAsync(cancellationToken))
            await LockAsync(caseId, LockReason.Withdrawal, today, cancellationToken);
        return true;
    }
}
