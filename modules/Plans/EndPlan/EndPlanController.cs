using System.ComponentModel.DataAnnotations;
using System.Globalization;
using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.EndPlan;

/// <summary>Ends the plan with an outcome for every goal that is open. It can be begun again with a new edition.</summary>
[Route("cases/{caseId:guid}/plan/end"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class EndPlanController(PlansDb db, ICaseFrames cases, ICaseRecords records, PlanSheets sheets, GoalOutcomes outcomes, WholeSave whole, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, cancellationToken) is { } found ? Show(found.Frame, found.Sheet, new EndPlanForm { Version = found.Sheet.Plan!.Version, Goals = GoalOutcome.For(found.Sheet) }) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, EndPlanForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } found)
            return NotFound();
        outcomes.Check(form.Goals, found.Sheet, ModelState, nameof(form.Goals));
        if (form.How is not (PlanStatus.Completed or PlanStatus.Cancelled))
            ModelState.AddModelError(nameof(form.How), T["Wählen Sie einen Eintrag aus der Liste."]);
        if (found.Sheet.Plan!.Version != form.Version)
            ModelState.AddModelError("", T["Der Plan wurde gerade von jemand anderem geändert. Prüfen Sie ihn noch einmal."]);
        if (!ModelState.IsValid)
            return Show(found.Frame, found.Sheet, form, StatusCodes.Status422UnprocessableEntity);
        var plan = await db.Plans.SingleAsync(p => p.CaseId == caseId, cancellationToken);
        var reminder = plan.ReviewTaskId;
        await outcomes.ApplyAsync(caseId, form.Goals, Days.Today(clock), cancellationToken);
        plan.End(form.How, Days.Today(clock));
        try
        {
            await records.SaveAsync(caseId, new CaseAdditions { Done = [.. new[] { reminder }.OfType<Guid>()] }, async token =>
            {
                await whole.JoinAsync(db, token);
                await db.SaveChangesAsync(token);
            }, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError("", T["Der Plan wurde gerade von jemand anderem geändert. Prüfen Sie ihn noch einmal."]);
            return await FindAsync(caseId, cancellationToken) is { } now ? Show(now.Frame, now.Sheet, form, StatusCodes.Status409Conflict) : NotFound();
        }
        TempData.Toast(T["Der Plan ist beendet."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}/plan");
    }

    private ViewResult Show(CaseFrame frame, PlanSheet sheet, EndPlanForm form, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        form.Version = sheet.Plan!.Version;
        GoalOutcome.Complete(form.Goals, sheet);
        return View("Index", new EndPlanPage(frame, sheet, form));
    }

    private async Task<(CaseFrame Frame, PlanSheet Sheet)?> FindAsync(Guid caseId, CancellationToken cancellationToken) =>
        await cases.FindWritableAsync(caseId, cancellationToken) is { } frame && await sheets.LoadAsync(caseId, cancellationToken) is { Plan.IsOpen: true } sheet ? (frame, sheet) : null;
}

internal sealed record EndPlanPage(CaseFrame Frame, PlanSheet Sheet, EndPlanForm Form);

internal sealed class EndPlanForm : GoalsForm
{
    public int Version { get; set; }

    [Display(Name = "Wie endet der Plan?")]
    public PlanStatus How { get; set; } = PlanStatus.Completed;
}
