using IntegrationPlatform.Cases.CaseFile;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Referrals;

/// <summary>Where the client was sent, and what came of it; newest first.</summary>
[Route("cases/{caseId:guid}/referrals"), Permission(Rights.CasesRead), PersonalPage("Case", "caseId")]
internal sealed class ReferralsController(CasesDb db, MyDesks desks, Vault vault, CurrentUser user, TimeProvider clock) : Controller
{
    private const int PageSize = 30;

    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, DateOnly? before, Guid? id, CancellationToken cancellationToken)
    {
        if (await CaseHead.LoadAsync(db, desks, caseId, Days.Today(clock), cancellationToken) is not { } head)
            return NotFound();
        var referrals = db.Referrals.Where(r => r.CaseId == caseId && r.TakenBackAt == null);
        if (before is { } until)
        {
            var last = id ?? Guid.Empty;
            referrals = referrals.Where(r => r.On <= until && (r.On < until || r.Id.CompareTo(last) < 0));
        }
        var found = await ReferralRow.Of(db, referrals.OrderByDescending(r => r.On).ThenByDescending(r => r.Id)).Take(PageSize + 1).ToListAsync(cancellationToken);
        var older = found.Count > PageSize ? found[PageSize - 1] : null;
        return View(new ReferralsPage(head, [.. found.Take(PageSize).Select(r => r.Open(vault, user.Id, clock.GetUtcNow().UtcDateTime))], older, before is not null));
    }
}

internal sealed record ReferralsPage(CaseHead Head, IReadOnlyList<ReferralRow> Referrals, ReferralRow? Older, bool IsOlder);
