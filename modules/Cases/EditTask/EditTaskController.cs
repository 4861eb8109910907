using System.ComponentModel.DataAnnotations;
using System.Globalization;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.EditTask;

/// <summary>Adds a task to a case, or changes one: what, until when, who.</summary>
[Route("cases/{caseId:guid}/tasks"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class EditTaskController(
    CasesDb db, MyDesks desks, DeskUpdate save, Vault vault, Accounts accounts, CurrentMunicipality here, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(Guid caseId, CancellationToken cancellationToken) =>
        await MayWriteAsync(caseId, cancellationToken)
            ? await ShowAsync(caseId, null, new EditTaskForm { Id = Guid.CreateVersion7(), AssignedTo = desks.Mine }, null, cancellationToken)
            : NotFound();

    [HttpPost("new")]
    public async Task<IActionResult> New(Guid caseId, EditTaskForm form, CancellationToken cancellationToken)
    {
        if (!await MayWriteAsync(caseId, cancellationToken))
            return NotFound();
        if (await CheckAsync(form, cancellationToken) is not { } due)
            return await ShowAsync(caseId, null, form, null, cancellationToken, StatusCodes.Status422UnprocessableEntity);
        var id = Request.RecordId(form.Id);
        if (!await db.Tasks.AnyAsync(t => t.Id == id, cancellationToken))
        {
            db.Tasks.Add(new CaseTask
            {
                Id = id,
                CaseId = caseId,
                Title = vault.Seal(form.Title!.Trim(), id),
                DueOn = due,
                AssignedTo = form.AssignedTo,
                Source = TaskSource.Manual,
                CreatedAt = clock.GetUtcNow().UtcDateTime,
            });
            try
            {
                await save.SaveAsync(caseId, cancellationToken);
            }
            catch (DbUpdateException race) when (race.IsAt(typeof(CaseTask)))
            {
                db.ChangeTracker.Clear(); // sent twice at once
            }
        }
        TempData.Toast(T["Aufgabe gespeichert."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}");
    }

    [HttpGet("{taskId:guid}")]
    public async Task<IActionResult> Edit(Guid caseId, Guid taskId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, taskId, cancellationToken) is { } task
            ? await ShowAsync(caseId, taskId, FormOf(task), null, cancellationToken)
            : NotFound();

    [HttpPost("{taskId:guid}")]
    public async Task<IActionResult> Edit(Guid caseId, Guid taskId, EditTaskForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, taskId, cancellationToken) is not { } task)
            return NotFound();
        if (await CheckAsync(form, cancellationToken) is not { } due)
            return await ShowAsync(caseId, taskId, form, null, cancellationToken, StatusCodes.Status422UnprocessableEntity);
        if (task.Version != form.Version)
            return await ConflictAsync(task, form, cancellationToken);
        task.Title = vault.Seal(form.Title!.Trim(), task.Id);
        task.DueOn = due;
        task.AssignedTo = form.AssignedTo;
        try
        {
            await save.SaveAsync(caseId, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await ConflictAsync(await db.Tasks.SingleAsync(t => t.Id == taskId, cancellationToken), form, cancellationToken);
        }
        TempData.Toast(T["Änderung gespeichert."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}");
    }

    private async Task<DateOnly?> CheckAsync(EditTaskForm form, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        var due = DayWords.Future(form.DueOn, today);
        if (due is null || due.Rest.Length > 0 || due.Day < today.AddYears(-1) || due.Day > today.AddYears(5))
            ModelState.AddModelError(nameof(form.DueOn), T["Sagen Sie, bis wann: zum Beispiel „in 2 Wochen“ oder 24.11.2026."]);
        var colleagues = await accounts.ColleaguesAsync(here.Id!, cancellationToken);
        if (!colleagues.Any(c => c.Id == form.AssignedTo && c.May(Rights.CasesWrite)))
            ModelState.AddModelError(nameof(form.AssignedTo), T["Wählen Sie jemanden aus der Liste."]);
        return ModelState.IsValid ? due!.Day : null;
    }

    private async Task<IActionResult> ConflictAsync(CaseTask stored, EditTaskForm mine, CancellationToken cancellationToken)
    {
        var theirs = FormOf(stored);
        var names = (await accounts.ColleaguesAsync(here.Id!, cancellationToken)).ToDictionary(c => c.Id, c => c.Name);
        var path = $"{Request.PathBase}/cases/{stored.CaseId}/tasks/{stored.Id}";
        var conflict = new Conflict(
            T["jemand anderem"],
            clock.GetUtcNow().UtcDateTime,
            [
                new(T["Was ist zu tun?"], mine.Title ?? "", theirs.Title ?? ""),
                new(T["Bis wann?"], mine.DueOn ?? "", theirs.DueOn ?? ""),
                new(T["Wer?"], names.GetValueOrDefault(mine.AssignedTo, ""), names.GetValueOrDefault(theirs.AssignedTo, "")),
            ],
            path,
            path,
            [
                new(nameof(mine.Version), stored.Version.ToString(CultureInfo.InvariantCulture)),
                new(nameof(mine.Title), mine.Title ?? ""),
                new(nameof(mine.DueOn), mine.DueOn ?? ""),
                new(nameof(mine.AssignedTo), mine.AssignedTo.ToString()),
            ]);
        return await ShowAsync(stored.CaseId, stored.Id, mine, conflict, cancellationToken, StatusCodes.Status409Conflict);
    }

    private async Task<IActionResult> ShowAsync(Guid caseId, Guid? taskId, EditTaskForm form, Conflict? conflict, CancellationToken cancellationToken, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        var colleagues = await accounts.ColleaguesAsync(here.Id!, cancellationToken);
        return View("Index", new EditTaskPage(caseId, taskId, form, [.. colleagues.Where(c => c.May(Rights.CasesWrite)).Select(c => new LookOption(c.Id.ToString(), c.Name))], conflict));
    }

    private EditTaskForm FormOf(CaseTask task) => new()
    {
        Id = task.Id,
        Version = task.Version,
        Title = vault.Open(task.Title, task.Id),
        DueOn = German.Day(task.DueOn),
        AssignedTo = task.AssignedTo,
    };

    private Task<bool> MayWriteAsync(Guid caseId, CancellationToken cancellationToken) => desks.Writable(db).AnyAsync(c => c.Id == caseId, cancellationToken);

    private async Task<CaseTask?> FindAsync(Guid caseId, Guid taskId, CancellationToken cancellationToken) =>
        await MayWriteAsync(caseId, cancellationToken) ? await db.Tasks.SingleOrDefaultAsync(t => t.Id == taskId && t.CaseId == caseId, cancellationToken) : null;
}

internal sealed record EditTaskPage(Guid CaseId, Guid? TaskId, EditTaskForm Form, IReadOnlyList<LookOption> Colleagues, Conflict? Conflict);

internal sealed class EditTaskForm
{
    public Guid Id { get; set; }
    public int Version { get; set; }

    [Display(Name = "Was ist zu tun?"), Required(ErrorMessage = "Schreiben Sie auf, was zu tun ist."), StringLength(300, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Title { get; set; }

    [Display(Name = "Bis wann?"), StringLength(60, ErrorMessage = "Sagen Sie, bis wann: zum Beispiel „in 2 Wochen“ oder 24.11.2026.")]
    public string? DueOn { get; set; } = "in 2 Wochen";

    [Display(Name = "Wer?")]
    public Guid AssignedTo { get; set; }
}
