using IntegrationPlatform.Cases.Consents;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.RecordResult;
using IntegrationPlatform.Cases.Referrals;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.ReferralFile;

/// <summary>One referral: what was agreed, what may still go out, what came of it.</summary>
[Route("cases/{caseId:guid}/referrals/{referralId:guid}"), Permission(Rights.CasesRead), PersonalPage("Case", "caseId")]
internal sealed class ReferralFileController(CasesDb db, MyDesks desks, Releases releases, Vault vault, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, Guid referralId, CancellationToken cancellationToken) =>
        await ReferralFilePage.LoadAsync(db, desks, releases, vault, clock, caseId, referralId, null, cancellationToken) is { } page ? View(page) : NotFound();
}

/// <param name="Blocked">Why nothing more may go out.</param>
internal sealed record ReferralFilePage(ReferralRow Referral, string? Blocked, bool MayWrite, ResultForm Form)
{
    /// <summary>Null when the referral is not there, or not for this user.</summary>
    /// <param name="form">What was typed; null takes what is stored.</param>
    public static async Task<ReferralFilePage?> LoadAsync(
        CasesDb db, MyDesks desks, Releases releases, Vault vault, TimeProvider clock, Guid caseId, Guid referralId, ResultForm? form, CancellationToken cancellationToken)
    {
        if (!await desks.Visible(db).AnyAsync(c => c.Id == caseId, cancellationToken))
            return null;
        var found = await ReferralRow.Of(db, db.Referrals.Where(r => r.Id == referralId && r.CaseId == caseId && r.TakenBackAt == null)).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return null;
        var blocked = found.DataPassed ? await releases.FindAsync(caseId, found.ServiceId, cancellationToken) : null;
        var mayWrite = desks.MayWrite && await desks.Writable(db).AnyAsync(c => c.Id == caseId, cancellationToken);
        return new ReferralFilePage(
            found.Open(vault, desks.Mine, clock.GetUtcNow().UtcDateTime),
            blocked is { Release: null } ? blocked.Reason : null,
            mayWrite,
            form ?? new ResultForm { Result = found.Result, On = found.ResultOn is { } on ? German.Day(on) : "heute" });
    }
}
