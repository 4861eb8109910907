using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.RemoveFromPlan;

/// <summary>Takes a goal or a step out of the plan that was put in by mistake, and puts it back. What was agreed stays in its edition.</summary>
[Route("cases/{caseId:guid}/plan"), Permission(Rights.CasesWrite), NothingPersonal("answers with a redirect")]
internal sealed class RemoveFromPlanController(PlansDb db, ICaseFrames cases, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpPost("goals/{goalId:guid}/remove")]
    public Task<IActionResult> RemoveGoal(Guid caseId, Guid goalId, CancellationToken cancellationToken) =>
        ChangeAsync(caseId, () => GoalAsync(caseId, goalId, Now, cancellationToken), T["Ziel aus dem Plan genommen."], $"goals/{goalId}/put-back", cancellationToken);

    [HttpPost("goals/{goalId:guid}/put-back")]
    public Task<IActionResult> PutGoalBack(Guid caseId, Guid goalId, CancellationToken cancellationToken) =>
        ChangeAsync(caseId, () => GoalAsync(caseId, goalId, null, cancellationToken), T["Ziel ist wieder im Plan."], null, cancellationToken);

    [HttpPost("steps/{stepId:guid}/remove")]
    public Task<IActionResult> RemoveStep(Guid caseId, Guid stepId, CancellationToken cancellationToken) =>
        ChangeAsync(caseId, () => StepAsync(caseId, stepId, Now, cancellationToken), T["Schritt aus dem Plan genommen."], $"steps/{stepId}/put-back", cancellationToken);

    [HttpPost("steps/{stepId:guid}/put-back")]
    public Task<IActionResult> PutStepBack(Guid caseId, Guid stepId, CancellationToken cancellationToken) =>
        ChangeAsync(caseId, () => StepAsync(caseId, stepId, null, cancellationToken), T["Schritt ist wieder im Plan."], null, cancellationToken);

    private async Task<bool> GoalAsync(Guid caseId, Guid goalId, DateTime? removed, CancellationToken cancellationToken)
    {
        if (await db.Goals.SingleOrDefaultAsync(g => g.Id == goalId && g.CaseId == caseId, cancellationToken) is not { } goal)
            return false;
        goal.RemovedAt = removed;
        // An agreed plan without one of its goals is another plan, and so is one that has it again.
        (await db.Plans.SingleAsync(p => p.Id == goal.PlanId, cancellationToken)).Reword();
        return true;
    }

    private async Task<bool> StepAsync(Guid caseId, Guid stepId, DateTime? removed, CancellationToken cancellationToken)
    {
        if (await db.Steps.SingleOrDefaultAsync(s => s.Id == stepId && s.CaseId == caseId, cancellationToken) is not { } step)
            return false;
        step.RemovedAt = removed;
        return true;
    }

    private async Task<IActionResult> ChangeAsync(Guid caseId, Func<Task<bool>> change, string message, string? undo, CancellationToken cancellationToken)
    {
        if (await cases.FindWritableAsync(caseId, cancellationToken) is null || !await change())
            return NotFound();
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // changed or removed by somebody else at this moment: the later hand wins
            return await ChangeAsync(caseId, change, message, undo, cancellationToken);
        }
        var path = $"{Request.PathBase}/cases/{caseId}/plan";
        TempData.Toast(message, undo is null ? null : $"{path}/{undo}");
        return Redirect(path);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
