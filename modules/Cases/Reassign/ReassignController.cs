using IntegrationPlatform.Cases.AssignCase;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Reassign;

/// <summary>
/// Gives many of the team's cases to somebody else. Every id is asked for before the first is touched: one that is not there, or not
/// for this user, and nothing happens. Each case is then saved by itself; one that somebody has changed meanwhile stays and is named.
/// </summary>
[Route("cases/reassign"), Permission(Rights.CasesAssign), PersonalPage("CaseList")]
internal sealed class ReassignController(CasesDb db, MyDesks desks, DeskUpdate save, Assignments assignments, IStringLocalizer<Texts> T) : Controller
{
    private const int Most = 100, MaxAttempts = 5;

    [HttpGet]
    public async Task<IActionResult> Index([FromQuery(Name = "id")] List<Guid> ids, CancellationToken cancellationToken)
    {
        var chosen = ids.ToHashSet();
        if (!ModelState.IsValid || chosen.Count > Most || await FindAsync(chosen, cancellationToken) is not { } cases)
            return NotFound();
        return await ShowAsync(new ReassignForm { Id = Guid.CreateVersion7() }, cases, false, 0, StatusCodes.Status200OK, cancellationToken);
    }

    [HttpPost]
    public async Task<IActionResult> Index(ReassignForm form, CancellationToken cancellationToken)
    {
        if (form.Chosen() is not { Count: <= Most } chosen || await FindAsync([.. chosen.Keys], cancellationToken) is not { } cases)
            return NotFound();
        if (chosen.Count == 0)
            ModelState.AddModelError("", T["Wählen Sie in der Liste des Teams mindestens einen Fall aus."]);
        if ((await assignments.ManagersAsync(cancellationToken)).All(m => m.Id != form.NewManager))
            ModelState.AddModelError(nameof(form.NewManager), T["Wählen Sie jemanden aus der Liste."]);
        if (!ModelState.IsValid)
            return await ShowAsync(form, [.. cases.Select(c => c with { Version = chosen[c.Id] })], false, 0, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        var left = new HashSet<Guid>();
        foreach (var (id, version) in chosen)
        {
            if (!await MoveAsync(id, version, form.NewManager, cancellationToken))
                left.Add(id);
        }
        var moved = chosen.Count - left.Count;
        if (left.Count > 0)
            return await ShowAsync(form, await RowsAsync(left, cancellationToken), true, moved, StatusCodes.Status409Conflict, cancellationToken);
        TempData.Toast(moved == 1 ? T["Ein Fall ist umverteilt."] : T["{0} Fälle sind umverteilt.", moved]);
        return Redirect($"{Request.PathBase}/cases?view=team");
    }

    /// <returns>Whether the case is now with the new manager; false if somebody changed it after it was shown.</returns>
    private async Task<bool> MoveAsync(Guid caseId, int version, Guid manager, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            var found = await desks.Assignable(db).Include(c => c.Managers).Include(c => c.Person).SingleOrDefaultAsync(c => c.Id == caseId, cancellationToken);
            if (found?.Managers.Exists(m => m.Main && m.UserId == manager) == true)
                return true; // sent twice
            if (found is null || found.Version != version)
                return false;
            await assignments.AssignAsync(found, manager, [.. found.Managers.Where(m => !m.Main).Select(m => m.UserId)], cancellationToken);
            try
            {
                await save.SaveAsync(caseId, cancellationToken);
                return true;
            }
            catch (DbUpdateException race) when (attempt < MaxAttempts && (race is DbUpdateConcurrencyException || race.IsAt(typeof(CaseManager))))
            {
                // the case, and then its version tells so, or only a task that somebody ticked
            }
        }
    }

    /// <summary>Null as soon as one of them is not there or not for this user.</summary>
    private async Task<IReadOnlyList<ChosenCase>?> FindAsync(HashSet<Guid> ids, CancellationToken cancellationToken) =>
        await RowsAsync(ids, cancellationToken) is var found && found.Count == ids.Count ? found : null;

    private async Task<IReadOnlyList<ChosenCase>> RowsAsync(HashSet<Guid> ids, CancellationToken cancellationToken)
    {
        var names = (await assignments.ManagersAsync(cancellationToken)).ToDictionary(m => m.Id, m => m.Name);
        var found = await desks.Assignable(db).AsNoTracking().Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.Version, c.Number, c.Person, Manager = c.Managers.Where(m => m.Main).Select(m => m.UserId).First() }).ToListAsync(cancellationToken);
        return [.. found.OrderBy(c => c.Number, StringComparer.Ordinal).Select(c => new ChosenCase(c.Id, c.Version, c.Number, c.Person.DisplayName, names.GetValueOrDefault(c.Manager, T["nicht mehr hier"])))];
    }

    private async Task<IActionResult> ShowAsync(ReassignForm form, IReadOnlyList<ChosenCase> cases, bool conflict, int moved, int status, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        var managers = await assignments.ManagersAsync(cancellationToken);
        return View("Index", new ReassignPage(form, cases, [.. managers.Select(m => new LookOption(m.Id.ToString(), m.Name))], conflict, moved));
    }
}
