using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.RecordContact;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.EditContact;

/// <summary>Corrects a contact. The former version stays readable; two people at once see both versions instead of overwriting.</summary>
[Route("cases/{caseId:guid}/contacts/{contactId:guid}/edit"), Permission(Rights.CasesWrite), PersonalPage("Contact", "contactId")]
internal sealed class EditContactController(CasesDb db, MyDesks desks, DeskUpdate save, Vault vault, CurrentUser user, ContactRules rules, Topics labels, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, Guid contactId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, contactId, cancellationToken) is not { } contact)
            return NotFound();
        return View(new EditContactPage(caseId, contactId, FormOf(contact), null));
    }

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, Guid contactId, EditContactForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, contactId, cancellationToken) is not { } contact)
            return NotFound();
        if (form.Check(ModelState, Days.Today(clock), t => labels.Has(t) || contact.Topics.Contains(t), T) is not { } said
            || !await rules.AllowAsync(caseId, form.Mode, form.Kind, form.Topics, said.On, form.Note, ModelState, cancellationToken))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(new EditContactPage(caseId, contactId, form, null));
        }
        if (contact.Version != form.Version)
            return Conflict(caseId, contact, form);

        var now = clock.GetUtcNow().UtcDateTime;
        db.Revisions.Add(FormerOf(contact, now));
        if (said.On != DateOnly.FromDateTime(Days.Local(contact.At)))
            contact.At = Days.Utc(said.On.ToDateTime(new TimeOnly(12, 0)));
        contact.Mode = form.Mode;
        contact.Duration = form.Duration;
        contact.Kind = form.Kind;
        contact.Topics = form.Topics;
        contact.Note = string.IsNullOrWhiteSpace(form.Note) ? null : vault.Seal(form.Note.Trim(), contact.Id);
        contact.EditedAt = now;
        try
        {
            await save.SaveAsync(caseId, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Conflict(caseId, await db.Contacts.SingleAsync(c => c.Id == contactId, cancellationToken), form);
        }
        TempData.Toast(T["Änderung gespeichert."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}/timeline");
    }

    private ViewResult Conflict(Guid caseId, Contact stored, EditContactForm mine)
    {
        var theirs = FormOf(stored);
        var conflict = new Conflict(
            T["jemand anderem"],
            stored.EditedAt ?? stored.RecordedAt,
            [
                Row(nameof(mine.Note), mine.Note, theirs.Note),
                Row(nameof(mine.Mode), T[Labels.Of(mine.Mode)], T[Labels.Of(theirs.Mode)]),
                Row(nameof(mine.Duration), T[Labels.Of(mine.Duration)], T[Labels.Of(theirs.Duration)]),
                Row(nameof(mine.Topics), Names(mine.Topics), Names(theirs.Topics)),
                Row(nameof(mine.On), mine.On, theirs.On),
                Row(nameof(mine.Kind), T[Labels.Of(mine.Kind)], T[Labels.Of(theirs.Kind)]),
            ],
            $"{Request.PathBase}/cases/{caseId}/contacts/{stored.Id}/edit",
            $"{Request.PathBase}/cases/{caseId}/timeline",
            mine.FieldsOver(stored.Version));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(new EditContactPage(caseId, stored.Id, mine, conflict));

        ConflictRow Row(string field, string? own, string? other) => new(T[EditContactForm.LabelOf(field)], own ?? "", other ?? "");
        string Names(IEnumerable<string> topics) => string.Join(", ", topics.Select(t => T[labels.Label(t)].Value));
    }

    private EditContactForm FormOf(Contact contact) => new()
    {
        Version = contact.Version,
        Note = contact.Note is null ? null : vault.Open(contact.Note, contact.Id),
        Mode = contact.Mode,
        Duration = contact.Duration,
        Kind = contact.Kind,
        Topics = [.. contact.Topics],
        On = German.Day(DateOnly.FromDateTime(Days.Local(contact.At))),
    };

    /// <summary>A sealed note opens only in its own row, so the former one is sealed again for its revision.</summary>
    private ContactRevision FormerOf(Contact contact, DateTime now)
    {
        var id = Guid.CreateVersion7();
        return new ContactRevision
        {
            Id = id,
            ContactId = contact.Id,
            At = contact.At,
            Mode = contact.Mode,
            Duration = contact.Duration,
            Kind = contact.Kind,
            Topics = [.. contact.Topics],
            Note = contact.Note is { } note && vault.Open(note, contact.Id) is { } text ? vault.Seal(text, id) : null,
            ReplacedByName = user.Name,
            ReplacedAt = now,
        };
    }

    private async Task<Contact?> FindAsync(Guid caseId, Guid contactId, CancellationToken cancellationToken) =>
        await desks.Writable(db).AnyAsync(c => c.Id == caseId, cancellationToken)
            ? await db.Contacts.SingleOrDefaultAsync(c => c.Id == contactId && c.CaseId == caseId && c.TakenBackAt == null, cancellationToken)
            : null;
}

internal sealed record EditContactPage(Guid CaseId, Guid ContactId, EditContactForm Form, Conflict? Conflict);
