using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Cases.Consents;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Retention;
using IntegrationPlatform.Cases.Transfers;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.WithdrawConsent;

/// <summary>A client takes a consent back. It takes effect with the save; whoever is just relying on it loses.</summary>
[Route("cases/{caseId:guid}/consents/{consentId:guid}/withdraw"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class WithdrawConsentController(CasesDb db, MyDesks desks, DeskUpdate save, CaseLock locks, TransferOutbox transfers, Vault vault, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    private static readonly ConsentKind[] KeepsData = [ConsentKind.SpecialCategories, ConsentKind.DocumentCopy, ConsentKind.PhotoPublication];

    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, Guid consentId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, consentId, cancellationToken) is { } consent ? await ShowAsync(caseId, consent, new WithdrawConsentForm(), cancellationToken) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, Guid consentId, [Bind(Prefix = "")] WithdrawConsentForm form, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await FindAsync(caseId, consentId, cancellationToken) is not { } consent)
                return NotFound();
            if (form.Check(ModelState, consent, Days.Today(clock), T) is not { } on)
            {
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return await ShowAsync(caseId, consent, form, cancellationToken);
            }
            if (consent.WithdrawnOn is not null)
                break; // done twice is done once
            consent.Withdraw(on, form.Form);
            await transfers.CallOffAsync(t => t.ConsentId == consentId, cancellationToken);
            if (KeepsData.Contains(consent.Kind) && form.Form != WithdrawalForm.EnteredByMistake)
                db.Tasks.Add(EraseTask(caseId, consent));
            try
            {
                await save.SaveAsync(caseId, cancellationToken);
                break;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Releases.MaxAttempts)
            {
                db.ChangeTracker.Clear(); // somebody has just relied on it: the withdrawal goes over that
            }
        }
        if (await KeptNoMoreAsync(caseId, consentId, cancellationToken))
        {
            TempData.Toast(T["Widerruf gespeichert. Der Fall ist gesperrt und wird in {0} Tagen gelöscht.", RetentionTerms.DaysAfterWithdrawal]);
            return Redirect($"{Request.PathBase}/cases");
        }
        TempData.Toast(T["Widerruf gespeichert. Er gilt ab sofort."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}/consents");
    }

    /// <summary>Also when the first try was killed between the withdrawal and the lock: who sends again, locks.</summary>
    private async Task<bool> KeptNoMoreAsync(Guid caseId, Guid consentId, CancellationToken cancellationToken)
    {
        var personId = await db.Consents.Where(c => c.Id == consentId && c.Kind == ConsentKind.DataProcessing && c.WithdrawnForm != WithdrawalForm.EnteredByMistake).Select(c => (Guid?)c.PersonId).SingleOrDefaultAsync(cancellationToken);
        return personId is { } person && await locks.LockAfterWithdrawalAsync(person, Days.Today(clock), cancellationToken);
    }

    private CaseTask EraseTask(Guid caseId, Consent consent)
    {
        var id = Guid.CreateVersion7();
        return new CaseTask
        {
            Id = id,
            CaseId = caseId,
            Title = vault.Seal($"Einwilligung widerrufen ({Labels.Of(consent.Kind)}): Löschung prüfen", id),
            DueOn = Days.Today(clock).AddDays(RetentionTerms.DaysAfterWithdrawal),
            AssignedTo = desks.Mine,
            Source = TaskSource.Deadline,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
    }

    private async Task<IActionResult> ShowAsync(Guid caseId, Consent consent, WithdrawConsentForm form, CancellationToken cancellationToken)
    {
        var resting = await db.Referrals.AsNoTracking().Where(r => r.ConsentId == consent.Id && r.TakenBackAt == null).OrderByDescending(r => r.On).ThenByDescending(r => r.Id).Take(20)
            .Select(r => new RestingReferral(r.Id, r.On, db.Services.Single(s => s.Id == r.ServiceId).Name)).ToListAsync(cancellationToken);
        return View("Index", new WithdrawConsentPage(caseId, ConsentRow.Open(consent, vault, Days.Today(clock)), resting, KeepsData.Contains(consent.Kind), form));
    }

    private async Task<Consent?> FindAsync(Guid caseId, Guid consentId, CancellationToken cancellationToken)
    {
        var person = await desks.Consentable(db).Where(c => c.Id == caseId).Select(c => (Guid?)c.PersonId).SingleOrDefaultAsync(cancellationToken);
        return await db.Consents.SingleOrDefaultAsync(c => c.Id == consentId && c.PersonId == person, cancellationToken);
    }
}

internal sealed record WithdrawConsentPage(Guid CaseId, ConsentRow Consent, IReadOnlyList<RestingReferral> Referrals, bool KeepsData, WithdrawConsentForm Form);

internal sealed record RestingReferral(Guid Id, DateOnly On, string Service);

internal sealed class WithdrawConsentForm
{
    [Display(Name = "Widerrufen am"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 22.11.2026 oder „gestern“.")]
    public string? On { get; set; } = "heute";

    [Display(Name = "Wie?")]
    public WithdrawalForm Form { get; set; } = WithdrawalForm.Oral;

    public DateOnly? Check(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary errors, Consent consent, DateOnly today, IStringLocalizer texts)
    {
        var on = string.IsNullOrWhiteSpace(On) ? new SaidDay(today, "") : DayWords.Past(On, today);
        if (on is null || on.Rest.Length > 0 || on.Day > today || on.Day < consent.GivenOn)
            errors.AddModelError(nameof(On), texts["Geben Sie ein Datum zwischen der Einwilligung und heute an, zum Beispiel „gestern“."]);
        return errors.IsValid ? on!.Day : null;
    }
}
