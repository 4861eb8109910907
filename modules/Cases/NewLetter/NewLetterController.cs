using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Letters;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Drafts;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.NewLetter;

/// <summary>Choose a template and a language, then change the merged text until it fits.</summary>
[Route("cases/{caseId:guid}/letters/new"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class NewLetterController(
    CasesDb db, LetterCases cases, LetterTexts templates, Vault vault, CurrentUser user, DraftStore drafts, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, string? template, string? language, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(caseId, cancellationToken) is not { } about)
            return NotFound();
        ModelState.Clear(); // an address that fits nothing is no mistake of the reader's
        var draft = await drafts.FindAsync(LetterForm.DraftKey(caseId), cancellationToken);
        if (await templates.FindAsync(template, language, cancellationToken) is not { } text)
            return await ChooseAsync(caseId, about, draft, cancellationToken);
        var form = new LetterForm
        {
            Id = Guid.CreateVersion7(),
            Template = text.Key,
            Language = text.Language,
            Recipient = LetterKinds.IsToOthers(text.Key) ? null : about.Recipient,
            DatedOn = German.Day(about.Today),
            Subject = Placeholders.Fill(text.Subject, about.Values),
            Body = Placeholders.Fill(text.Body, about.Values),
        };
        var mine = draft?[nameof(form.Template)] == text.Key && draft[nameof(form.Language)] == text.Language ? draft : null;
        return View(new NewLetterPage(caseId, form.FilledFrom(mine), mine?.SavedAt));
    }

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, LetterForm form, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(caseId, cancellationToken) is not { } about)
            return NotFound();
        if (form.Template is null || form.Language is null || !LetterKinds.List.Has(form.Template) || !LetterLanguages.List.Has(form.Language))
        {
            ModelState.AddModelError("", T["Wählen Sie zuerst eine Vorlage."]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ChooseAsync(caseId, about, null, cancellationToken);
        }
        if (await db.Letters.CountAsync(l => l.CaseId == caseId && l.RemovedAt == null, cancellationToken) >= LettersController.Most)
            ModelState.AddModelError("", T["Mehr als {0} Briefe hält ein Fall nicht fest. Löschen Sie Entwürfe, die niemand mehr braucht.", LettersController.Most]);
        if (form.Check(ModelState, about.Today, T) is not { } said)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(new NewLetterPage(caseId, form, null));
        }
        var id = Request.RecordId(form.Id);
        await AddAsync(caseId, id, form, said, about, cancellationToken);
        await drafts.DiscardAsync(LetterForm.DraftKey(caseId), cancellationToken);
        TempData.Toast(T["Brief gespeichert."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}/letters/{id}");
    }

    private async Task AddAsync(Guid caseId, Guid id, LetterForm form, SaidLetter said, LetterCase about, CancellationToken cancellationToken)
    {
        if (await db.Letters.AnyAsync(l => l.Id == id, cancellationToken))
            return; // sent twice
        db.Letters.Add(new Letter
        {
            Id = id,
            CaseId = caseId,
            TemplateKey = form.Template!,
            Language = form.Language!,
            Recipient = vault.Seal(said.Recipient, id),
            Subject = vault.Seal(said.Subject, id),
            Body = vault.Seal(said.Body, id),
            DatedOn = said.DatedOn,
            ContactName = about.ContactName,
            WrittenBy = user.Id!.Value,
            WrittenByName = user.Name,
            WrittenAt = clock.GetUtcNow().UtcDateTime,
        });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException race) when (race.IsAt(typeof(Letter)))
        {
            db.ChangeTracker.Clear(); // sent twice at once: the other one is stored
        }
    }

    private async Task<IActionResult> ChooseAsync(Guid caseId, LetterCase about, FormDraft? draft, CancellationToken cancellationToken)
    {
        var begun = draft is not null && await templates.FindAsync(draft[nameof(LetterForm.Template)], draft[nameof(LetterForm.Language)], cancellationToken) is { } text ? text : null;
        return View("Choose", new ChooseLetterPage(caseId, await templates.AllAsync(cancellationToken), about.Person.PreferredLanguage, begun));
    }
}

internal sealed record NewLetterPage(Guid CaseId, LetterForm Form, DateTime? DraftFrom);

/// <param name="Begun">The letter of which there is a draft that was never saved.</param>
internal sealed record ChooseLetterPage(Guid CaseId, ILookup<string, OfferedText> Offered, string? Spoken, LetterText? Begun);
