using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Situation;

/// <summary>A household as one case shows it.</summary>
internal sealed record HouseholdView(Guid Id, string Label, string? Kind, DateOnly? From, DateOnly? To, bool Current, IReadOnlyList<MemberView> Members)
{
    private const int Most = 20;

    /// <summary>
    /// The households of a person, the current one first. A member who is counselled too is a link where the user may see the case; otherwise
    /// only the name given in the household is said, and who is under a restriction that excludes the user is not there at all.
    /// </summary>
    public static async Task<IReadOnlyList<HouseholdView>> LoadAsync(CasesDb db, MyDesks desks, Guid personId, DateOnly today, CancellationToken cancellationToken)
    {
        var own = await db.HouseholdMembers.AsNoTracking().Where(m => m.PersonId == personId && m.RemovedAt == null).OrderByDescending(m => m.From).ThenByDescending(m => m.Id).Take(Most).ToListAsync(cancellationToken);
        if (own.Count == 0)
            return [];
        var ids = own.ConvertAll(m => m.HouseholdId);
        var households = await db.Households.AsNoTracking().Where(h => ids.Contains(h.Id)).ToDictionaryAsync(h => h.Id, cancellationToken);
        var members = (await Seen(db, desks).AsNoTracking().Where(m => ids.Contains(m.HouseholdId) && m.RemovedAt == null).ToListAsync(cancellationToken)).ToLookup(m => m.HouseholdId);
        var persons = members.SelectMany(m => m).Select(m => m.PersonId).OfType<Guid>().Distinct().ToList();
        var links = (await desks.Visible(db).Where(c => persons.Contains(c.PersonId)).OrderBy(c => c.Id).Select(c => new { c.PersonId, c.Id }).ToListAsync(cancellationToken)).GroupBy(c => c.PersonId).ToDictionary(p => p.Key, p => p.First().Id);
        return
        [
            .. own.DistinctBy(m => m.HouseholdId).Select(m => (Mine: m, Household: households[m.HouseholdId])).Select(h => new HouseholdView(
                h.Household.Id, h.Household.Label, h.Household.Kind, h.Mine.From, h.Mine.To, h.Mine.IsCurrentOn(today),
                [.. members[h.Household.Id].OrderByDescending(m => m.IsCurrentOn(today)).ThenBy(m => m.BirthYear ?? 9999).ThenBy(m => m.Id)
                    .Select(m => new MemberView(m.Id, m.Name, m.BirthYear, m.Role, m.LegalGuardian, m.LivesAbroad, m.From, m.To, m.IsCurrentOn(today), m.PersonId == personId, m.PersonId is { } person && person != personId ? links.GetValueOrDefault(person) : default))])).OrderByDescending(h => h.Current),
        ];
    }

    /// <summary>Members of households without those who are under a restriction that excludes the user.</summary>
    public static IQueryable<HouseholdMember> Seen(CasesDb db, MyDesks desks)
    {
        var visible = desks.Visible(db);
        return db.HouseholdMembers.Where(m => !db.Cases.Any(c => c.PersonId == m.PersonId && c.Restricted) || visible.Any(c => c.PersonId == m.PersonId));
    }
}

/// <param name="CaseId">Empty where there is no case, or none that this user may see.</param>
internal sealed record MemberView(Guid Id, string? Name, int? BirthYear, string? Role, bool LegalGuardian, bool LivesAbroad, DateOnly? From, DateOnly? To, bool Current, bool IsSubject, Guid CaseId);
