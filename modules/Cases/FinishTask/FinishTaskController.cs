using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.FinishTask;

/// <summary>Ticks a task off and back on. Done twice is done once.</summary>
[Route("tasks/{taskId:guid}"), Permission(Rights.CasesWrite), NothingPersonal("answers with a redirect or nothing")]
internal sealed class FinishTaskController(CasesDb db, MyDesks desks, DeskUpdate save, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpPost("done")]
    public Task<IActionResult> Done(Guid taskId, CancellationToken cancellationToken) =>
        ChangeAsync(taskId, task => task.Finish(clock.GetUtcNow().UtcDateTime), task => task.Open, T["Aufgabe erledigt."], "reopen", cancellationToken);

    [HttpPost("reopen")]
    public Task<IActionResult> Reopen(Guid taskId, CancellationToken cancellationToken) =>
        ChangeAsync(taskId, task => task.Reopen(), task => !task.Open, T["Aufgabe ist wieder offen."], null, cancellationToken);

    private async Task<IActionResult> ChangeAsync(Guid taskId, Action<CaseTask> change, Func<CaseTask, bool> needed, string message, string? undo, CancellationToken cancellationToken)
    {
        var task = await db.Tasks.SingleOrDefaultAsync(t => t.Id == taskId, cancellationToken);
        if (task is null || !await desks.Writable(db).AnyAsync(c => c.Id == task.CaseId, cancellationToken))
            return NotFound();
        if (needed(task))
        {
            change(task);
            try
            {
                await save.SaveAsync(task.CaseId, cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody else ticked or changed it at the same moment: the tick goes over what they did.
                db.ChangeTracker.Clear();
                return await ChangeAsync(taskId, change, needed, message, undo, cancellationToken);
            }
        }
        if (Request.Headers.ContainsKey("HX-Request"))
            return NoContent();
        TempData.Toast(message, undo is null ? null : $"{Request.PathBase}/tasks/{taskId}/{undo}");
        return Redirect($"{Request.PathBase}/cases/{task.CaseId}");
    }
}
