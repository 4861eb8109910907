using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Documents;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Uploads;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.StoreCopy;

/// <summary>Keeps a copy of a document, replaces or deletes it. The file is looked into before anything of it is kept.</summary>
[Route("cases/{caseId:guid}/documents/{documentId:guid}/copy"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class StoreCopyController(
    CasesDb db, MyDesks desks, CopyConsents consents, CopyStore store, FileRefusals refusals, UploadSettings settings, Vault vault, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, Guid documentId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, documentId, cancellationToken) is { } document ? await ShowAsync(document, cancellationToken) : NotFound();

    [HttpPost, UploadInMemory]
    public async Task<IActionResult> Index(Guid caseId, Guid documentId, IFormFile? file, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, documentId, cancellationToken) is not { } document)
            return NotFound();
        if (await consents.FindAsync(caseId, cancellationToken) is { Release: null } refused)
            return await RefuseAsync(document, refused.Reason, cancellationToken);
        var content = await ReadAsync(file, cancellationToken);
        var (kind, sentence) = await refusals.LookAsync(content, cancellationToken);
        if (kind is null)
            return await RefuseAsync(document, sentence, cancellationToken);
        if (await store.KeepAsync(caseId, documentId, kind.Value, FileLabel.Of(file!.FileName, kind.Value), content, cancellationToken) is { } reason)
            return reason.Length == 0 ? NotFound() : await RefuseAsync(document, reason, cancellationToken);
        TempData.Toast(T["Kopie gespeichert."]);
        return ToList(caseId);
    }

    [HttpPost("delete")]
    public async Task<IActionResult> Delete(Guid caseId, Guid documentId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, documentId, cancellationToken) is null)
            return NotFound();
        if (await store.DeleteAsync(documentId, cancellationToken))
            TempData.Toast(T["Kopie gelöscht. Sie kommt nicht wieder."]);
        return ToList(caseId);
    }

    private static async Task<byte[]> ReadAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        var content = new byte[file?.Length ?? 0];
        if (file is null)
            return content;
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancellationToken);
        return content;
    }

    private Task<IActionResult> RefuseAsync(DocumentRow document, string sentence, CancellationToken cancellationToken)
    {
        ModelState.AddModelError("file", sentence);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return ShowAsync(document, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(DocumentRow document, CancellationToken cancellationToken)
    {
        var consent = await consents.FindAsync(document.CaseId, cancellationToken);
        var name = document.Copy is { } copy ? vault.Open(copy.Name, copy.Id) : null;
        return View("Index", new StoreCopyPage(document.Open(vault, T), name, consent.Release is null ? consent.Reason : null, settings.Limit));
    }

    private async Task<DocumentRow?> FindAsync(Guid caseId, Guid documentId, CancellationToken cancellationToken) =>
        await desks.Writable(db).AnyAsync(c => c.Id == caseId, cancellationToken)
            ? await DocumentRow.Of(db, db.Documents.AsNoTracking().Where(d => d.Id == documentId && d.CaseId == caseId && d.RemovedAt == null)).SingleOrDefaultAsync(cancellationToken)
            : null;

    private RedirectResult ToList(Guid caseId) => Redirect($"{Request.PathBase}/cases/{caseId}/documents");
}

/// <param name="Name">What the stored copy was called.</param>
/// <param name="Blocked">Why nothing may be kept or opened.</param>
internal sealed record StoreCopyPage(DocumentRow Document, string? Name, string? Blocked, string Limit);
