using IntegrationPlatform.Cases.CaseFile;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Letters;

/// <summary>The letters of a case: drafts, and what was sent.</summary>
[Route("cases/{caseId:guid}/letters"), Permission(Rights.CasesRead), PersonalPage("Case", "caseId")]
internal sealed class LettersController(CasesDb db, MyDesks desks, Vault vault, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    /// <summary>So many a case may have.</summary>
    public const int Most = 200;

    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        if (await CaseHead.LoadAsync(db, desks, caseId, Days.Today(clock), cancellationToken) is not { } head)
            return NotFound();
        var found = await db.Letters.AsNoTracking().Where(l => l.CaseId == caseId && l.RemovedAt == null)
            .OrderByDescending(l => l.WrittenAt).ThenByDescending(l => l.Id).Take(Most)
            .Select(l => new { l.Id, l.TemplateKey, l.Language, l.Subject, l.DatedOn, l.WrittenByName, l.SentAt }).ToListAsync(cancellationToken);
        return View(new LettersPage(head, found.ConvertAll(l => new LetterRow(l.Id, l.TemplateKey, l.Language, vault.Open(l.Subject, l.Id) ?? T["nicht lesbar"], l.DatedOn, l.WrittenByName, l.SentAt))));
    }
}

internal sealed record LettersPage(CaseHead Head, IReadOnlyList<LetterRow> Letters);

internal sealed record LetterRow(Guid Id, string Key, string Language, string Subject, DateOnly DatedOn, string WrittenByName, DateTime? SentAt);
