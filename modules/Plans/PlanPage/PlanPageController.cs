using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.PlanPage;

/// <summary>The integration plan: what somebody wants to reach, what is next and who does it.</summary>
[Route("cases/{caseId:guid}/plan"), Permission(Rights.CasesRead), PersonalPage("Case", "caseId")]
internal sealed class PlanPageController(PlansDb db, ICaseFrames cases, PlanSheets sheets, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(caseId, cancellationToken) is not { } frame)
            return NotFound();
        var sheet = await sheets.LoadAsync(caseId, cancellationToken);
        var editions = await db.Editions.Where(e => e.CaseId == caseId).OrderByDescending(e => e.Number).Select(e => new EditionLine(e.Number, e.On, e.Agreement)).ToListAsync(cancellationToken);
        return View(new PlanOnPage(frame, sheet, new Family(await cases.FamilyAsync(caseId, cancellationToken), T["ein Familienmitglied"]), editions, Days.Today(clock)));
    }
}

internal sealed record PlanOnPage(CaseFrame Frame, PlanSheet Sheet, Family Family, IReadOnlyList<EditionLine> Editions, DateOnly Today);

internal sealed record EditionLine(int Number, DateOnly On, Agreement Agreement);
