using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.AssignCase;

/// <summary>Who looks after a case, who may know of it, and who did so before. For whoever is in charge and for the team's lead; a cover does not give cases away.</summary>
[Route("cases/{caseId:guid}/assignment"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class AssignCaseController(CasesDb db, MyDesks desks, DeskUpdate save, Assignments assignments, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, cancellationToken) is { } found ? await ShowAsync(found, AssignCaseForm.Of(found), null, StatusCodes.Status200OK, cancellationToken) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, AssignCaseForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } found)
            return NotFound();
        if (form.Says(found))
            return await DoneAsync(caseId, 0, cancellationToken);
        var managers = (await assignments.ManagersOfAsync(caseId, cancellationToken)).Select(m => m.Id).ToHashSet();
        if (!managers.Contains(form.MainManager))
            ModelState.AddModelError(nameof(form.MainManager), T["Wählen Sie jemanden aus der Liste."]);
        if (!form.CoManagers.TrueForAll(managers.Contains))
            ModelState.AddModelError(nameof(form.CoManagers), T["Wählen Sie jemanden aus der Liste."]);
        if (!ModelState.IsValid)
            return await ShowAsync(found, form, null, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        if (found.Version != form.Version)
            return await DifferAsync(found, form, cancellationToken);
        found.Restricted = form.Restricted;
        var tasks = await assignments.AssignAsync(found, form.MainManager, form.CoManagers, cancellationToken);
        try
        {
            await save.SaveAsync(caseId, cancellationToken);
        }
        catch (DbUpdateException race) when (race is DbUpdateConcurrencyException || race.IsAt(typeof(CaseManager)))
        {
            db.ChangeTracker.Clear();
            return await Index(caseId, form, cancellationToken); // shows what differs; was it only a task that somebody ticked, it saves now
        }
        return await DoneAsync(caseId, tasks, cancellationToken);
    }

    private async Task<IActionResult> DoneAsync(Guid caseId, int tasks, CancellationToken cancellationToken)
    {
        TempData.Toast(tasks switch
        {
            0 => T["Änderung gespeichert."],
            1 => T["Änderung gespeichert. Eine offene Aufgabe ging mit."],
            _ => T["Änderung gespeichert. {0} offene Aufgaben gingen mit.", tasks],
        });
        var stillMine = await desks.Visible(db).AnyAsync(c => c.Id == caseId, cancellationToken);
        return Redirect(stillMine ? $"{Request.PathBase}/cases/{caseId}" : $"{Request.PathBase}/cases");
    }

    private async Task<IActionResult> DifferAsync(Case stored, AssignCaseForm mine, CancellationToken cancellationToken)
    {
        var names = (await assignments.ManagersOfAsync(stored.Id, cancellationToken)).ToDictionary(c => c.Id, c => c.Name);
        var theirs = AssignCaseForm.Of(stored);
        var path = $"{Request.PathBase}/cases/{stored.Id}/assignment";
        var conflict = new Conflict(
            T["jemand anderem"],
            clock.GetUtcNow().UtcDateTime,
            [
                new(T["Zuständig"], Name(mine.MainManager), Name(theirs.MainManager)),
                new(T["Mit zuständig"], Names(mine), Names(theirs)),
                new(T["Sperrvermerk"], T[mine.Restricted ? "ja" : "nein"], T[theirs.Restricted ? "ja" : "nein"]),
            ],
            path,
            path,
            mine.FieldsOver(stored.Version));
        return await ShowAsync(stored, mine, conflict, StatusCodes.Status409Conflict, cancellationToken);

        string Name(Guid id) => names.GetValueOrDefault(id, "–");
        string Names(AssignCaseForm form) => string.Join(", ", form.CoManagers.Select(Name).Order(StringComparer.CurrentCulture));
    }

    private async Task<IActionResult> ShowAsync(Case found, AssignCaseForm form, Conflict? conflict, int status, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        var managers = await assignments.ManagersOfAsync(found.Id, cancellationToken);
        var names = managers.ToDictionary(m => m.Id, m => m.Name);
        var known = await db.Assignments.AsNoTracking().Where(a => a.CaseId == found.Id).OrderByDescending(a => a.From).ThenByDescending(a => a.Id).Take(100)
            .Select(a => new AssignmentLine(a.UserId, a.UserName, a.Main, a.From, a.Until, a.ByName)).ToListAsync(cancellationToken);
        var stored = await db.Managers.AsNoTracking().Where(m => m.CaseId == found.Id).ToListAsync(cancellationToken);
        var first = stored.Where(m => !known.Exists(a => a.Until is null && a.UserId == m.UserId && a.Main == m.Main))
            .Select(m => new AssignmentLine(m.UserId, names.GetValueOrDefault(m.UserId, T["nicht mehr hier"]), m.Main, found.OpenedOn, null, null));
        return View("Index", new AssignCasePage(
            found.Id, found.Number, form, [.. managers.Select(m => new LookOption(m.Id.ToString(), m.Name))], [.. first.Concat(known).OrderBy(a => a.Until is not null)], conflict));
    }

    private Task<Case?> FindAsync(Guid caseId, CancellationToken cancellationToken) =>
        desks.Assignable(db).Include(c => c.Managers).Include(c => c.Person).SingleOrDefaultAsync(c => c.Id == caseId, cancellationToken);
}

internal sealed record AssignCasePage(Guid CaseId, string Number, AssignCaseForm Form, IReadOnlyList<LookOption> Managers, IReadOnlyList<AssignmentLine> History, Conflict? Conflict);

internal sealed record AssignmentLine(Guid UserId, string Name, bool Main, DateOnly From, DateOnly? Until, string? ByName);
