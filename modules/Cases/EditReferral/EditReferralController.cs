using System.Globalization;
using IntegrationPlatform.Cases.Consents;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.ReferTo;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.EditReferral;

/// <summary>Changes or extends a referral. With data that needs the same release as a new one: a withdrawn consent lets nothing be added.</summary>
[Route("cases/{caseId:guid}/referrals/{referralId:guid}/edit"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class EditReferralController(CasesDb db, MyDesks desks, Releases releases, Vault vault, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, Guid referralId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, referralId, cancellationToken) is { } referral ? await ShowAsync(referral, FormOf(referral), null, null, cancellationToken) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, Guid referralId, ReferToForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, referralId, cancellationToken) is not { } referral)
            return NotFound();
        if (form.Check(ModelState, Days.Today(clock), T) is not { } on)
            return await ShowAsync(referral, form, null, null, cancellationToken, StatusCodes.Status422UnprocessableEntity);
        for (var attempt = 1; ; attempt++)
        {
            if (referral.Version != form.Version)
                return await ConflictAsync(referral, form, cancellationToken);
            var passed = await db.Disclosures.AnyAsync(d => d.ReferralId == referralId, cancellationToken);
            if (passed && !form.DataPassed)
            {
                ModelState.AddModelError(nameof(form.DataPassed), T["Es wurde schon etwas weitergegeben; das lässt sich nicht ungeschehen machen."]);
                return await ShowAsync(referral, form, null, null, cancellationToken, StatusCodes.Status422UnprocessableEntity);
            }
            if (form.DataPassed)
            {
                var release = await releases.FindAsync(caseId, referral.ServiceId, on, cancellationToken);
                if (release.Release is not { } used)
                {
                    ModelState.AddModelError(nameof(form.DataPassed), release.Reason);
                    return await ShowAsync(referral, form, null, referral.ServiceId, cancellationToken, StatusCodes.Status422UnprocessableEntity);
                }
                releases.Use(used);
                referral.ConsentId = used.Id;
            }
            referral.Mode = form.Mode;
            referral.Concern = vault.Seal(form.Concern!.Trim(), referral.Id);
            referral.On = on;
            referral.DataPassed = form.DataPassed;
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                break;
            }
            catch (DbUpdateConcurrencyException race) when (attempt < Releases.MaxAttempts && race.IsAt(typeof(Consent), typeof(Referral)))
            {
                db.ChangeTracker.Clear();
                if (await FindAsync(caseId, referralId, cancellationToken) is not { } again)
                    return NotFound();
                referral = again;
            }
        }
        TempData.Toast(T["Änderung gespeichert."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}/referrals/{referralId}");
    }

    private async Task<IActionResult> ConflictAsync(Referral stored, ReferToForm mine, CancellationToken cancellationToken)
    {
        var theirs = FormOf(stored);
        var path = $"{Request.PathBase}/cases/{stored.CaseId}/referrals/{stored.Id}";
        var conflict = new Conflict(
            T["jemand anderem"],
            clock.GetUtcNow().UtcDateTime,
            [
                new(T["Anliegen"], mine.Concern ?? "", theirs.Concern ?? ""),
                new(T["Wie verweisen Sie?"], T[Labels.Of(mine.Mode)], T[Labels.Of(theirs.Mode)]),
                new(T["Daten weitergeben"], T[mine.DataPassed ? "ja" : "nein"], T[theirs.DataPassed ? "ja" : "nein"]),
                new(T["Datum"], mine.On ?? "", theirs.On ?? ""),
            ],
            path + "/edit",
            path,
            [
                new(nameof(mine.Version), stored.Version.ToString(CultureInfo.InvariantCulture)),
                new(nameof(mine.Concern), mine.Concern ?? ""),
                new(nameof(mine.Mode), mine.Mode.ToString()),
                new(nameof(mine.DataPassed), mine.DataPassed ? "true" : "false"),
                new(nameof(mine.On), mine.On ?? ""),
            ]);
        return await ShowAsync(stored, mine, conflict, null, cancellationToken, StatusCodes.Status409Conflict);
    }

    private async Task<IActionResult> ShowAsync(Referral referral, ReferToForm form, Conflict? conflict, Guid? refused, CancellationToken cancellationToken, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        var service = await db.Services.Where(s => s.Id == referral.ServiceId).Select(s => s.Name).SingleAsync(cancellationToken);
        return View("Index", new EditReferralPage(referral.CaseId, referral.Id, service, form, conflict, refused));
    }

    private ReferToForm FormOf(Referral referral) => new()
    {
        Id = referral.Id,
        Version = referral.Version,
        ServiceId = referral.ServiceId,
        Mode = referral.Mode,
        Concern = vault.Open(referral.Concern, referral.Id),
        DataPassed = referral.DataPassed,
        On = German.Day(referral.On),
    };

    private async Task<Referral?> FindAsync(Guid caseId, Guid referralId, CancellationToken cancellationToken) =>
        await desks.Writable(db).AnyAsync(c => c.Id == caseId, cancellationToken)
            ? await db.Referrals.SingleOrDefaultAsync(r => r.Id == referralId && r.CaseId == caseId && r.TakenBackAt == null, cancellationToken)
            : null;
}

internal sealed record EditReferralPage(Guid CaseId, Guid ReferralId, string Service, ReferToForm Form, Conflict? Conflict, Guid? Refused);
