using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.CaseFile;

/// <summary>What stands on top of every page of a case.</summary>
/// <param name="CoverFor">For whom the user stands in here; null for the user's own cases.</param>
/// <param name="CameFromElsewhere">Taken over from another municipality.</param>
/// <param name="OpenUntil">When an emergency access ends; null for whoever sees the case anyway.</param>
internal sealed record CaseHead(
    Guid CaseId, string Number, CaseType Type, CaseStatus Status, DateOnly OpenedOn, bool Restricted, DateOnly? LockedOn, IReadOnlyList<CaseManager> Managers, Person Person, bool MayWrite, bool MayAssign, int Age, string? CoverFor, DateTime? OpenUntil, bool CameFromElsewhere)
{
    /// <summary>Null when the case is not there, or not for this user: the same answer.</summary>
    public static async Task<CaseHead?> LoadAsync(CasesDb db, MyDesks desks, Guid caseId, DateOnly today, CancellationToken cancellationToken)
    {
        var (known, writable, assignable, covers, mine) = (desks.Known(db), desks.Writable(db), desks.Assignable(db), desks.Covers(db), desks.Mine);
        var found = await desks.Visible(db).AsNoTracking().Where(c => c.Id == caseId)
            .Select(c => new
            {
                c.Number,
                c.Type,
                c.Status,
                c.OpenedOn,
                c.Restricted,
                c.LockedOn,
                c.Managers,
                c.Person,
                MayWrite = writable.Any(w => w.Id == c.Id),
                MayAssign = assignable.Any(a => a.Id == c.Id),
                CoverFor = covers.Where(v => c.Managers.Any(m => m.UserId == v.ManagerId)).Select(v => v.ManagerName).FirstOrDefault(),
                OpenUntil = known.Any(k => k.Id == c.Id) ? null : db.BreakGlass.Where(b => b.CaseId == c.Id && b.UserId == mine).Max(b => (DateTime?)b.Until),
                CameFromElsewhere = db.TransferOffers.Any(o => o.CaseId == c.Id && o.State == OfferState.Accepted),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var own = found.Managers.Exists(m => m.UserId == mine);
        return new CaseHead(
            caseId, found.Number, found.Type, found.Status, found.OpenedOn, found.Restricted, found.LockedOn, found.Managers, found.Person, found.MayWrite && desks.MayWrite, found.MayAssign && desks.MayWrite, AgeOf(found.Person, today),
            own ? null : found.CoverFor, found.OpenUntil, found.CameFromElsewhere);
    }

    private static int AgeOf(Person person, DateOnly today) =>
        person.BirthYear is not { } year ? -1
        : person is { BirthMonth: { } month, BirthDay: { } day } && (today.Month, today.Day).CompareTo((month, day)) < 0 ? today.Year - year - 1
        : today.Year - year;
}
