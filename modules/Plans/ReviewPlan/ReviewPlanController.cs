using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Drafts;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using IntegrationPlatform.Sdk.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.ReviewPlan;

/// <summary>Goes through an agreed plan goal by goal, writes the talk once and sets the next day, all in one save.</summary>
[Route("cases/{caseId:guid}/plan/review"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class ReviewPlanController(
    PlansDb db, ICaseFrames cases, ICaseRecords records, PlanSheets sheets, GoalOutcomes outcomes, WholeSave whole, DraftStore drafts, Vault vault, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } found)
            return NotFound();
        var form = new ReviewPlanForm { Id = Guid.CreateVersion7(), Goals = GoalOutcome.For(found.Sheet) };
        var draft = await drafts.FindAsync(ReviewPlanForm.DraftKey(caseId), cancellationToken);
        if (draft is not null)
            form.Restore(draft);
        return Show(found.Frame, found.Sheet, form, StatusCodes.Status200OK, draft?.SavedAt);
    }

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, ReviewPlanForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } found)
            return NotFound();
        var id = Request.RecordId(form.Id);
        if (await db.Reviews.AnyAsync(r => r.Id == id, cancellationToken))
            return await DoneAsync(caseId, cancellationToken); // sent twice
        outcomes.Check(form.Goals, found.Sheet, ModelState, nameof(form.Goals), final: false);
        if (found.Sheet.Plan!.Version != form.Version)
            ModelState.AddModelError("", T["Der Plan wurde gerade von jemand anderem geändert. Prüfen Sie ihn noch einmal."]);
        if (form.Check(ModelState, Days.Today(clock), records.Choices, T) is not { } said)
            return Show(found.Frame, found.Sheet, form, StatusCodes.Status422UnprocessableEntity);
        try
        {
            await SaveAsync(caseId, id, form, said.On, said.Next, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            if (await db.Reviews.AnyAsync(r => r.Id == id, cancellationToken))
                return await DoneAsync(caseId, cancellationToken); // sent twice at once: the other request was first at the plan
            ModelState.AddModelError("", T["Der Plan wurde gerade von jemand anderem geändert. Prüfen Sie ihn noch einmal."]);
            return await FindAsync(caseId, cancellationToken) is { } now ? Show(now.Frame, now.Sheet, form, StatusCodes.Status409Conflict) : NotFound();
        }
        catch (DbUpdateException race) when (race.IsAt(typeof(PlanReview)))
        {
            db.ChangeTracker.Clear(); // sent twice at once
        }
        return await DoneAsync(caseId, cancellationToken);
    }

    private async Task SaveAsync(Guid caseId, Guid id, ReviewPlanForm form, DateOnly on, DateOnly next, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.SingleAsync(p => p.CaseId == caseId, cancellationToken);
        var reminder = plan.ReviewTaskId;
        await outcomes.ApplyAsync(caseId, form.Goals, on, cancellationToken);
        db.Reviews.Add(ReviewOf(plan, id, form, on, next));
        db.Talks.AddRange(form.Goals.Select(g => new GoalTalk { CaseId = caseId, ContactId = id, GoalId = g.GoalId, Effect = TalkEffect.TalkedAbout, On = on }));
        db.Publish(new PlanReviewed(caseId, plan.Id, id));
        var additions = new CaseAdditions
        {
            Talk = new TalkAddition(id, on, form.Mode!, form.Duration!, [], form.Note),
            Done = [.. new[] { reminder }.OfType<Guid>()],
            Tasks = [new TaskAddition(plan.Review(next), "Integrationsplan überprüfen", next)],
        };
        await records.SaveAsync(caseId, additions, async token =>
        {
            await whole.JoinAsync(db, token);
            await db.SaveChangesAsync(token);
        }, cancellationToken);
    }

    private PlanReview ReviewOf(IntegrationPlan plan, Guid id, ReviewPlanForm form, DateOnly on, DateOnly next)
    {
        var review = new PlanReview
        {
            Id = id,
            PlanId = plan.Id,
            CaseId = plan.CaseId,
            On = on,
            ContactId = id,
            NextReviewOn = next,
            Present = string.IsNullOrWhiteSpace(form.Present) ? null : vault.Seal(form.Present.Trim(), id),
            ReviewedBy = user.Id!.Value,
            ReviewedByName = user.Name,
        };
        foreach (var goal in form.Goals)
        {
            var row = Guid.CreateVersion7();
            review.Goals.Add(new GoalReview { Id = row, ReviewId = id, GoalId = goal.GoalId, Status = goal.Status!.Value, Progress = goal.Progress, Comment = string.IsNullOrWhiteSpace(goal.Comment) ? null : vault.Seal(goal.Comment.Trim(), row) });
        }
        return review;
    }

    private async Task<IActionResult> DoneAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await drafts.DiscardAsync(ReviewPlanForm.DraftKey(caseId), cancellationToken);
        TempData.Toast(T["Überprüfung gespeichert. Das Gespräch steht im Verlauf."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}/plan");
    }

    private ViewResult Show(CaseFrame frame, PlanSheet sheet, ReviewPlanForm form, int status, DateTime? draftFrom = null)
    {
        Response.StatusCode = status;
        form.Version = sheet.Plan!.Version;
        GoalOutcome.Complete(form.Goals, sheet);
        return View("Index", new ReviewPlanPage(frame, sheet, form, records.Choices, draftFrom));
    }

    private async Task<(CaseFrame Frame, PlanSheet Sheet)?> FindAsync(Guid caseId, CancellationToken cancellationToken) =>
        await cases.FindWritableAsync(caseId, cancellationToken) is { } frame && await sheets.LoadAsync(caseId, cancellationToken) is { Plan: { AgreedOn: not null, IsOpen: true } } sheet ? (frame, sheet) : null;
}

internal sealed record ReviewPlanPage(CaseFrame Frame, PlanSheet Sheet, ReviewPlanForm Form, TalkChoices Choices, DateTime? DraftFrom);
