using IntegrationPlatform.Cases.CaseFile;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Situation;
using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Platform;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.ForOthers;

/// <summary>The same doors and the same head as the module's own pages.</summary>
internal sealed class CaseFrames(CasesDb db, MyDesks desks, TimeProvider clock) : ICaseFrames
{
    private const string HeadView = "/Cases/CaseFile/_Head.cshtml";

    public async Task<CaseFrame?> FindAsync(Guid caseId, CancellationToken cancellationToken) =>
        await CaseHead.LoadAsync(db, desks, caseId, Days.Today(clock), cancellationToken) is { } head
            ? new CaseFrame(caseId, head.Number, head.Person.DisplayName, head.Person.PreferredLanguage, Case.IsOpenStatus(head.Status), head.MayWrite && Case.IsOpenStatus(head.Status), head.Managers.First(m => m.Main).UserId, HeadView, head)
            : null;

    public async Task<CaseFrame?> FindWritableAsync(Guid caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, cancellationToken) is { MayWrite: true } frame ? frame : null;

    public Task<Guid?> ClientOfAsync(Guid caseId, CancellationToken cancellationToken) =>
        db.Cases.Where(c => c.Id == caseId).Select(c => (Guid?)c.PersonId).SingleOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<FamilyMember>> FamilyAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        if (await desks.Visible(db).Where(c => c.Id == caseId).Select(c => c.Person).AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } client)
            return [];
        var others = await HouseholdView.Seen(db, desks).AsNoTracking()
            .Where(m => m.RemovedAt == null && m.PersonId != client.Id && (m.From == null || m.From <= today) && (m.To == null || m.To >= today))
            .Where(m => db.HouseholdMembers.Any(own => own.HouseholdId == m.HouseholdId && own.PersonId == client.Id && own.RemovedAt == null && (own.From == null || own.From <= today) && (own.To == null || own.To >= today)))
            .OrderBy(m => m.BirthYear ?? 9999).ThenBy(m => m.Id).Select(m => new { m.Id, m.Name, m.BirthYear }).ToListAsync(cancellationToken);
        return [new FamilyMember(client.Id, client.DisplayName, client.BirthYear, true), .. others.Where(m => m.Name is not null).Select(m => new FamilyMember(m.Id, m.Name!, m.BirthYear, false))];
    }
}
