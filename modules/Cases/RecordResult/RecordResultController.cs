using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Cases.Consents;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.ReferralFile;
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

namespace IntegrationPlatform.Cases.RecordResult;

/// <summary>What came of a referral. Its task „Ergebnis“ is finished in the same save. Nothing goes out, so no release is asked for.</summary>
[Route("cases/{caseId:guid}/referrals/{referralId:guid}/result"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class RecordResultController(CasesDb db, MyDesks desks, DeskUpdate save, Releases releases, Vault vault, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, Guid referralId, ResultForm form, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (!await desks.Writable(db).AnyAsync(c => c.Id == caseId, cancellationToken)
                || await db.Referrals.SingleOrDefaultAsync(r => r.Id == referralId && r.CaseId == caseId && r.TakenBackAt == null, cancellationToken) is not { } referral)
                return NotFound();
            if (form.Check(ModelState, referral.On, Days.Today(clock), T) is not { } on)
            {
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                var page = await ReferralFilePage.LoadAsync(db, desks, releases, vault, clock, caseId, referralId, form, cancellationToken);
                return page is null ? NotFound() : View("/Cases/ReferralFile/Index.cshtml", page);
            }
            referral.Conclude(form.Result, on);
            var task = await db.Tasks.SingleOrDefaultAsync(t => t.Id == referral.TaskId, cancellationToken);
            if (task is { Open: true } && form.Result != ReferralResult.Open)
                task.Finish(clock.GetUtcNow().UtcDateTime);
            else if (task is { Open: false } && form.Result == ReferralResult.Open)
                task.Reopen();
            try
            {
                await save.SaveAsync(caseId, cancellationToken);
                break;
            }
            catch (DbUpdateConcurrencyException race) when (attempt < Releases.MaxAttempts && race.IsAt(typeof(Referral), typeof(CaseTask)))
            {
                db.ChangeTracker.Clear(); // somebody ticked the task or changed the referral: the result goes over that
            }
        }
        TempData.Toast(T["Ergebnis gespeichert."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}/referrals");
    }
}

internal sealed class ResultForm
{
    [Display(Name = "Ergebnis")]
    public ReferralResult Result { get; set; }

    [Display(Name = "Bekannt seit"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 22.11.2026 oder „gestern“.")]
    public string? On { get; set; } = "heute";

    public DateOnly? Check(ModelStateDictionary errors, DateOnly referred, DateOnly today, IStringLocalizer texts)
    {
        var on = string.IsNullOrWhiteSpace(On) ? new SaidDay(today, "") : DayWords.Past(On, today);
        if (on is null || on.Rest.Length > 0 || on.Day > today || on.Day < referred)
            errors.AddModelError(nameof(On), texts["Geben Sie ein Datum zwischen dem Verweis und heute an, zum Beispiel „gestern“."]);
        return errors.IsValid ? on!.Day : null;
    }
}
