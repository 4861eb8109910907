using IntegrationPlatform.Cases.CaseFile;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.ContactHistory;

/// <summary>How a contact read before each edit.</summary>
[Route("cases/{caseId:guid}/contacts/{contactId:guid}/history"), Permission(Rights.CasesRead), PersonalPage("Contact", "contactId")]
internal sealed class ContactHistoryController(CasesDb db, MyDesks desks, Vault vault, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, Guid contactId, CancellationToken cancellationToken)
    {
        if (!await desks.Visible(db).AnyAsync(c => c.Id == caseId, cancellationToken))
            return NotFound();
        var contact = await TimelineEntry.Project(db.Contacts.Where(c => c.Id == contactId && c.CaseId == caseId && c.TakenBackAt == null)).SingleOrDefaultAsync(cancellationToken);
        if (contact is null)
            return NotFound();
        var revisions = await db.Revisions.AsNoTracking().Where(r => r.ContactId == contactId).OrderByDescending(r => r.ReplacedAt).Take(50).ToListAsync(cancellationToken);
        return View(new ContactHistoryPage(
            contact.Open(vault, null, clock.GetUtcNow().UtcDateTime),
            [.. revisions.Select(r => new FormerVersion(r, r.Note is null ? null : vault.Open(r.Note, r.Id)))]));
    }
}

internal sealed record ContactHistoryPage(TimelineEntry Contact, IReadOnlyList<FormerVersion> Former);

internal sealed record FormerVersion(ContactRevision Revision, string? Text);
