using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Cases.Clock;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Modules.Contracts.Plans;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.CloseCase;

/// <summary>Ends the work with a case, with day and reason; and takes it up again.</summary>
[Route("cases/{caseId:guid}"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class CloseCaseController(CasesDb db, MyDesks desks, DeskUpdate save, Vault vault, PeriodTasks tasks, IPlanInCase plans, Reopening reopening, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet("close")]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, cancellationToken) is not { } found ? NotFound()
        : found.IsOpen ? await ShowAsync(found, new CloseCaseForm { Version = found.Version }, cancellationToken)
        : ToFile(caseId);

    [HttpPost("close")]
    public async Task<IActionResult> Index(Guid caseId, CloseCaseForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } found)
            return NotFound();
        if (!found.IsOpen)
            return ToFile(caseId); // sent twice, or a colleague was faster
        var today = Days.Today(clock);
        var on = DayWords.Past(form.ClosedOn, today);
        if (on is not { Rest.Length: 0 } || on.Day > today || on.Day < found.OpenedOn)
            ModelState.AddModelError(nameof(form.ClosedOn), T["Geben Sie einen Tag seit dem Beginn des Falls an, spätestens heute."]);
        if (form.Reason is not { } reason || !Enum.IsDefined(reason))
            ModelState.AddModelError(nameof(form.Reason), T["Sagen Sie, warum der Fall endet."]);
        if (form.AsksForOutcomes)
            await CheckGoalsAsync(caseId, form, cancellationToken);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync(found, form, cancellationToken);
        }
        found.Close(form.Reason!.Value, string.IsNullOrWhiteSpace(form.Note) ? null : vault.Seal(form.Note.Trim(), found.Id), on!.Day);
        var end = await db.Periods.Where(p => p.CaseId == caseId).Select(p => (DateOnly?)p.EndsOn).SingleOrDefaultAsync(cancellationToken);
        await tasks.WithdrawAsync(caseId, end ?? ListEntry.Nothing, cancellationToken);
        try
        {
            await save.SaveTogetherAsync(caseId, () => EndPlanAsync(caseId, form, on.Day, cancellationToken), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await Index(caseId, form, cancellationToken); // somebody changed something else of the case; closing it overwrites nothing of that
        }
        TempData.Toast(T["Fall abgeschlossen."], $"{Request.PathBase}/cases/{caseId}/reopen");
        return ToFile(caseId);
    }

    [HttpPost("reopen")]
    public async Task<IActionResult> Reopen(Guid caseId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } found)
            return NotFound();
        if (!found.IsOpen)
        {
            found.Reopen(Days.Today(clock));
            try
            {
                await reopening.SaveAsync(caseId, cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                db.ChangeTracker.Clear();
                return await Reopen(caseId, cancellationToken);
            }
        }
        TempData.Toast(T["Der Fall ist wieder offen."]);
        return ToFile(caseId);
    }

    private async Task CheckGoalsAsync(Guid caseId, CloseCaseForm form, CancellationToken cancellationToken)
    {
        var codes = plans.Outcomes.Select(o => o.Code).ToHashSet();
        var said = form.Goals.Where(g => g.Outcome is not null && codes.Contains(g.Outcome)).Select(g => g.GoalId).ToHashSet();
        if ((await plans.OpenGoalsAsync(caseId, cancellationToken)).Any(g => !said.Contains(g.GoalId)))
            ModelState.AddModelError(nameof(form.Goals), T["Sagen Sie zu jedem offenen Ziel, wie es ausgegangen ist."]);
    }

    private async Task EndPlanAsync(Guid caseId, CloseCaseForm form, DateOnly on, CancellationToken cancellationToken)
    {
        var completed = form.Reason is ClosingReason.GoalsReached or ClosingReason.PeriodEnded or ClosingReason.Referred;
        if (await plans.EndAsync(caseId, completed, on, form.Goals, cancellationToken) is { } reminder)
            (await db.Tasks.SingleOrDefaultAsync(t => t.Id == reminder && t.Open, cancellationToken))?.Finish(clock.GetUtcNow().UtcDateTime);
    }

    private async Task<IActionResult> ShowAsync(Case found, CloseCaseForm form, CancellationToken cancellationToken)
    {
        form.ClosedOn ??= German.Day(Days.Today(clock));
        var open = await db.Tasks.Where(t => t.CaseId == found.Id && t.Open).OrderBy(t => t.DueOn).Take(20).Select(t => new { t.Id, t.Title, t.DueOn }).ToListAsync(cancellationToken);
        return View("Index", new CloseCasePage(found.Id, found.Number, form, [.. open.Select(t => new OpenAtClosing(vault.Open(t.Title, t.Id) ?? T["nicht lesbar"], t.DueOn))], await plans.OpenGoalsAsync(found.Id, cancellationToken), plans.Outcomes));
    }

    private RedirectResult ToFile(Guid caseId) => Redirect($"{Request.PathBase}/cases/{caseId}");

    private Task<Case?> FindAsync(Guid caseId, CancellationToken cancellationToken) =>
        desks.Writable(db).Include(c => c.Managers).Include(c => c.Person).SingleOrDefaultAsync(c => c.Id == caseId, cancellationToken);
}

internal sealed record CloseCasePage(Guid CaseId, string Number, CloseCaseForm Form, IReadOnlyList<OpenAtClosing> Open, IReadOnlyList<OpenGoal> Goals, IReadOnlyList<(string Code, string Label)> Outcomes);

internal sealed record OpenAtClosing(string Title, DateOnly DueOn);

internal sealed class CloseCaseForm
{
    public int Version { get; set; }

    [Display(Name = "Abgeschlossen am"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 15.03.2025.")]
    public string? ClosedOn { get; set; }

    [Display(Name = "Grund")]
    public ClosingReason? Reason { get; set; }

    [Display(Name = "Abschlussnotiz"), StringLength(4000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Note { get; set; }

    [Display(Name = "Ziele des Integrationsplans")]
    public List<GoalEnd> Goals { get; set; } = [];

    /// <summary>Where the case ends by no work of anybody, nothing is asked about the goals.</summary>
    public bool AsksForOutcomes => Reason is not (ClosingReason.Duplicate or ClosingReason.Deceased or ClosingReason.ConsentWithdrawn);
}
