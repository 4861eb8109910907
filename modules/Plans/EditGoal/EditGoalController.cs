using System.Globalization;
using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Plans.Templates;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.EditGoal;

/// <summary>Adds a goal, from a template or not, or changes one. New wording of an agreed plan begins its next edition; progress does not.</summary>
[Route("cases/{caseId:guid}/plan/goals"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class EditGoalController(PlansDb db, ICaseFrames cases, NewGoals goals, PlanSheets sheets, TemplateList templates, Vault vault, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(Guid caseId, FieldOfAction? field, string? template, CancellationToken cancellationToken)
    {
        if (await cases.FindWritableAsync(caseId, cancellationToken) is not { } frame)
            return NotFound();
        if (field is not { } chosen || !Enum.IsDefined(chosen))
            return View("Field", frame);
        return await ShowAsync(frame, null, EditGoalForm.From(chosen, await templates.FindAsync(chosen, template, cancellationToken)), null, cancellationToken);
    }

    [HttpPost("new")]
    public async Task<IActionResult> New(Guid caseId, EditGoalForm form, CancellationToken cancellationToken)
    {
        if (await cases.FindWritableAsync(caseId, cancellationToken) is not { } frame)
            return NotFound();
        var family = new Family(await cases.FamilyAsync(caseId, cancellationToken), T["ein Familienmitglied"]);
        if (!form.TryCheck(ModelState, Days.Today(clock), family, T, out var target))
            return await ShowAsync(frame, null, form, null, cancellationToken, StatusCodes.Status422UnprocessableEntity);
        var id = Request.RecordId(form.Id);
        for (var attempt = 1; !await db.Goals.AnyAsync(g => g.Id == id, cancellationToken); attempt++)
        {
            var goal = await goals.AddAsync(caseId, id, form.Field, form.Title!, cancellationToken);
            (goal.MemberId, goal.TargetOn, goal.Priority) = (form.MemberId, target, form.Priority);
            (goal.OwnWords, goal.Indicator) = (Sealed(form.OwnWords, id), Sealed(form.Indicator, id));
            foreach (var (i, line) in form.StepLines.Index())
                goals.AddStep(goal, Guid.CreateVersion7(clock.GetUtcNow().AddMilliseconds(i)), line); // their ids keep the order of the lines
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException race) when (attempt < 5 && (race is DbUpdateConcurrencyException || race.IsAt(typeof(Goal), typeof(IntegrationPlan))))
            {
                db.ChangeTracker.Clear(); // sent twice at once, or somebody else began the plan at this moment: look again
            }
        }
        TempData.Toast(T["Ziel gespeichert."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}/plan#g-{id}");
    }

    [HttpGet("{goalId:guid}")]
    public async Task<IActionResult> Edit(Guid caseId, Guid goalId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, goalId, cancellationToken) is { } found ? await ShowAsync(found.Frame, found.Goal, FormOf(found.Goal), null, cancellationToken) : NotFound();

    [HttpPost("{goalId:guid}")]
    public async Task<IActionResult> Edit(Guid caseId, Guid goalId, EditGoalForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, goalId, cancellationToken) is not { } found)
            return NotFound();
        var family = new Family(await cases.FamilyAsync(caseId, cancellationToken), T["ein Familienmitglied"]);
        if (found.Goal.MemberId == form.MemberId && form.MemberId is { } kept && !family.Has(kept))
            family = new Family([.. family.Members, new FamilyMember(kept, "", null, false)], family.Someone); // who has left the household since may keep a goal
        if (!form.TryCheck(ModelState, Days.Today(clock), family, T, out var target))
            return await ShowAsync(found.Frame, found.Goal, form, null, cancellationToken, StatusCodes.Status422UnprocessableEntity);
        return await SaveAsync(found.Frame, found.Goal, form, target, cancellationToken);
    }

    private async Task<IActionResult> SaveAsync(CaseFrame frame, Goal goal, EditGoalForm form, DateOnly? target, CancellationToken cancellationToken)
    {
        if (goal.Version != form.Version)
            return await ConflictAsync(frame, goal, form, cancellationToken);
        var plan = await db.Plans.SingleAsync(p => p.Id == goal.PlanId, cancellationToken);
        var wasAgreed = plan.Status != PlanStatus.Draft;
        var newWords = IsOtherWording(FormOf(goal), form);
        Change(goal, form, target);
        if (newWords)
            plan.Reword();
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // the goal, or only the plan, by another goal of it: look again
            return await FindAsync(frame.CaseId, goal.Id, cancellationToken) is { } now ? await SaveAsync(now.Frame, now.Goal, form, target, cancellationToken) : NotFound();
        }
        TempData.Toast(newWords && wasAgreed ? T["Änderung gespeichert. Fassung {0} des Plans ist ein Entwurf, bis sie vereinbart ist.", plan.Edition] : T["Änderung gespeichert."]);
        return Redirect($"{Request.PathBase}/cases/{frame.CaseId}/plan#g-{goal.Id}");
    }

    private void Change(Goal goal, EditGoalForm form, DateOnly? target)
    {
        goal.Title = vault.Seal(form.Title!.Trim(), goal.Id);
        (goal.OwnWords, goal.Indicator, goal.Outcome) = (Sealed(form.OwnWords, goal.Id), Sealed(form.Indicator, goal.Id), Sealed(form.Outcome, goal.Id));
        (goal.Field, goal.MemberId, goal.TargetOn, goal.Priority) = (form.Field, form.MemberId, target, form.Priority);
        goal.MoveTo(form.Status, form.Progress, Days.Today(clock));
    }

    private static bool IsOtherWording(EditGoalForm was, EditGoalForm now) =>
        (Trim(was.Title), Trim(was.OwnWords), Trim(was.Indicator), was.Field, was.MemberId, Trim(was.TargetOn)) != (Trim(now.Title), Trim(now.OwnWords), Trim(now.Indicator), now.Field, now.MemberId, Trim(now.TargetOn));

    private static string Trim(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");

    private async Task<IActionResult> ConflictAsync(CaseFrame frame, Goal stored, EditGoalForm mine, CancellationToken cancellationToken)
    {
        var theirs = FormOf(stored);
        var path = $"{Request.PathBase}/cases/{stored.CaseId}/plan/goals/{stored.Id}";
        var conflict = new Conflict(
            T["jemand anderem"], clock.GetUtcNow().UtcDateTime,
            [
                new(T["Handlungsfeld"], T[Labels.Of(mine.Field)], T[Labels.Of(theirs.Field)]),
                new(T["Was soll erreicht werden?"], mine.Title ?? "", theirs.Title ?? ""),
                new(T["In eigenen Worten"], mine.OwnWords ?? "", theirs.OwnWords ?? ""),
                new(T["Woran merken alle, dass es erreicht ist?"], mine.Indicator ?? "", theirs.Indicator ?? ""),
                new(T["Zieldatum"], mine.TargetOn ?? "", theirs.TargetOn ?? ""),
                new(T["Stand des Ziels"], T[Labels.Of(mine.Status)], T[Labels.Of(theirs.Status)]),
                new(T["Fortschritt"], mine.Progress.ToString(CultureInfo.InvariantCulture), theirs.Progress.ToString(CultureInfo.InvariantCulture)),
                new(T["Anmerkung zum Stand"], mine.Outcome ?? "", theirs.Outcome ?? ""),
            ],
            path, path, mine.FieldsOver(stored.Version));
        return await ShowAsync(frame, stored, mine, conflict, cancellationToken, StatusCodes.Status409Conflict);
    }

    private async Task<IActionResult> ShowAsync(CaseFrame frame, Goal? goal, EditGoalForm form, Conflict? conflict, CancellationToken cancellationToken, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        var plan = await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == frame.CaseId, cancellationToken);
        var sheet = goal is null ? null : sheets.SheetOf(goal, await db.Steps.AsNoTracking().Where(s => s.GoalId == goal.Id && s.RemovedAt == null).ToListAsync(cancellationToken));
        return View("Index", new EditGoalPage(frame, plan, sheet, form, await cases.FamilyAsync(frame.CaseId, cancellationToken), goal is null ? await templates.OfAsync(form.Field, cancellationToken) : [], conflict));
    }

    private EditGoalForm FormOf(Goal goal) => new()
    {
        Id = goal.Id,
        Version = goal.Version,
        Field = goal.Field,
        Title = vault.Open(goal.Title, goal.Id),
        OwnWords = Open(goal.OwnWords, goal.Id),
        Indicator = Open(goal.Indicator, goal.Id),
        TargetOn = goal.TargetOn is { } target ? German.Day(target) : null,
        Priority = goal.Priority,
        MemberId = goal.MemberId,
        Status = goal.Status,
        Progress = goal.Progress,
        Outcome = Open(goal.Outcome, goal.Id),
    };

    private SealedText? Sealed(string? text, Guid id) => string.IsNullOrWhiteSpace(text) ? null : vault.Seal(text.Trim(), id);

    private string? Open(SealedText? text, Guid id) => text is null ? null : vault.Open(text, id);

    private async Task<(CaseFrame Frame, Goal Goal)?> FindAsync(Guid caseId, Guid goalId, CancellationToken cancellationToken) =>
        await cases.FindWritableAsync(caseId, cancellationToken) is { } frame
        && await db.Goals.SingleOrDefaultAsync(g => g.Id == goalId && g.CaseId == caseId && g.RemovedAt == null, cancellationToken) is { } goal
            ? (frame, goal)
            : null;
}

internal sealed record EditGoalPage(CaseFrame Frame, IntegrationPlan? Plan, GoalSheet? Goal, EditGoalForm Form, IReadOnlyList<FamilyMember> Family, IReadOnlyList<Template> Templates, Conflict? Conflict);
