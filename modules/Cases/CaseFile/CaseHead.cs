using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.CaseFile;

/// <summary>What stands on top of every page of a case.</summary>
internal sealed record CaseHead(
    Guid CaseId, string Number, CaseType Type, CaseStatus Status, DateOnly OpenedOn, bool Restricted, DateOnly? LockedOn, IReadOnlyList<CaseManager> Managers, Person Person, bool MayWrite, int Age)
{
    /// <summary>Null when the case is not there, or not for this user: the same answer.</summary>
    public static async Task<CaseHead?> LoadAsync(CasesDb db, MyDesks desks, Guid caseId, DateOnly today, CancellationToken cancellationToken)
    {
        var found = await desks.Visible(db).AsNoTracking().Where(c => c.Id == caseId)
            .Select(c => new { c.Number, c.Type, c.Status, c.OpenedOn, c.Restricted, c.LockedOn, c.Managers, c.Person })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var mayWrite = found.LockedOn is null && (desks.LeadsTeam && !found.Restricted || found.Managers.Exists(m => m.UserId == desks.Mine));
        return new CaseHead(caseId, found.Number, found.Type, found.Status, found.OpenedOn, found.Restricted, found.LockedOn, found.Managers, found.Person, mayWrite && desks.MayWrite, AgeOf(found.Person, today));
    }

    private static int AgeOf(Person person, DateOnly today) =>
        person.BirthYear is not { } year ? -1
        : person is { BirthMonth: { } month, BirthDay: { } day } && (today.Month, today.Day).CompareTo((month, day)) < 0 ? today.Year - year - 1
        : today.Year - year;
}
