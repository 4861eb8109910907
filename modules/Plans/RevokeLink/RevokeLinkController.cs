using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.RevokeLink;

/// <summary>Ends a personal link from this moment, also for who has the page open.</summary>
[Route("cases/{caseId:guid}/plan/copy/links/{linkId:guid}/revoke"), Permission(Rights.CasesWrite), NothingPersonal("answers with a redirect")]
internal sealed class RevokeLinkController(PlansDb db, ICaseFrames cases, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, Guid linkId, CancellationToken cancellationToken)
    {
        if (await cases.FindWritableAsync(caseId, cancellationToken) is null || await db.Links.SingleOrDefaultAsync(l => l.Id == linkId && l.CaseId == caseId, cancellationToken) is not { } link)
            return NotFound();
        link.RevokedAt ??= clock.GetUtcNow().UtcDateTime;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // the client has just opened it, or somebody tries PINs: the end goes over that
            return await Index(caseId, linkId, cancellationToken);
        }
        TempData.Toast(T["Der Link ist widerrufen."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}/plan/copy#links");
    }
}
