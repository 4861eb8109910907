using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.TickStep;

/// <summary>Ticks a step off and back on. Done twice is done once.</summary>
[Route("cases/{caseId:guid}/plan/steps/{stepId:guid}"), Permission(Rights.CasesWrite), NothingPersonal("answers with a redirect or nothing")]
internal sealed class TickStepController(PlansDb db, ICaseFrames cases, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpPost("done")]
    public Task<IActionResult> Done(Guid caseId, Guid stepId, CancellationToken cancellationToken) =>
        ChangeAsync(caseId, stepId, StepStatus.Done, T["Schritt erledigt."], "reopen", cancellationToken);

    [HttpPost("reopen")]
    public Task<IActionResult> Reopen(Guid caseId, Guid stepId, CancellationToken cancellationToken) =>
        ChangeAsync(caseId, stepId, StepStatus.Open, T["Schritt ist wieder offen."], null, cancellationToken);

    private async Task<IActionResult> ChangeAsync(Guid caseId, Guid stepId, StepStatus status, string message, string? undo, CancellationToken cancellationToken)
    {
        if (await cases.FindWritableAsync(caseId, cancellationToken) is null
            || await db.Steps.SingleOrDefaultAsync(s => s.Id == stepId && s.CaseId == caseId && s.RemovedAt == null, cancellationToken) is not { } step)
            return NotFound();
        step.MoveTo(status, Days.Today(clock));
        if (status == StepStatus.Done)
            (await db.Goals.SingleAsync(g => g.Id == step.GoalId, cancellationToken)).Begin();
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else ticked or changed it at the same moment: the tick goes over what they did.
            db.ChangeTracker.Clear();
            return await ChangeAsync(caseId, stepId, status, message, undo, cancellationToken);
        }
        if (Request.Headers.ContainsKey("HX-Request"))
            return NoContent();
        var path = $"{Request.PathBase}/cases/{caseId}/plan";
        TempData.Toast(message, undo is null ? null : $"{path}/steps/{stepId}/{undo}");
        return Redirect($"{path}#g-{step.GoalId}");
    }
}
