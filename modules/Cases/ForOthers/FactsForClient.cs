using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Retention;
using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.ForOthers;

/// <summary>Asks the case itself instead of a desk: the client's page must not end because a manager has left.</summary>
internal sealed class FactsForClient(CasesDb db, CaseLock locks, Accounts accounts, MunicipalityDirectory municipalities, CurrentMunicipality here, TimeProvider clock) : IClientFacts
{
    public async Task<ClientFacts?> FindAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        var found = await db.Cases.Where(c => c.Id == caseId && c.LockedOn == null && !c.Restricted)
            .Select(c => new { c.PersonId, c.Status, Main = c.Managers.Where(m => m.Main).Select(m => m.UserId).FirstOrDefault() }).SingleOrDefaultAsync(cancellationToken);
        if (found is null || !Case.IsOpenStatus(found.Status) || await locks.IsWithdrawnAsync(found.PersonId, today, cancellationToken)) // the lock may follow the withdrawal in the next night only
            return null;
        var places = await db.Locations.Where(l => l.ClosedOn == null || l.ClosedOn > today).OrderBy(l => l.Id).Take(2).Select(l => new { l.Name, l.Address }).ToListAsync(cancellationToken);
        var place = places.Count == 1 ? places[0] : null;
        var manager = await accounts.FindAsync(found.Main, cancellationToken);
        var worksHere = manager?.Memberships.Any(m => m.MunicipalityId == here.Id && m.IsValidOn(today)) == true;
        return new ClientFacts(municipalities.Get(here.Id!).Name, worksHere ? manager!.Name : null, place?.Name, place?.Address);
    }
}
