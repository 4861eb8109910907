using System.Globalization;
using IntegrationPlatform.Cases.Clock;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.SetPeriod;

/// <summary>The clock of a case with all it is made of; corrects its start by hand and says until when there is aftercare.</summary>
[Route("cases/{caseId:guid}/period"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class SetPeriodController(CasesDb db, MyDesks desks, DeskUpdate save, Vault vault, PeriodStarts starts, PeriodTasks tasks, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        if (!await MayWriteAsync(caseId, cancellationToken))
            return NotFound();
        var found = await CaseClock.LoadAsync(db, caseId, Days.Today(clock), cancellationToken);
        return View(new SetPeriodPage(found, found.Period is { } period ? FormOf(period) : null, null));
    }

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, SetPeriodForm form, CancellationToken cancellationToken)
    {
        if (!await MayWriteAsync(caseId, cancellationToken) || await db.Periods.SingleOrDefaultAsync(p => p.CaseId == caseId, cancellationToken) is not { } period)
            return NotFound();
        var formerEnd = period.EndsOn;
        await starts.ApplyAsync(period, await db.Cases.Where(c => c.Id == caseId).Select(c => c.Person.AllocatedOn).SingleAsync(cancellationToken), cancellationToken); // as the page showed it, also before the night has written it down
        var said = form.Check(ModelState, period, Days.Today(clock), T);
        if (!ModelState.IsValid)
            return await ShowAsync(caseId, form, null, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        if (period.Version != form.Version)
            return await DifferAsync(period, form, cancellationToken);
        if (said.StartOn is { } start && start != period.StartOn)
            period.StartByHand(start, vault.Seal(form.Reason!.Trim(), period.Id));
        period.AftercareUntil = said.AftercareUntil;
        if (period.EndsOn != formerEnd)
            await tasks.WithdrawAsync(caseId, formerEnd, cancellationToken);
        try
        {
            await save.SaveAsync(caseId, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await Index(caseId, form, cancellationToken); // shows what differs; was it only a reminder that somebody ticked, it saves now
        }
        TempData.Toast(T["Änderung gespeichert."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}/period");
    }

    private async Task<IActionResult> DifferAsync(CounsellingPeriod stored, SetPeriodForm mine, CancellationToken cancellationToken)
    {
        var theirs = FormOf(stored);
        var path = $"{Request.PathBase}/cases/{stored.CaseId}/period";
        var conflict = new Conflict(
            T["jemand anderem"],
            clock.GetUtcNow().UtcDateTime,
            [
                new(T["Beginn"], mine.StartOn ?? "", theirs.StartOn ?? ""),
                new(T["Grund der Korrektur"], mine.Reason ?? "", theirs.Reason ?? ""),
                new(T["Nachbetreuung bis"], mine.AftercareUntil ?? "", theirs.AftercareUntil ?? ""),
            ],
            path,
            path,
            [
                new(nameof(mine.Version), stored.Version.ToString(CultureInfo.InvariantCulture)),
                new(nameof(mine.StartOn), mine.StartOn ?? ""),
                new(nameof(mine.Reason), mine.Reason ?? ""),
                new(nameof(mine.AftercareUntil), mine.AftercareUntil ?? ""),
            ]);
        return await ShowAsync(stored.CaseId, mine, conflict, StatusCodes.Status409Conflict, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(Guid caseId, SetPeriodForm form, Conflict? conflict, int status, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        Response.StatusCode = status;
        return View("Index", new SetPeriodPage(await CaseClock.LoadAsync(db, caseId, Days.Today(clock), cancellationToken), form, conflict));
    }

    private SetPeriodForm FormOf(CounsellingPeriod period) => new()
    {
        Version = period.Version,
        StartOn = period.StartOn is { } start ? German.Day(start) : null,
        Reason = period.CorrectionReason is { } reason ? vault.Open(reason, period.Id) : null,
        AftercareUntil = period.AftercareUntil is { } until ? German.Day(until) : null,
    };

    private Task<bool> MayWriteAsync(Guid caseId, CancellationToken cancellationToken) => desks.Writable(db).AnyAsync(c => c.Id == caseId, cancellationToken);
}

/// <param name="Form">Null as long as there is no period.</param>
internal sealed record SetPeriodPage(CaseClock Clock, SetPeriodForm? Form, Conflict? Conflict);
