using IntegrationPlatform.Cases.Consents;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Documents;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.RemoveDocument;

/// <summary>Recorded by mistake, or needed no more. The entry can be put back from the notice; a copy is really gone.</summary>
[Route("cases/{caseId:guid}/documents/{documentId:guid}"), Permission(Rights.CasesWrite), NothingPersonal("answers with a redirect")]
internal sealed class RemoveDocumentController(CasesDb db, MyDesks desks, DeskUpdate save, DocumentReminders reminders, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpPost("remove")]
    public async Task<IActionResult> Remove(Guid caseId, Guid documentId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await FindAsync(caseId, documentId, cancellationToken) is not { } document)
                return NotFound();
            if (document.RemovedAt is not null)
                return ToList(caseId);
            document.RemovedAt = clock.GetUtcNow().UtcDateTime;
            await reminders.EndAsync(document, cancellationToken);
            foreach (var former in await FormersAsync(document, cancellationToken))
                await reminders.FollowAsync(former, cancellationToken);
            var copies = await db.DocumentCopies.Where(c => c.DocumentId == documentId).ToListAsync(cancellationToken);
            db.DocumentCopies.RemoveRange(copies);
            if (!await TryAsync(caseId, attempt, cancellationToken))
                continue;
            TempData.Toast(copies.Count > 0 ? T["Dokument entfernt. Die Kopie ist gelöscht und kommt nicht wieder."] : T["Dokument entfernt."], $"{Request.PathBase}/cases/{caseId}/documents/{documentId}/put-back");
            return ToList(caseId);
        }
    }

    [HttpPost("put-back")]
    public async Task<IActionResult> PutBack(Guid caseId, Guid documentId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await FindAsync(caseId, documentId, cancellationToken) is not { } document)
                return NotFound();
            if (document.RemovedAt is not { } removedAt)
                return ToList(caseId);
            document.RemovedAt = null;
            await reminders.ReturnAsync(document, removedAt, cancellationToken);
            foreach (var former in await FormersAsync(document, cancellationToken))
                await reminders.EndAsync(former, cancellationToken);
            if (!await TryAsync(caseId, attempt, cancellationToken))
                continue;
            TempData.Toast(T["Dokument ist wieder da."]);
            return ToList(caseId);
        }
    }

    /// <summary>Whose place it took: they hold again without it.</summary>
    private Task<List<DocumentRecord>> FormersAsync(DocumentRecord document, CancellationToken cancellationToken) =>
        db.Documents.Where(d => d.CaseId == document.CaseId && d.ReplacedById == document.Id && d.RemovedAt == null).ToListAsync(cancellationToken);

    /// <returns>False when somebody changed one of the rows at the same moment: look again.</returns>
    private async Task<bool> TryAsync(Guid caseId, int attempt, CancellationToken cancellationToken)
    {
        try
        {
            await save.SaveAsync(caseId, cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException race) when (attempt < Releases.MaxAttempts && race.IsAt(typeof(DocumentRecord), typeof(DocumentCopy), typeof(CaseTask)))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<DocumentRecord?> FindAsync(Guid caseId, Guid documentId, CancellationToken cancellationToken) =>
        await desks.Writable(db).AnyAsync(c => c.Id == caseId, cancellationToken)
            ? await db.Documents.SingleOrDefaultAsync(d => d.Id == documentId && d.CaseId == caseId, cancellationToken)
            : null;

    private RedirectResult ToList(Guid caseId) => Redirect($"{Request.PathBase}/cases/{caseId}/documents");
}
