using System.Globalization;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Letters;
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

namespace IntegrationPlatform.Cases.EditLetter;

/// <summary>A draft can be changed until it is marked as sent; from then on the letter stays as it went out.</summary>
[Route("cases/{caseId:guid}/letters/{letterId:guid}"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class EditLetterController(CasesDb db, LetterCases cases, Vault vault, CurrentUser user, DraftStore drafts, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, Guid letterId, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(caseId, cancellationToken) is null || await FindAsync(caseId, letterId, cancellationToken) is not { } letter)
            return NotFound();
        var draft = await drafts.FindAsync(LetterForm.DraftKey(caseId, letterId), cancellationToken);
        if (letter.SentAt is not null)
            return View("Sent", new SentLetterPage(letter, FormOf(letter), draft?[nameof(LetterForm.Body)] is { } typed && typed.ReplaceLineEndings("\n").Trim() != Open(letter.Body, letterId) ? typed : null));
        var form = FormOf(letter).FilledFrom(draft);
        if (int.TryParse(draft?[nameof(form.Version)], CultureInfo.InvariantCulture, out var version))
            form.Version = version; // what a colleague has changed since the draft must not be saved over
        return View(new EditLetterPage(caseId, letterId, form, null, draft?.SavedAt));
    }

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, Guid letterId, LetterForm form, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(caseId, cancellationToken) is not { } about || await FindAsync(caseId, letterId, cancellationToken) is not { } letter)
            return NotFound();
        (form.Template, form.Language) = (letter.TemplateKey, letter.Language);
        var said = form.Check(ModelState, about.Today, T);
        if (said is not null && form.Send && !form.Permitted && !about.IsToClient(letter.TemplateKey, said.Recipient))
            ModelState.AddModelError(nameof(form.Permitted), T["Die Anschrift nennt jemand anderen als {0}. Bestätigen Sie, dass die Klientin oder der Klient eingewilligt hat oder ein Gesetz es erlaubt.", about.Person.DisplayName]);
        if (said is null || !ModelState.IsValid)
            return letter.SentAt is null ? Show(letter, form, null, StatusCodes.Status422UnprocessableEntity) : Frozen(letter, form);
        if (letter.SentAt is not null || letter.Version != form.Version)
            return Late(letter, form, said);
        (letter.Recipient, letter.Subject, letter.Body, letter.DatedOn) = (vault.Seal(said.Recipient, letterId), vault.Seal(said.Subject, letterId), vault.Seal(said.Body, letterId), said.DatedOn);
        if (form.Send)
            letter.Send(user.Name, clock.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException race) when (race.IsAt(typeof(Letter)))
        {
            db.ChangeTracker.Clear();
            return await FindAsync(caseId, letterId, cancellationToken) is { } stored ? Late(stored, form, said) : NotFound();
        }
        await drafts.DiscardAsync(LetterForm.DraftKey(caseId, letterId), cancellationToken);
        TempData.Toast(form.Send ? T["Brief als versendet festgehalten."] : T["Brief gespeichert."]);
        return ToLetter(caseId, letterId);
    }

    /// <summary>Somebody was faster. Whoever only pressed the button twice finds what they wanted done.</summary>
    private IActionResult Late(Letter stored, LetterForm form, SaidLetter said)
    {
        var same = TextOf(stored) == said;
        if (stored.SentAt is not null)
            return same ? ToLetter(stored.CaseId, stored.Id) : Frozen(stored, form);
        if (same && !form.Send)
            return ToLetter(stored.CaseId, stored.Id);
        var theirs = FormOf(stored);
        var path = $"{Request.PathBase}/cases/{stored.CaseId}/letters/{stored.Id}";
        var conflict = new Conflict(
            T["jemand anderem"],
            clock.GetUtcNow().UtcDateTime,
            [
                new(T["Anschrift"], form.Recipient ?? "", theirs.Recipient ?? ""),
                new(T["Datum"], form.DatedOn ?? "", theirs.DatedOn ?? ""),
                new(T["Betreff"], form.Subject ?? "", theirs.Subject ?? ""),
                new(T["Text"], form.Body ?? "", theirs.Body ?? ""),
            ],
            path,
            path,
            form.FieldsOver(stored.Version));
        return Show(stored, form, conflict, StatusCodes.Status409Conflict);
    }

    private ViewResult Frozen(Letter sent, LetterForm unsaved)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Sent", new SentLetterPage(sent, FormOf(sent), unsaved.Body));
    }

    private ViewResult Show(Letter letter, LetterForm form, Conflict? conflict, int status)
    {
        Response.StatusCode = status;
        return View(new EditLetterPage(letter.CaseId, letter.Id, form, conflict));
    }

    private LetterForm FormOf(Letter letter)
    {
        var text = TextOf(letter);
        return new()
        {
            Id = letter.Id,
            Version = letter.Version,
            Template = letter.TemplateKey,
            Language = letter.Language,
            Recipient = text.Recipient,
            DatedOn = German.Day(text.DatedOn),
            Subject = text.Subject,
            Body = text.Body,
        };
    }

    private SaidLetter TextOf(Letter letter) => new(Open(letter.Recipient, letter.Id), letter.DatedOn, Open(letter.Subject, letter.Id), Open(letter.Body, letter.Id));

    private string Open(SealedText text, Guid id) => vault.Open(text, id) ?? T["nicht lesbar"].Value;

    private RedirectResult ToLetter(Guid caseId, Guid letterId) => Redirect($"{Request.PathBase}/cases/{caseId}/letters/{letterId}");

    /// <summary>Of a case that the caller has found.</summary>
    private Task<Letter?> FindAsync(Guid caseId, Guid letterId, CancellationToken cancellationToken) =>
        db.Letters.SingleOrDefaultAsync(l => l.Id == letterId && l.CaseId == caseId && l.RemovedAt == null, cancellationToken);
}

internal sealed record EditLetterPage(Guid CaseId, Guid LetterId, LetterForm Form, Conflict? Conflict, DateTime? DraftFrom = null);

/// <param name="Unsaved">What came too late, so that nobody has to type it again.</param>
internal sealed record SentLetterPage(Letter Letter, LetterForm Form, string? Unsaved);
