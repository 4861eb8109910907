using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.EditGoalTemplate;

/// <summary>Adds or words one of the municipality's own goal templates. Goals that were begun from it keep their words.</summary>
[Route("administration/goal-templates"), Permission(Rights.PlansManage), NothingPersonal("a goal of nobody")]
internal sealed class EditGoalTemplateController(PlansDb db, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet("new")]
    public IActionResult New(FieldOfAction? field) => Show(null, new EditGoalTemplateForm { Id = Guid.CreateVersion7(), Field = field is { } chosen && Enum.IsDefined(chosen) ? chosen : default });

    [HttpPost("new")]
    public async Task<IActionResult> New(EditGoalTemplateForm form, CancellationToken cancellationToken)
    {
        if (!form.Check(ModelState, T))
            return Show(null, form, null, StatusCodes.Status422UnprocessableEntity);
        var id = Request.RecordId(form.Id);
        if (!await db.Templates.AnyAsync(t => t.Id == id, cancellationToken))
        {
            var template = new GoalTemplate { Id = id, Field = form.Field, Title = form.Title! };
            form.ApplyTo(template);
            db.Templates.Add(template);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException race) when (race.IsAt(typeof(GoalTemplate)))
            {
                db.ChangeTracker.Clear(); // sent twice at once
            }
        }
        return Saved(T["Vorlage gespeichert."]);
    }

    [HttpGet("{templateId:guid}")]
    public async Task<IActionResult> Edit(Guid templateId, CancellationToken cancellationToken) =>
        await FindAsync(templateId, cancellationToken) is { } stored ? Show(templateId, EditGoalTemplateForm.Of(stored)) : NotFound();

    [HttpPost("{templateId:guid}")]
    public async Task<IActionResult> Edit(Guid templateId, EditGoalTemplateForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(templateId, cancellationToken) is not { } stored)
            return NotFound();
        if (!form.Check(ModelState, T))
            return Show(templateId, form, null, StatusCodes.Status422UnprocessableEntity);
        if (stored.Version != form.Version)
            return Differ(stored, form);
        form.ApplyTo(stored);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await FindAsync(templateId, cancellationToken) is { } now ? Differ(now, form) : NotFound();
        }
        return Saved(T["Änderung gespeichert."]);
    }

    private ViewResult Differ(GoalTemplate stored, EditGoalTemplateForm mine)
    {
        var theirs = EditGoalTemplateForm.Of(stored);
        var path = $"{Request.PathBase}/administration/goal-templates/{stored.Id}";
        return Show(stored.Id, mine, new Conflict(
            T["jemand anderem"], clock.GetUtcNow().UtcDateTime,
            [
                new(T["Handlungsfeld"], T[Labels.Of(mine.Field)], T[Labels.Of(theirs.Field)]),
                new(T["Was soll erreicht werden?"], mine.Title ?? "", theirs.Title ?? ""),
                new(T["Woran merken alle, dass es erreicht ist?"], mine.Indicator ?? "", theirs.Indicator ?? ""),
                new(T["Übliche Schritte"], string.Join(" · ", mine.StepLines), string.Join(" · ", theirs.StepLines)),
            ],
            path, path, mine.FieldsOver(stored.Version)), StatusCodes.Status409Conflict);
    }

    private ViewResult Show(Guid? templateId, EditGoalTemplateForm form, Conflict? conflict = null, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        return View("Index", new EditGoalTemplatePage(templateId, form, conflict));
    }

    private RedirectResult Saved(string message)
    {
        TempData.Toast(message);
        return Redirect($"{Request.PathBase}/administration/goal-templates");
    }

    private Task<GoalTemplate?> FindAsync(Guid templateId, CancellationToken cancellationToken) => db.Templates.SingleOrDefaultAsync(t => t.Id == templateId && t.RemovedAt == null, cancellationToken);
}

/// <param name="TemplateId">Null for a new one.</param>
internal sealed record EditGoalTemplatePage(Guid? TemplateId, EditGoalTemplateForm Form, Conflict? Conflict);
