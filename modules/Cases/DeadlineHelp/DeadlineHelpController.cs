using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.DeadlineHelp;

/// <summary>A letter has come: until when can one object? Shows every step, and makes a task of it.</summary>
[Route("cases/{caseId:guid}/deadline"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class DeadlineHelpController(CasesDb db, MyDesks desks, DeskUpdate save, Vault vault, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    private const int DaysBefore = 5; // time to write, and for the letter to arrive

    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken) =>
        await MayWriteAsync(caseId, cancellationToken) ? View(new DeadlineHelpPage(caseId, new DeadlineHelpForm { Id = Guid.CreateVersion7() }, null)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, DeadlineHelpForm form, CancellationToken cancellationToken)
    {
        if (!await MayWriteAsync(caseId, cancellationToken))
            return NotFound();
        var reckoned = form.Reckon(ModelState, Days.Today(clock), T);
        if (reckoned is null)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(new DeadlineHelpPage(caseId, form, reckoned));
    }

    [HttpPost("task")]
    public async Task<IActionResult> Remember(Guid caseId, DeadlineHelpForm form, CancellationToken cancellationToken)
    {
        if (!await MayWriteAsync(caseId, cancellationToken))
            return NotFound();
        var today = Days.Today(clock);
        if (form.Reckon(ModelState, today, T) is not { } reckoned)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Index", new DeadlineHelpPage(caseId, form, null));
        }
        var id = Request.RecordId(form.Id);
        if (!await db.Tasks.AnyAsync(t => t.Id == id, cancellationToken))
        {
            var early = reckoned.LastDay.AddDays(-DaysBefore);
            db.Tasks.Add(new CaseTask
            {
                Id = id,
                CaseId = caseId,
                Title = vault.Seal($"{(ObjectionDeadline.GoesToCourt(form.Kind) ? "Klage" : "Widerspruch")}: letzter Tag ist der {German.Day(reckoned.LastDay)}", id),
                DueOn = early < today ? today : early,
                AssignedTo = desks.Mine,
                Source = TaskSource.Deadline,
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

    private Task<bool> MayWriteAsync(Guid caseId, CancellationToken cancellationToken) => desks.Writable(db).AnyAsync(c => c.Id == caseId, cancellationToken);
}

internal sealed record DeadlineHelpPage(Guid CaseId, DeadlineHelpForm Form, ObjectionDeadline? Deadline);
