using System.Globalization;
using IntegrationPlatform.Cases.Clock;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.ExtendPeriod;

/// <summary>Asks for more time, with a reason. Somebody else decides, see <see cref="DecideExtensionController"/>.</summary>
[Route("cases/{caseId:guid}/period/extension"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class ExtendPeriodController(
    CasesDb db, MyDesks desks, DeskUpdate save, Vault vault, DecisionTasks decisions, Accounts accounts, CurrentMunicipality here, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken) =>
        await MayWriteAsync(caseId, cancellationToken) ? await ShowAsync(caseId, null, null, StatusCodes.Status200OK, cancellationToken) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, ExtendPeriodForm form, CancellationToken cancellationToken)
    {
        if (!await MayWriteAsync(caseId, cancellationToken) || await db.Periods.SingleOrDefaultAsync(p => p.CaseId == caseId, cancellationToken) is not { StartOn: not null } period)
            return NotFound();
        if (period.Extension == ExtensionState.Requested && period.WantedBy == desks.Mine && period.Version == form.Version + 1)
            return ToPeriod(caseId); // the same form came twice
        var today = Days.Today(clock);
        if (form.Check(ModelState, period, today, (await DecidersAsync(caseId, cancellationToken)).Select(d => d.Id), T) is not { } until)
            return await ShowAsync(caseId, form, null, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        if (period.Version != form.Version)
            return await DifferAsync(period, form, cancellationToken);
        period.WantExtension(until, vault.Seal(form.Reason!.Trim(), period.Id), desks.Mine, user.Name, today, form.DecisionBy);
        await decisions.AskAsync(period, until, today, cancellationToken);
        try
        {
            await save.SaveAsync(caseId, cancellationToken);
        }
        catch (DbUpdateException race) when (race is DbUpdateConcurrencyException || race.IsAt(typeof(CaseTask)))
        {
            db.ChangeTracker.Clear();
            return await Index(caseId, form, cancellationToken);
        }
        TempData.Toast(T["Verlängerung beantragt. Die Entscheidung steht als Aufgabe bereit."]);
        return ToPeriod(caseId);
    }

    private async Task<IActionResult> DifferAsync(CounsellingPeriod stored, ExtendPeriodForm mine, CancellationToken cancellationToken)
    {
        var path = $"{Request.PathBase}/cases/{stored.CaseId}/period";
        var conflict = new Conflict(
            T["jemand anderem"],
            clock.GetUtcNow().UtcDateTime,
            [
                new(T["Verlängern bis"], mine.Until ?? "", stored.WantedUntil is { } until ? German.Day(until) : ""),
                new(T["Warum braucht die Person länger?"], mine.Reason ?? "", stored.ExtensionReason is { } reason ? vault.Open(reason, stored.Id) ?? "" : ""),
            ],
            path + "/extension",
            path,
            [
                new(nameof(mine.Version), stored.Version.ToString(CultureInfo.InvariantCulture)),
                new(nameof(mine.Until), mine.Until ?? ""),
                new(nameof(mine.Reason), mine.Reason ?? ""),
                new(nameof(mine.DecisionBy), mine.DecisionBy.ToString()),
            ]);
        return await ShowAsync(stored.CaseId, mine, conflict, StatusCodes.Status409Conflict, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(Guid caseId, ExtendPeriodForm? form, Conflict? conflict, int status, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        Response.StatusCode = status;
        var found = await CaseClock.LoadAsync(db, caseId, Days.Today(clock), cancellationToken);
        var deciders = await DecidersAsync(caseId, cancellationToken);
        var period = found.Period;
        return View("Index", new ExtendPeriodPage(
            found,
            form ?? new ExtendPeriodForm { Version = period?.Version ?? 0, Until = period?.LatestEnd is { } latest ? German.Day(latest) : null },
            [.. deciders.Select(d => new LookOption(d.Id.ToString(), d.Name))],
            period?.ExtensionReason is { } reason ? vault.Open(reason, period.Id) ?? T["nicht lesbar"] : null,
            period?.Extension == ExtensionState.Requested && user.May(Rights.CasesExtend) && period.WantedBy != desks.Mine,
            conflict));
    }

    /// <summary>Who may approve and sees the case; never whoever asks.</summary>
    private async Task<IReadOnlyList<Colleague>> DecidersAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var restricted = await db.Cases.Where(c => c.Id == caseId).Select(c => new { c.Restricted, Managers = c.Managers.Select(m => m.UserId).ToList() }).SingleAsync(cancellationToken);
        return [.. (await accounts.ColleaguesAsync(here.Id!, cancellationToken)).Where(c => c.May(Rights.CasesExtend) && c.Id != desks.Mine && (!restricted.Restricted || restricted.Managers.Contains(c.Id)))];
    }

    private RedirectResult ToPeriod(Guid caseId) => Redirect($"{Request.PathBase}/cases/{caseId}/period/extension");

    private Task<bool> MayWriteAsync(Guid caseId, CancellationToken cancellationToken) => desks.Writable(db).AnyAsync(c => c.Id == caseId, cancellationToken);
}

/// <param name="MayDecide">Whether the reader is one who may approve what waits.</param>
internal sealed record ExtendPeriodPage(CaseClock Clock, ExtendPeriodForm Form, IReadOnlyList<LookOption> Deciders, string? Reason, bool MayDecide, Conflict? Conflict);
