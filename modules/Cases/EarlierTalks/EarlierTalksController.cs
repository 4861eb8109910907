using IntegrationPlatform.Cases.CaseFile;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Transfers;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.EarlierTalks;

/// <summary>The talks that were held in the municipality from which the case came, to read. They are no contacts of this one.</summary>
[Route("cases/{caseId:guid}/earlier"), Permission(Rights.CasesRead), PersonalPage("Case", "caseId")]
internal sealed class EarlierTalksController(CasesDb db, MyDesks desks, MunicipalityDirectory municipalities, Vault vault, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        if (await CaseHead.LoadAsync(db, desks, caseId, Days.Today(clock), cancellationToken) is not { } head)
            return NotFound();
        var offer = await db.TransferOffers.AsNoTracking().SingleOrDefaultAsync(o => o.CaseId == caseId && o.State == OfferState.Accepted, cancellationToken);
        return View(new EarlierTalksPage(head, offer is null ? null : municipalities.NameOf(offer.From), offer is null ? [] : FormerTalk.Open(offer, vault)));
    }
}

/// <param name="From">Null for a case that began here.</param>
/// <param name="Talks">Null when they cannot be opened.</param>
internal sealed record EarlierTalksPage(CaseHead Head, string? From, IReadOnlyList<FormerTalk>? Talks);
