using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.SearchCases;
using IntegrationPlatform.Sdk.Cases;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.ForOthers;

/// <summary>What plugins and other modules may know of cases: those that the current user may read, and of them a name.</summary>
internal sealed class CaseDirectory(CasesDb db, MyDesks desks, CaseSearch search) : ICaseDirectory
{
    public async Task<CaseReference?> FindAsync(Guid caseId, CancellationToken cancellationToken) =>
        (await FindAsync([caseId], cancellationToken)).GetValueOrDefault(caseId);

    public async Task<IReadOnlyDictionary<Guid, CaseReference>> FindAsync(IReadOnlyCollection<Guid> caseIds, CancellationToken cancellationToken) =>
        await desks.Visible(db).AsNoTracking().Where(c => caseIds.Contains(c.Id)).Include(c => c.Person)
            .ToDictionaryAsync(c => c.Id, c => new CaseReference(c.Id, c.Number, c.Person.DisplayName, c.Person.PreferredLanguage, c.IsOpen), cancellationToken);

    public async Task<IReadOnlyList<CaseReference>> SearchAsync(string text, CancellationToken cancellationToken)
    {
        var hits = await search.FindAsync(text, desks.All, 10, cancellationToken);
        var cases = await FindAsync([.. hits.Select(h => h.Case.CaseId)], cancellationToken);
        return [.. hits.Where(h => cases.ContainsKey(h.Case.CaseId)).Select(h => cases[h.Case.CaseId])];
    }
}
