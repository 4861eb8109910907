using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.EditStep;

/// <summary>Adds a step to a goal, or changes one: what, who, until when. Steps are daily work and may change while the plan is agreed.</summary>
[Route("cases/{caseId:guid}/plan"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class EditStepController(PlansDb db, ICaseFrames cases, Vault vault, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet("goals/{goalId:guid}/steps/new")]
    public async Task<IActionResult> New(Guid caseId, Guid goalId, CancellationToken cancellationToken) =>
        await FindGoalAsync(caseId, goalId, cancellationToken) is { } goal ? Show(goal, null, new EditStepForm { Id = Guid.CreateVersion7() }, null) : NotFound();

    [HttpPost("goals/{goalId:guid}/steps/new")]
    public async Task<IActionResult> New(Guid caseId, Guid goalId, EditStepForm form, CancellationToken cancellationToken)
    {
        if (await FindGoalAsync(caseId, goalId, cancellationToken) is not { } goal)
            return NotFound();
        if (!form.TryUntil(ModelState, Days.Today(clock), T, out var until) || !ModelState.IsValid)
            return Show(goal, null, form, null, StatusCodes.Status422UnprocessableEntity);
        var id = Request.RecordId(form.Id);
        if (!await db.Steps.AnyAsync(s => s.Id == id, cancellationToken))
        {
            db.Steps.Add(new Step
            {
                Id = id,
                GoalId = goalId,
                CaseId = caseId,
                Title = vault.Seal(form.Title!.Trim(), id),
                Actor = form.Actor,
                ActorName = Sealed(form.ActorName, id),
                Until = until,
                CreatedAt = clock.GetUtcNow().UtcDateTime,
            });
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException race) when (race.IsAt(typeof(Step)))
            {
                db.ChangeTracker.Clear(); // sent twice at once
            }
        }
        TempData.Toast(T["Schritt gespeichert."]);
        return ToGoal(caseId, goalId);
    }

    [HttpGet("steps/{stepId:guid}")]
    public async Task<IActionResult> Edit(Guid caseId, Guid stepId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, stepId, cancellationToken) is { } found ? Show(found.Goal, found.Step, FormOf(found.Step), null) : NotFound();

    [HttpPost("steps/{stepId:guid}")]
    public async Task<IActionResult> Edit(Guid caseId, Guid stepId, EditStepForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, stepId, cancellationToken) is not { } found)
            return NotFound();
        if (!form.TryUntil(ModelState, Days.Today(clock), T, out var until) || !ModelState.IsValid)
            return Show(found.Goal, found.Step, form, null, StatusCodes.Status422UnprocessableEntity);
        if (found.Step.Version != form.Version)
            return ShowConflict(found.Goal, found.Step, form);
        var step = found.Step;
        step.Title = vault.Seal(form.Title!.Trim(), step.Id);
        (step.Actor, step.ActorName, step.Until) = (form.Actor, Sealed(form.ActorName, step.Id), until);
        step.MoveTo(form.Status, Days.Today(clock));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await FindAsync(caseId, stepId, cancellationToken) is { } now ? ShowConflict(now.Goal, now.Step, form) : NotFound();
        }
        TempData.Toast(T["Änderung gespeichert."]);
        return ToGoal(caseId, step.GoalId);
    }

    private ViewResult ShowConflict(Goal goal, Step stored, EditStepForm mine)
    {
        var theirs = FormOf(stored);
        var path = $"{Request.PathBase}/cases/{stored.CaseId}/plan/steps/{stored.Id}";
        return Show(goal, stored, mine, new Conflict(
            T["jemand anderem"], clock.GetUtcNow().UtcDateTime,
            [
                new(T["Was ist der Schritt?"], mine.Title ?? "", theirs.Title ?? ""),
                new(T["Wer macht es?"], T[Labels.Of(mine.Actor)], T[Labels.Of(theirs.Actor)]),
                new(T["Wer genau?"], mine.ActorName ?? "", theirs.ActorName ?? ""),
                new(T["Bis wann?"], mine.Until ?? "", theirs.Until ?? ""),
                new(T["Stand des Schritts"], T[Labels.Of(mine.Status)], T[Labels.Of(theirs.Status)]),
            ],
            path, path, mine.FieldsOver(stored.Version)), StatusCodes.Status409Conflict);
    }

    private ViewResult Show(Goal goal, Step? step, EditStepForm form, Conflict? conflict, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        return View("Index", new EditStepPage(goal.CaseId, goal.Id, vault.Open(goal.Title, goal.Id), step?.Id, form, conflict));
    }

    private EditStepForm FormOf(Step step) => new()
    {
        Id = step.Id,
        Version = step.Version,
        Title = vault.Open(step.Title, step.Id),
        Actor = step.Actor,
        ActorName = step.ActorName is null ? null : vault.Open(step.ActorName, step.Id),
        Until = step.Until is { } until ? German.Day(until) : null,
        Status = step.Status,
    };

    private SealedText? Sealed(string? text, Guid id) => string.IsNullOrWhiteSpace(text) ? null : vault.Seal(text.Trim(), id);

    private RedirectResult ToGoal(Guid caseId, Guid goalId) => Redirect($"{Request.PathBase}/cases/{caseId}/plan#g-{goalId}");

    private async Task<Goal?> FindGoalAsync(Guid caseId, Guid goalId, CancellationToken cancellationToken) =>
        await cases.FindWritableAsync(caseId, cancellationToken) is null ? null
        : await db.Goals.SingleOrDefaultAsync(g => g.Id == goalId && g.CaseId == caseId && g.RemovedAt == null, cancellationToken);

    private async Task<(Goal Goal, Step Step)?> FindAsync(Guid caseId, Guid stepId, CancellationToken cancellationToken) =>
        await cases.FindWritableAsync(caseId, cancellationToken) is not null
        && await db.Steps.SingleOrDefaultAsync(s => s.Id == stepId && s.CaseId == caseId && s.RemovedAt == null, cancellationToken) is { } step
            ? (await db.Goals.SingleAsync(g => g.Id == step.GoalId, cancellationToken), step)
            : null;
}

internal sealed record EditStepPage(Guid CaseId, Guid GoalId, string? Goal, Guid? StepId, EditStepForm Form, Conflict? Conflict);
