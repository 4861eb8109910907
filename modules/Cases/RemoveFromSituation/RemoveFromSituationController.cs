using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Situation;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.RemoveFromSituation;

/// <summary>Recorded by mistake: the state is gone from page and counts, and can be put back from the notice.</summary>
[Route("cases/{caseId:guid}/situation/{areaKey}/{recordId:guid}"), Permission(Rights.CasesWrite), NothingPersonal("answers with a redirect")]
internal sealed class RemoveFromSituationController(CasesDb db, MyDesks desks, Histories histories, IStringLocalizer<Texts> T) : Controller
{
    [HttpPost("remove")]
    public async Task<IActionResult> Remove(Guid caseId, string areaKey, Guid recordId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, areaKey, recordId, cancellationToken) is not ({ } kind, { } subject))
            return NotFound();
        await histories.RemoveAsync(kind, subject, recordId, cancellationToken);
        TempData.Toast(T["Eintrag entfernt."], $"{Request.PathBase}/cases/{caseId}/situation/{areaKey}/{recordId}/put-back");
        return Redirect($"{Request.PathBase}/cases/{caseId}/situation");
    }

    [HttpPost("put-back")]
    public async Task<IActionResult> PutBack(Guid caseId, string areaKey, Guid recordId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, areaKey, recordId, cancellationToken) is not ({ } kind, { } subject))
            return NotFound();
        await histories.PutBackAsync(kind, subject, recordId, cancellationToken);
        TempData.Toast(T["Eintrag ist wieder da."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}/situation");
    }

    private async Task<(Area? Area, Subject? Subject)> FindAsync(Guid caseId, string areaKey, Guid recordId, CancellationToken cancellationToken) =>
        Areas.Find(areaKey) is { } kind
        && await desks.Writable(db).Where(c => c.Id == caseId).Select(c => new Subject(c.Id, c.PersonId)).SingleOrDefaultAsync(cancellationToken) is { } subject
        && await kind.Set(db).AnyAsync(r => r.Id == recordId && r.PersonId == subject.PersonId, cancellationToken)
            ? (kind, subject)
            : default;
}
