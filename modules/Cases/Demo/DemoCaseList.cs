using System.Runtime.CompilerServices;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Platform;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>What the demo data of other modules may know of the cases.</summary>
internal sealed class DemoCaseList(CasesDb db) : IDemoCases
{
    private const int LastTalks = 6;

    public async IAsyncEnumerable<DemoCase> OpenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cases = db.Cases.AsNoTracking().Where(c => c.Status == CaseStatus.Active && !c.Restricted).OrderBy(c => c.Number)
            .Select(c => new
            {
                c.Id,
                c.Person.FamilyName,
                c.Person.GivenNames,
                c.OpenedOn,
                Manager = c.Managers.Where(m => m.Main).Select(m => m.UserId).First(),
                Talks = db.Contacts.Where(t => t.CaseId == c.Id && t.Kind == ContactKind.Counselling).OrderByDescending(t => t.At).Take(LastTalks).Select(t => new { t.Id, t.At }).ToList(),
                Household = db.HouseholdMembers.Count(m => db.HouseholdMembers.Any(own => own.PersonId == c.PersonId && own.HouseholdId == m.HouseholdId)),
            });
        await foreach (var found in cases.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new DemoCase(
                found.Id, $"{found.FamilyName}, {found.GivenNames}", found.OpenedOn, found.Manager,
                [.. found.Talks.Select(t => (t.Id, DateOnly.FromDateTime(Days.Local(t.At))))], Math.Max(1, found.Household));
        }
    }
}
