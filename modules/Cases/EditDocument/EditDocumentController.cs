using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Consents;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Documents;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Drafts;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.EditDocument;

/// <summary>Holds on to a document that was seen, or corrects it. A reminder follows its last day.</summary>
[Route("cases/{caseId:guid}/documents"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class EditDocumentController(
    CasesDb db, MyDesks desks, DeskUpdate save, DocumentReminders reminders, CopyConsents consents, Vault vault, CurrentUser user, DraftStore drafts, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(Guid caseId, Guid? replaces, CancellationToken cancellationToken)
    {
        if (!await MayWriteAsync(caseId, cancellationToken))
            return NotFound();
        ModelState.Clear(); // a hint in the address that fits nothing is no mistake of the reader's
        var form = new EditDocumentForm { Id = Guid.CreateVersion7() };
        if (replaces is { } id && await FindAsync(caseId, id, cancellationToken) is { } former)
            (form.Replaces, form.Kind, form.Title, form.OriginalAt) = (id, former.Kind, Open(former.Title, id), Open(former.OriginalAt, id));
        var draft = replaces is null ? await drafts.FindAsync(EditDocumentForm.DraftKey(caseId), cancellationToken) : null;
        return await ShowAsync(caseId, null, form.FilledFrom(draft), null, cancellationToken, draftFrom: draft?.SavedAt);
    }

    [HttpPost("new")]
    public async Task<IActionResult> New(Guid caseId, EditDocumentForm form, CancellationToken cancellationToken)
    {
        if (!await MayWriteAsync(caseId, cancellationToken))
            return NotFound();
        if (await db.Documents.CountAsync(d => d.CaseId == caseId && d.RemovedAt == null, cancellationToken) >= DocumentsController.Most)
            ModelState.AddModelError("", T["Mehr als {0} Dokumente hält ein Fall nicht fest. Entfernen Sie, was nicht mehr gebraucht wird.", DocumentsController.Most]);
        if (form.Storage == DocumentStorage.CopyStored && (await consents.FindAsync(caseId, cancellationToken)) is { Release: null } refused)
            ModelState.AddModelError(nameof(form.Storage), refused.Reason);
        if (form.Check(ModelState, Days.Today(clock), T) is not { } said)
            return await ShowAsync(caseId, null, form, null, cancellationToken, StatusCodes.Status422UnprocessableEntity);
        var id = Request.RecordId(form.Id);
        await AddAsync(caseId, id, form, said, cancellationToken);
        await drafts.DiscardAsync(EditDocumentForm.DraftKey(caseId), cancellationToken);
        if (form.Storage == DocumentStorage.CopyStored)
            return Redirect($"{Request.PathBase}/cases/{caseId}/documents/{id}/copy");
        TempData.Toast(T["Dokument gespeichert."]);
        return ToList(caseId);
    }

    [HttpGet("{documentId:guid}")]
    public async Task<IActionResult> Edit(Guid caseId, Guid documentId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, documentId, cancellationToken) is { } document ? await ShowAsync(caseId, documentId, FormOf(document), null, cancellationToken) : NotFound();

    [HttpPost("{documentId:guid}")]
    public async Task<IActionResult> Edit(Guid caseId, Guid documentId, EditDocumentForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, documentId, cancellationToken) is not { } document)
            return NotFound();
        if (form.Check(ModelState, Days.Today(clock), T) is not { } said)
            return await ShowAsync(caseId, documentId, form, null, cancellationToken, StatusCodes.Status422UnprocessableEntity);
        if (document.Version != form.Version)
            return await ConflictAsync(document, form, cancellationToken);
        var (kind, until) = (document.Kind, document.ValidUntil);
        (document.Kind, document.SeenOn, document.IssuedOn, document.ValidUntil) = (form.Kind!, said.SeenOn, said.IssuedOn, said.ValidUntil);
        (document.Title, document.OriginalAt) = (Seal(form.Title, documentId), Seal(form.OriginalAt, documentId));
        var isReplaced = await db.Documents.AnyAsync(d => d.Id == document.ReplacedById && d.RemovedAt == null, cancellationToken);
        if (!isReplaced && (document.Kind, document.ValidUntil) != (kind, until))
            await reminders.FollowAsync(document, cancellationToken);
        try
        {
            await save.SaveAsync(caseId, cancellationToken);
        }
        catch (DbUpdateConcurrencyException race) when (race.IsAt(typeof(DocumentRecord), typeof(CaseTask)))
        {
            db.ChangeTracker.Clear();
            return await FindAsync(caseId, documentId, cancellationToken) is { } stored ? await ConflictAsync(stored, form, cancellationToken) : NotFound();
        }
        TempData.Toast(T["Änderung gespeichert."]);
        return ToList(caseId);
    }

    private async Task AddAsync(Guid caseId, Guid id, EditDocumentForm form, SaidDocument said, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await db.Documents.AnyAsync(d => d.Id == id, cancellationToken))
                return; // sent twice
            var document = new DocumentRecord
            {
                Id = id,
                CaseId = caseId,
                Kind = form.Kind!,
                Title = Seal(form.Title, id),
                SeenOn = said.SeenOn,
                IssuedOn = said.IssuedOn,
                ValidUntil = said.ValidUntil,
                OriginalAt = Seal(form.OriginalAt, id),
                RecordedBy = desks.Mine,
                RecordedByName = user.Name,
                RecordedAt = clock.GetUtcNow().UtcDateTime,
            };
            db.Documents.Add(document);
            await reminders.FollowAsync(document, cancellationToken);
            if (form.Replaces is { } replaced && await FindAsync(caseId, replaced, cancellationToken) is { } former)
            {
                former.ReplacedById = id;
                await reminders.EndAsync(former, cancellationToken);
            }
            try
            {
                await save.SaveAsync(caseId, cancellationToken);
                return;
            }
            catch (DbUpdateException race) when (attempt < Releases.MaxAttempts && race.IsAt(typeof(DocumentRecord), typeof(CaseTask)))
            {
                db.ChangeTracker.Clear(); // sent twice at once, or the former one was changed at this moment
            }
        }
    }

    private async Task<IActionResult> ConflictAsync(DocumentRecord stored, EditDocumentForm mine, CancellationToken cancellationToken)
    {
        var theirs = FormOf(stored);
        var path = $"{Request.PathBase}/cases/{stored.CaseId}/documents/{stored.Id}";
        var conflict = new Conflict(
            T["jemand anderem"],
            clock.GetUtcNow().UtcDateTime,
            [
                new(T["Was für ein Dokument ist es?"], KindOf(mine), KindOf(theirs)),
                new(T["Bezeichnung"], mine.Title ?? "", theirs.Title ?? ""),
                new(T["Gesehen am"], mine.SeenOn ?? "", theirs.SeenOn ?? ""),
                new(T["Ausgestellt am"], mine.IssuedOn ?? "", theirs.IssuedOn ?? ""),
                new(T["Gültig bis"], mine.ValidUntil ?? "", theirs.ValidUntil ?? ""),
                new(T["Wo ist das Original?"], mine.OriginalAt ?? "", theirs.OriginalAt ?? ""),
            ],
            path,
            path,
            mine.FieldsOver(stored.Version));
        return await ShowAsync(stored.CaseId, stored.Id, mine, conflict, cancellationToken, StatusCodes.Status409Conflict);

        string KindOf(EditDocumentForm form) => T[DocumentKinds.List.Label(form.Kind!)];
    }

    private async Task<IActionResult> ShowAsync(
        Guid caseId, Guid? documentId, EditDocumentForm form, Conflict? conflict, CancellationToken cancellationToken, int status = StatusCodes.Status200OK, DateTime? draftFrom = null)
    {
        Response.StatusCode = status;
        var consent = documentId is null ? await consents.FindAsync(caseId, cancellationToken) : null;
        return View("Index", new EditDocumentPage(caseId, documentId, form, conflict, consent is { Release: null } ? consent.Reason : null, draftFrom));
    }

    private EditDocumentForm FormOf(DocumentRecord document) => new()
    {
        Id = document.Id,
        Version = document.Version,
        Kind = document.Kind,
        Title = Open(document.Title, document.Id),
        SeenOn = German.Day(document.SeenOn),
        IssuedOn = document.IssuedOn is { } issued ? German.Day(issued) : null,
        ValidUntil = document.ValidUntil is { } until ? German.Day(until) : null,
        OriginalAt = Open(document.OriginalAt, document.Id),
    };

    private SealedText? Seal(string? text, Guid id) => string.IsNullOrWhiteSpace(text) ? null : vault.Seal(text.Trim(), id);

    private string? Open(SealedText? text, Guid id) => text is null ? null : vault.Open(text, id);

    private RedirectResult ToList(Guid caseId) => Redirect($"{Request.PathBase}/cases/{caseId}/documents");

    private Task<bool> MayWriteAsync(Guid caseId, CancellationToken cancellationToken) => desks.Writable(db).AnyAsync(c => c.Id == caseId, cancellationToken);

    private async Task<DocumentRecord?> FindAsync(Guid caseId, Guid documentId, CancellationToken cancellationToken) =>
        await MayWriteAsync(caseId, cancellationToken) ? await db.Documents.SingleOrDefaultAsync(d => d.Id == documentId && d.CaseId == caseId && d.RemovedAt == null, cancellationToken) : null;
}

/// <param name="NoCopy">Why no copy may be kept.</param>
internal sealed record EditDocumentPage(Guid CaseId, Guid? DocumentId, EditDocumentForm Form, Conflict? Conflict, string? NoCopy, DateTime? DraftFrom);
