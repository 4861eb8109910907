using IntegrationPlatform.Cases.Data;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Retention;

/// <summary>
/// When a case is locked and erased here: three months after it was closed only the team lead reads it, after the municipality's term it goes;
/// two weeks after the client has withdrawn the consent to keep data it goes, too.
/// </summary>
internal sealed record RetentionTerms(int MonthsLocked)
{
    public const int MonthsUntilLocked = 3;
    public const int DaysAfterWithdrawal = 14;

    /// <summary>Months differ in length: a query by whole months asks for some days more, and the exact day decides.</summary>
    private const int MonthsDiffer = 3;

    public static async Task<RetentionTerms> LoadAsync(CasesDb db, CancellationToken cancellationToken) =>
        new(await db.RetentionRules.Select(r => (int?)r.MonthsLocked).SingleOrDefaultAsync(cancellationToken) ?? RetentionRules.Default);

    public static DateOnly LocksOn(DateOnly closedOn) => closedOn.AddMonths(MonthsUntilLocked);

    /// <summary>Counted from the lock, never from the day of closing: that one is typed, and a wrong year must not erase a case in the same night.</summary>
    public DateOnly ErasesOn(LockReason reason, DateOnly lockedOn) =>
        reason == LockReason.Withdrawal ? lockedOn.AddDays(DaysAfterWithdrawal) : lockedOn.AddMonths(MonthsLocked);

    /// <summary>Closed long enough to be locked by this day, the longest closed first.</summary>
    public static async Task<List<Waiting>> ToLockAsync(CasesDb db, DateOnly by, int most, CancellationToken cancellationToken)
    {
        var closedBy = by.AddMonths(-MonthsUntilLocked).AddDays(MonthsDiffer);
        var closed = await db.Cases.Where(c => c.ClosedOn != null && c.ClosedOn <= closedBy && c.LockedOn == null).OrderBy(c => c.ClosedOn).ThenBy(c => c.Id).Take(most)
            .Select(c => new { c.Id, c.Number, c.ClosedOn }).ToListAsync(cancellationToken);
        return [.. closed.Select(c => new Waiting(c.Id, c.Number, LockReason.Closed, LocksOn(c.ClosedOn!.Value), false)).Where(w => w.On <= by)];
    }

    /// <summary>Locked long enough to be erased by this day. What is held stays, and is told apart.</summary>
    public async Task<List<Waiting>> ToEraseAsync(CasesDb db, DateOnly by, int most, CancellationToken cancellationToken)
    {
        var withdrawnBy = by.AddDays(-DaysAfterWithdrawal);
        var lockedBy = by.AddMonths(-MonthsLocked).AddDays(MonthsDiffer);
        var locked = await db.Cases
            .Where(c => c.LockedOn != null && (c.LockReason == LockReason.Withdrawal && c.LockedOn <= withdrawnBy || c.LockReason != LockReason.Withdrawal && c.LockedOn <= lockedBy))
            .OrderBy(c => c.LockedOn).ThenBy(c => c.Id).Take(most)
            .Select(c => new { c.Id, c.Number, c.LockReason, c.LockedOn, Held = db.LegalHolds.Any(h => h.CaseId == c.Id && h.ReleasedOn == null) }).ToListAsync(cancellationToken);
        return [.. locked.Select(c => new Waiting(c.Id, c.Number, c.LockReason!.Value, ErasesOn(c.LockReason.Value, c.LockedOn!.Value), c.Held)).Where(w => w.On <= by)];
    }
}

/// <summary>A case whose day has come or is near.</summary>
internal sealed record Waiting(Guid CaseId, string Number, LockReason Reason, DateOnly On, bool Held);
