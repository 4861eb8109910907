using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.ForOthers;

/// <summary>A scope is the main manager's: nobody's case counts twice. The whole municipality also counts restricted cases, of which it shows nothing but the number.</summary>
internal sealed class CaseCounts(CasesDb db, MyDesks desks, Accounts accounts, CurrentMunicipality here, CurrentUser user) : ICaseCounts
{
    public async Task<IReadOnlyList<CaseScope>> ScopesAsync(CancellationToken cancellationToken)
    {
        var mine = new CaseScope(desks.Mine, user.Name);
        if (!desks.LeadsTeam)
            return [mine];
        var others = (await accounts.ColleaguesAsync(here.Id!, cancellationToken)).Where(c => c.Id != desks.Mine && c.May(Rights.CasesWrite)).OrderBy(c => c.Name, StringComparer.Ordinal);
        return [mine, new CaseScope(Guid.Empty, null), .. others.Select(c => new CaseScope(c.Id, c.Name))];
    }

    public async Task<CaseCount?> CountAsync(Guid scope, DateOnly from, DateOnly until, CancellationToken cancellationToken)
    {
        if ((await ScopesAsync(cancellationToken)).All(s => s.Key != scope))
            return null;
        var cases = scope == Guid.Empty ? db.Cases : db.Cases.Where(c => c.Managers.Any(m => m.Main && m.UserId == scope));
        var found = await cases.Select(c => new { c.Id, c.Status }).ToListAsync(cancellationToken);
        var (start, end) = (Days.Utc(from.ToDateTime(TimeOnly.MinValue)), Days.Utc(until.AddDays(1).ToDateTime(TimeOnly.MinValue)));
        var talks = await db.Contacts.Where(t => t.At >= start && t.At < end && t.TakenBackAt == null && t.Kind == ContactKind.Counselling && cases.Any(c => c.Id == t.CaseId)).Select(t => t.Id).ToListAsync(cancellationToken);
        return new CaseCount(found.Where(c => Case.IsOpenStatus(c.Status)).Select(c => c.Id).ToHashSet(), found.Select(c => c.Id).ToHashSet(), talks.ToHashSet());
    }
}
