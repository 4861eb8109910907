using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.ClientTexts;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.ChooseLanguage;

/// <summary>In which language the client gets their copy.</summary>
[Route("cases/{caseId:guid}/plan/copy/language"), Permission(Rights.CasesWrite), NothingPersonal("answers with a redirect")]
internal sealed class ChooseLanguageController(PlansDb db, ICaseFrames cases, IStringLocalizer<Texts> T) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, string? copyLanguage, CancellationToken cancellationToken)
    {
        if (await cases.FindWritableAsync(caseId, cancellationToken) is null || await db.Plans.SingleOrDefaultAsync(p => p.CaseId == caseId, cancellationToken) is not { } plan)
            return NotFound();
        if (CopyLanguages.Find(copyLanguage) is not { } chosen)
            return BadRequest();
        plan.CopyLanguage = chosen.Tag;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // somebody else did something to the plan: the choice goes over that
            return await Index(caseId, copyLanguage, cancellationToken);
        }
        TempData.Toast(T["Sprache der Kopie gespeichert."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}/plan/copy");
    }
}
