using IntegrationPlatform.Cases.AssignCase;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Covers;

/// <summary>„Vertretungen“: who stands in for whom and until when. Everybody enters their own absence, the team's lead anybody's.</summary>
[Route("absences"), Permission(Rights.CasesWrite), NothingPersonal("colleagues and days, no client")]
internal sealed class CoversController(CasesDb db, MyDesks desks, Assignments assignments, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    private const int ShownAfterDays = 30, Most = 100, MaxAttempts = 20;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        var since = today.AddDays(-ShownAfterDays);
        var covers = await Mine().AsNoTracking().Where(c => c.UntilOn >= since && c.EndedAt == null).OrderBy(c => c.UntilOn).ThenBy(c => c.Id).Take(Most).ToListAsync(cancellationToken);
        return View(new CoversPage(covers, desks.Mine, Leads, today));
    }

    [HttpGet("new")]
    public Task<IActionResult> New(CancellationToken cancellationToken) =>
        ShowAsync(new CoverForm { Id = Guid.CreateVersion7(), Manager = Leads ? Guid.Empty : desks.Mine }, StatusCodes.Status200OK, cancellationToken);

    [HttpPost("new")]
    public async Task<IActionResult> New(CoverForm form, CancellationToken cancellationToken)
    {
        var id = Request.RecordId(form.Id);
        if (await db.Covers.AnyAsync(c => c.Id == id, cancellationToken))
            return Done(); // sent twice
        var colleagues = (await assignments.ManagersAsync(cancellationToken)).ToDictionary(c => c.Id, c => c.Name);
        if (form.Check(ModelState, Days.Today(clock), Leads ? colleagues.Keys : [desks.Mine], colleagues.Keys, T) is not { } days)
            return await ShowAsync(form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            // The number before the look: whoever enters a cover after this moment takes the number, and whoever did before is seen.
            var number = await db.Covers.Where(c => c.ManagerId == form.Manager).MaxAsync(c => (int?)c.Number, cancellationToken) + 1 ?? 1;
            if (await RefuseOverlapsAsync(id, form, days, cancellationToken))
                return Done();
            if (!ModelState.IsValid)
                return await ShowAsync(form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
            db.Covers.Add(new Cover
            {
                Id = id,
                ManagerId = form.Manager,
                ManagerName = colleagues.GetValueOrDefault(form.Manager, user.Name),
                CoverId = form.Cover,
                CoverName = colleagues[form.Cover],
                FromOn = days.From,
                UntilOn = days.Until,
                Reason = form.Reason!.Value,
                Number = number,
                CreatedBy = desks.Mine,
                CreatedByName = user.Name,
                CreatedAt = clock.GetUtcNow().UtcDateTime,
            });
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return Done();
            }
            catch (DbUpdateException race) when (attempt < MaxAttempts && race.IsAt(typeof(Cover)))
            {
                db.ChangeTracker.Clear();
                if (await db.Covers.AnyAsync(c => c.Id == id, cancellationToken))
                    return Done(); // the same form came twice at once
                // else another cover of the same colleague was entered at this moment: look whether they overlap
            }
        }
    }

    [HttpPost("{absenceId:guid}/end")]
    public async Task<IActionResult> End(Guid absenceId, CancellationToken cancellationToken)
    {
        var mine = desks.Mine;
        if (await Mine().SingleOrDefaultAsync(c => c.Id == absenceId && (Leads || c.ManagerId == mine || c.CreatedBy == mine), cancellationToken) is not { } cover)
            return NotFound();
        cover.End(clock.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await End(absenceId, cancellationToken); // somebody else has ended it at this moment
        }
        TempData.Toast(T["Die Vertretung ist beendet."]);
        return Redirect($"{Request.PathBase}/absences");
    }

    /// <returns>Whether the same form has made this very cover in the meantime.</returns>
    private async Task<bool> RefuseOverlapsAsync(Guid id, CoverForm form, (DateOnly From, DateOnly Until) days, CancellationToken cancellationToken)
    {
        var meanwhile = await db.Covers.AsNoTracking().Where(c => c.EndedAt == null && c.FromOn <= days.Until && c.UntilOn >= days.From && (c.ManagerId == form.Manager || c.ManagerId == form.Cover))
            .OrderBy(c => c.FromOn).ToListAsync(cancellationToken);
        if (meanwhile.Exists(c => c.Id == id))
            return true;
        if (meanwhile.Find(c => c.ManagerId == form.Manager) is { } same)
            ModelState.AddModelError(nameof(form.From), T["Für diese Tage gibt es schon eine Vertretung: {0} vom {1} bis {2}. Beenden Sie sie zuerst oder wählen Sie andere Tage.", same.CoverName, German.Day(same.FromOn), German.Day(same.UntilOn)]);
        if (meanwhile.Find(c => c.ManagerId == form.Cover) is { } away)
            ModelState.AddModelError(nameof(form.Cover), T["{0} ist vom {1} bis {2} selbst abwesend. Wählen Sie jemand anderen.", away.ManagerName, German.Day(away.FromOn), German.Day(away.UntilOn)]);
        return false;
    }

    private bool Leads => user.May(Rights.CasesAssign);

    /// <summary>Covers that concern the user: all for the team's lead, else those they have or do.</summary>
    private IQueryable<Cover> Mine()
    {
        var (mine, all) = (desks.Mine, Leads);
        return db.Covers.Where(c => all || c.ManagerId == mine || c.CoverId == mine || c.CreatedBy == mine);
    }

    private RedirectResult Done()
    {
        TempData.Toast(T["Die Vertretung ist eingetragen. Sie endet von selbst."]);
        return Redirect($"{Request.PathBase}/absences");
    }

    private async Task<IActionResult> ShowAsync(CoverForm form, int status, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        var colleagues = (await assignments.ManagersAsync(cancellationToken)).Select(c => new LookOption(c.Id.ToString(), c.Name)).ToList();
        return View("New", new NewCoverPage(form, Leads ? colleagues : [.. colleagues.Where(c => c.Value == desks.Mine.ToString())], colleagues));
    }
}

internal sealed record CoversPage(IReadOnlyList<Cover> Covers, Guid Me, bool Leads, DateOnly Today);

internal sealed record NewCoverPage(CoverForm Form, IReadOnlyList<LookOption> Absent, IReadOnlyList<LookOption> StandIns);
