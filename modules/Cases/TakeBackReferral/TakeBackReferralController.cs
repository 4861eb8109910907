using IntegrationPlatform.Cases.Consents;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.TakeBackReferral;

/// <summary>A referral made by mistake: within minutes its author takes it back with its task, as long as nothing has gone out on it.</summary>
[Route("cases/{caseId:guid}/referrals/{referralId:guid}"), Permission(Rights.CasesWrite), NothingPersonal("answers with a redirect")]
internal sealed class TakeBackReferralController(CasesDb db, MyDesks desks, DeskUpdate save, Releases releases, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpPost("take-back")]
    public async Task<IActionResult> TakeBack(Guid caseId, Guid referralId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, referralId, cancellationToken) is not { } referral)
            return NotFound();
        if (referral.TakenBackAt is not null)
            return ToList(caseId);
        var now = clock.GetUtcNow().UtcDateTime;
        if (!referral.MayBeTakenBackBy(desks.Mine, now) || await db.Disclosures.AnyAsync(d => d.ReferralId == referralId, cancellationToken))
        {
            TempData.Toast(T["Zurücknehmen geht nur in den ersten {0} Minuten, nur durch die Person, die verwiesen hat, und nur, solange nichts weitergegeben ist.", Contact.TakeBackTime.Minutes]);
            return Redirect($"{Request.PathBase}/cases/{caseId}/referrals/{referralId}");
        }
        referral.TakenBackAt = now;
        if (await TaskAsync(referral, cancellationToken) is { Open: true } task)
            task.Finish(now);
        if (!await TryAsync(caseId, cancellationToken))
            return await TakeBack(caseId, referralId, cancellationToken);
        TempData.Toast(T["Verweis zurückgenommen."], $"{Request.PathBase}/cases/{caseId}/referrals/{referralId}/put-back");
        return ToList(caseId);
    }

    [HttpPost("put-back")]
    public async Task<IActionResult> PutBack(Guid caseId, Guid referralId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, referralId, cancellationToken) is not { } referral || referral.RecordedBy != desks.Mine)
            return NotFound();
        if (referral.TakenBackAt is not { } takenBackAt)
            return ToList(caseId);
        if (referral.DataPassed)
        {
            var release = await releases.FindAsync(caseId, referral.ServiceId, cancellationToken);
            if (release.Release is not { } used)
            {
                TempData.Toast(release.Reason);
                return ToList(caseId);
            }
            releases.Use(used);
            referral.ConsentId = used.Id;
        }
        referral.TakenBackAt = null;
        if (await TaskAsync(referral, cancellationToken) is { } task && task.DoneAt == takenBackAt)
            task.Reopen();
        if (!await TryAsync(caseId, cancellationToken))
            return await PutBack(caseId, referralId, cancellationToken);
        TempData.Toast(T["Verweis ist wieder da."]);
        return ToList(caseId);
    }

    /// <returns>False when somebody changed one of the rows at the same moment: look again.</returns>
    private async Task<bool> TryAsync(Guid caseId, CancellationToken cancellationToken)
    {
        try
        {
            await save.SaveAsync(caseId, cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException race) when (race.IsAt(typeof(Referral), typeof(CaseTask), typeof(Consent)))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private Task<CaseTask?> TaskAsync(Referral referral, CancellationToken cancellationToken) => db.Tasks.SingleOrDefaultAsync(t => t.Id == referral.TaskId, cancellationToken);

    private async Task<Referral?> FindAsync(Guid caseId, Guid referralId, CancellationToken cancellationToken) =>
        await desks.Writable(db).AnyAsync(c => c.Id == caseId, cancellationToken)
            ? await db.Referrals.SingleOrDefaultAsync(r => r.Id == referralId && r.CaseId == caseId, cancellationToken)
            : null;

    private RedirectResult ToList(Guid caseId) => Redirect($"{Request.PathBase}/cases/{caseId}/referrals");
}
