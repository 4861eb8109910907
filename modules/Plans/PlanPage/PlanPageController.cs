using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Assessments;
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
internal sealed class PlanPageController(PlansDb db, ICaseFrames cases, PlanSheets sheets, AssessmentSheets assessments, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(caseId, cancellationToken) is not { } frame)
            return NotFound();
        var sheet = await sheets.LoadAsync(caseId, cancellationToken);
        var editions = await db.Editions.Where(e => e.CaseId == caseId).OrderByDescending(e => e.Number).Select(e => new EditionLine(e.Number, e.On, e.Agreement)).ToListAsync(cancellationToken);
        var family = new Family(await cases.FamilyAsync(caseId, cancellationToken), T["ein Familienmitglied"]);
        return View(new PlanOnPage(frame, sheet, family, editions, Days.Today(clock), await UnmetAsync(frame, sheet, family, cancellationToken)));
    }

    /// <summary>Whoever has closed a case or ended its plan is not reminded of what the plan could still hold.</summary>
    private async Task<UnmetNeeds?> UnmetAsync(CaseFrame frame, PlanSheet sheet, Family family, CancellationToken cancellationToken) =>
        frame.IsOpen && sheet.Plan is not { IsOpen: false }
            ? UnmetNeeds.Of(frame.CaseId, frame.MayWrite, family, await assessments.NeedsAsync(frame.CaseId, cancellationToken), [.. sheet.Open.Select(g => (g.Field, g.MemberId))])
            : null;
}

internal sealed record PlanOnPage(CaseFrame Frame, PlanSheet Sheet, Family Family, IReadOnlyList<EditionLine> Editions, DateOnly Today, UnmetNeeds? Unmet);

internal sealed record EditionLine(int Number, DateOnly On, Agreement Agreement);
