using IntegrationPlatform.Cases.CaseFile;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Documents;

/// <summary>Which documents of a client somebody has seen, how long they hold, and of which there is a copy.</summary>
[Route("cases/{caseId:guid}/documents"), Permission(Rights.CasesRead), PersonalPage("Case", "caseId")]
internal sealed class DocumentsController(CasesDb db, MyDesks desks, CopyConsents consents, Vault vault, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    /// <summary>So many a case may have.</summary>
    public const int Most = 200;

    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        if (await CaseHead.LoadAsync(db, desks, caseId, today, cancellationToken) is not { } head)
            return NotFound();
        var newest = db.Documents.AsNoTracking().Where(d => d.CaseId == caseId && d.RemovedAt == null).OrderByDescending(d => d.SeenOn).ThenByDescending(d => d.Id).Take(Most);
        var found = await DocumentRow.Of(db, newest).ToListAsync(cancellationToken);
        var consent = await consents.FindAsync(caseId, cancellationToken);
        var rows = found.Select(d => d.Open(vault, T)).OrderBy(d => d.ReplacedById is not null).ThenBy(d => d.ValidUntil ?? DateOnly.MaxValue).ThenByDescending(d => d.SeenOn);
        return View(new DocumentsPage(head, [.. rows], consent.Release is null ? consent.Reason : null, today));
    }
}

/// <param name="Blocked">Why no copy may be kept or opened.</param>
internal sealed record DocumentsPage(CaseHead Head, IReadOnlyList<DocumentRow> Documents, string? Blocked, DateOnly Today)
{
    public bool HasCopies => Documents.Any(d => d.Copy is not null);
}
