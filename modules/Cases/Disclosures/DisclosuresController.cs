using IntegrationPlatform.Cases.CaseFile;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Disclosures;

/// <summary>„Was wurde weitergegeben“: what, to whom, when and why; the list that a client may ask for (Art. 15 GDPR). Whole, so that it prints whole.</summary>
[Route("cases/{caseId:guid}/disclosures"), Permission(Rights.CasesRead), PersonalPage("Case", "caseId")]
internal sealed class DisclosuresController(CasesDb db, MyDesks desks, Vault vault, TimeProvider clock) : Controller
{
    private const int Most = 500;

    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        if (await CaseHead.LoadAsync(db, desks, caseId, today, cancellationToken) is not { } head)
            return NotFound();
        var found = await db.Disclosures.AsNoTracking().Where(d => d.CaseId == caseId).OrderByDescending(d => d.RequestedAt).ThenByDescending(d => d.Id).Take(Most).ToListAsync(cancellationToken);
        return View(new DisclosuresPage(head, [.. found.Select(d => DisclosureRow.Open(d, vault))], today));
    }
}

internal sealed record DisclosuresPage(CaseHead Head, IReadOnlyList<DisclosureRow> Disclosures, DateOnly Today);
