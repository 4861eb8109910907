using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Sdk.Cases;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.ForOthers;

/// <summary>What plugins and other modules may know of cases: those that the current user may read, and of them a name.</summary>
internal sealed class CaseDirectory(CasesDb db, MyDesks desks) : ICaseDirectory
{
    public async Task<CaseReference?> FindAsync(Guid caseId, CancellationToken cancellationToken) =>
        (await FindAsync([caseId], cancellationToken)).GetValueOrDefault(caseId);

    public async Task<IReadOnlyDictionary<Guid, CaseReference>> FindAsync(IReadOnlyCollection<Guid> caseIds, CancellationToken cancellationToken) =>
        await desks.Visible(db).AsNoTracking().Where(c => caseIds.Contains(c.Id)).Include(c => c.Person)
            .ToDictionaryAsync(c => c.Id, c => new CaseReference(c.Id, c.Number, c.Person.DisplayName, c.Person.PreferredLanguage, c.IsOpen), cancellationToken);
}
