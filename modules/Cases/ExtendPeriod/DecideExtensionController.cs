using IntegrationPlatform.Cases.Clock;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.ExtendPeriod;

/// <summary>Says yes or no to an extension that somebody else has asked for.</summary>
[Route("cases/{caseId:guid}/period/extension"), Permission(Rights.CasesExtend), NothingPersonal("answers with a redirect or nothing")]
internal sealed class DecideExtensionController(
    CasesDb db, MyDesks desks, DeskUpdate save, PeriodTasks tasks, DecisionTasks decisions, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpPost("approve")]
    public Task<IActionResult> Approve(Guid caseId, int version, CancellationToken cancellationToken) => DecideAsync(caseId, version, approve: true, cancellationToken);

    [HttpPost("refuse")]
    public Task<IActionResult> Refuse(Guid caseId, int version, CancellationToken cancellationToken) => DecideAsync(caseId, version, approve: false, cancellationToken);

    private async Task<IActionResult> DecideAsync(Guid caseId, int version, bool approve, CancellationToken cancellationToken)
    {
        if (!await desks.Writable(db).AnyAsync(c => c.Id == caseId, cancellationToken) || await db.Periods.SingleOrDefaultAsync(p => p.CaseId == caseId, cancellationToken) is not { } period)
            return NotFound();
        if (period.Extension != ExtensionState.Requested)
            return Answer(caseId, T["Darüber ist schon entschieden."]);
        if (period.WantedBy == desks.Mine)
            return Answer(caseId, T["Über eine eigene Bitte entscheidet jemand anderes."]);
        if (period.Version != version)
            return Answer(caseId, T["Die Bitte hat sich inzwischen geändert. Lesen Sie sie noch einmal, bevor Sie entscheiden."]);
        var formerEnd = period.EndsOn;
        await decisions.FinishAsync(period, cancellationToken);
        period.Decide(approve, desks.Mine, user.Name, Days.Today(clock));
        if (period.EndsOn != formerEnd)
            await tasks.WithdrawAsync(caseId, formerEnd, cancellationToken);
        try
        {
            await save.SaveAsync(caseId, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await DecideAsync(caseId, version, approve, cancellationToken); // somebody else decided, or ticked a reminder
        }
        return Answer(caseId, approve ? T["Verlängert bis {0}.", German.Day(period.EndsOn)] : T["Verlängerung abgelehnt."]);
    }

    private RedirectResult Answer(Guid caseId, string toast)
    {
        TempData.Toast(toast);
        return Redirect($"{Request.PathBase}/cases/{caseId}/period/extension");
    }
}
