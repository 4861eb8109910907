using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.Editions;

/// <summary>The editions of a plan as they were agreed, each with what it changed.</summary>
[Route("cases/{caseId:guid}/plan/editions"), Permission(Rights.CasesRead), PersonalPage("Case", "caseId")]
internal sealed class EditionsController(PlansDb db, ICaseFrames cases, Vault vault, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(caseId, cancellationToken) is not { } frame)
            return NotFound();
        var editions = await db.Editions.AsNoTracking().Where(e => e.CaseId == caseId).OrderByDescending(e => e.Number).ToListAsync(cancellationToken);
        return View(new EditionsPage(frame, editions));
    }

    [HttpGet("{edition:int}")]
    public async Task<IActionResult> Edition(Guid caseId, int edition, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(caseId, cancellationToken) is not { } frame)
            return NotFound();
        var found = await db.Editions.AsNoTracking().Where(e => e.CaseId == caseId && e.Number <= edition).OrderByDescending(e => e.Number).Take(2).ToListAsync(cancellationToken);
        if (found.Count == 0 || found[0].Number != edition)
            return NotFound();
        var content = EditionContent.Open(vault, found[0]);
        var before = found.Count > 1 ? EditionContent.Open(vault, found[1]) : null;
        var family = new Family(await cases.FamilyAsync(caseId, cancellationToken), T["ein Familienmitglied"]);
        return View("Edition", new EditionPage(
            frame, found[0], content, family, Open(found[0].Note, found[0].Id), Open(found[0].Signature, found[0].Id),
            before is null || content is null ? null : EditionChanges.Between(before, content, family, T), found.Count > 1 ? found[1].Number : null));
    }

    private string? Open(SealedText? text, Guid id) => text is null ? null : vault.Open(text, id);
}

internal sealed record EditionsPage(CaseFrame Frame, IReadOnlyList<PlanEdition> Editions);

internal sealed record EditionPage(CaseFrame Frame, PlanEdition Edition, EditionContent? Content, Family Family, string? Note, string? Signature, EditionChanges? Changes, int? Before);
