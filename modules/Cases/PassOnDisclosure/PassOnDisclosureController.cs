using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Cases.Consents;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Disclosures;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.PassOnDisclosure;

/// <summary>One disclosure with its decision. Once approved, whoever looks after the case writes down when and how it went out.</summary>
[Route("cases/{caseId:guid}/disclosures/{disclosureId:guid}"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class PassOnDisclosureController(CasesDb db, MyDesks desks, DeskUpdate save, Vault vault, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, Guid disclosureId, CancellationToken cancellationToken)
    {
        if (!await desks.Visible(db).AnyAsync(c => c.Id == caseId, cancellationToken)
            || await db.Disclosures.AsNoTracking().SingleOrDefaultAsync(d => d.Id == disclosureId && d.CaseId == caseId, cancellationToken) is not { } disclosure)
            return NotFound();
        return Show(disclosure, new PassOnForm { Version = disclosure.Version }, await MayWriteAsync(caseId, cancellationToken));
    }

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, Guid disclosureId, PassOnForm form, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (!await MayWriteAsync(caseId, cancellationToken)
                || await db.Disclosures.SingleOrDefaultAsync(d => d.Id == disclosureId && d.CaseId == caseId, cancellationToken) is not { } disclosure)
                return NotFound();
            if (disclosure.State == DisclosureState.Done)
                break; // done twice is done once
            if (disclosure.State != DisclosureState.Approved)
                ModelState.AddModelError("", T["Das ist nicht freigegeben. Es darf nichts hinaus."]);
            if (form.Check(ModelState, disclosure, Days.Today(clock), T) is not { } on)
            {
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Show(disclosure, form, mayWrite: true);
            }
            disclosure.Pass(on, form.Channel);
            if (await db.Tasks.SingleOrDefaultAsync(t => t.Id == disclosure.TaskId, cancellationToken) is { Open: true } task)
                task.Finish(clock.GetUtcNow().UtcDateTime);
            try
            {
                await save.SaveAsync(caseId, cancellationToken);
                break;
            }
            catch (DbUpdateConcurrencyException race) when (attempt < Releases.MaxAttempts && race.IsAt(typeof(Disclosure), typeof(CaseTask)))
            {
                db.ChangeTracker.Clear(); // somebody ticked the task, or did the same
            }
        }
        TempData.Toast(T["Weitergabe festgehalten."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}/disclosures");
    }

    private ViewResult Show(Disclosure disclosure, PassOnForm form, bool mayWrite) => View("Index", new PassOnPage(DisclosureRow.Open(disclosure, vault), form, mayWrite));

    private Task<bool> MayWriteAsync(Guid caseId, CancellationToken cancellationToken) => desks.Writable(db).AnyAsync(c => c.Id == caseId, cancellationToken);
}

internal sealed record PassOnPage(DisclosureRow Disclosure, PassOnForm Form, bool MayWrite);

internal sealed class PassOnForm
{
    public int Version { get; set; }

    [Display(Name = "Weitergegeben am"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 22.11.2026 oder „gestern“.")]
    public string? On { get; set; } = "heute";

    [Display(Name = "Auf welchem Weg?")]
    public DisclosureChannel Channel { get; set; } = DisclosureChannel.Letter;

    /// <summary>Only where a danger could not wait may it have gone out before it was decided.</summary>
    public DateOnly? Check(ModelStateDictionary errors, Disclosure disclosure, DateOnly today, IStringLocalizer texts)
    {
        var on = string.IsNullOrWhiteSpace(On) ? new SaidDay(today, "") : DayWords.Past(On, today);
        var decided = disclosure.DecidedAt is { } at ? DateOnly.FromDateTime(Days.Local(at)) : today;
        if (on is null || on.Rest.Length > 0 || on.Day > today || on.Day < (disclosure.Basis == LegalBasis.DangerAversion ? decided.AddYears(-1) : decided))
            errors.AddModelError(nameof(On), texts["Geben Sie ein Datum zwischen der Freigabe ({0}) und heute an.", German.Day(decided)]);
        return errors.IsValid ? on!.Day : null;
    }
}
