using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.ReopenPlan;

/// <summary>Begins the next edition with the goals that are open. What was agreed stays in force until this one is agreed.</summary>
[Route("cases/{caseId:guid}/plan/reopen"), Permission(Rights.CasesWrite), NothingPersonal("answers with a redirect")]
internal sealed class ReopenPlanController(PlansDb db, ICaseFrames cases, IStringLocalizer<Texts> T) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        if (await cases.FindWritableAsync(caseId, cancellationToken) is null || await db.Plans.SingleOrDefaultAsync(p => p.CaseId == caseId, cancellationToken) is not { } plan)
            return NotFound();
        plan.Reopen();
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // somebody else did something to it: look again, and do nothing if it is a draft by now
            return await Index(caseId, cancellationToken);
        }
        TempData.Toast(T["Fassung {0} ist begonnen.", plan.Edition]);
        return Redirect($"{Request.PathBase}/cases/{caseId}/plan");
    }
}
