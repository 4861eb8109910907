using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Documents;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Uploads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.OpenCopy;

/// <summary>Hands out the copy of a document, as long as a consent holds. The look stands in the audit before the first byte leaves.</summary>
[Route("cases/{caseId:guid}/documents/{documentId:guid}/copy"), Permission(Rights.CasesRead), PersonalPage("DocumentCopy", "documentId")]
internal sealed class OpenCopyController(CasesDb db, MyDesks desks, CopyConsents consents, Vault vault) : Controller
{
    [HttpGet("file"), PersonalPage("DocumentCopy", "documentId", "exported")]
    public async Task<IActionResult> Download(Guid caseId, Guid documentId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, documentId, cancellationToken) is { } copy ? new SealedFileResult(db, vault, copy, download: true) : NotFound();

    /// <summary>Only pictures: a browser shows no PDF in a sandbox.</summary>
    [HttpGet("view")]
    public async Task<IActionResult> Look(Guid caseId, Guid documentId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, documentId, cancellationToken) is { Kind: FileKind.Jpeg or FileKind.Png } copy ? new SealedFileResult(db, vault, copy, download: false) : NotFound();

    private async Task<DocumentCopy?> FindAsync(Guid caseId, Guid documentId, CancellationToken cancellationToken)
    {
        if (!await desks.Visible(db).AnyAsync(c => c.Id == caseId, cancellationToken))
            return null;
        var copy = await db.DocumentCopies.AsNoTracking()
            .SingleOrDefaultAsync(c => c.DocumentId == documentId && db.Documents.Any(d => d.Id == documentId && d.CaseId == caseId && d.RemovedAt == null), cancellationToken);
        return copy is not null && await consents.FindAsync(caseId, cancellationToken) is { Release: not null } ? copy : null;
    }
}
