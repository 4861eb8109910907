using IntegrationPlatform.Cases.Consents;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Letters;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.EditLetterTemplate;

/// <summary>The municipality's own version of a letter in one language; without one, the shipped text holds.</summary>
[Route("letters/templates/{templateKey}"), Permission(Rights.LettersManage), NothingPersonal("texts without a person")]
internal sealed class EditLetterTemplateController(CasesDb db, LetterTexts templates, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string templateKey, string? language, CancellationToken cancellationToken)
    {
        language ??= LetterLanguages.German;
        if (!IsKnown(templateKey, language))
            return NotFound();
        var stored = await templates.FindAsync(templateKey, language, cancellationToken);
        var pattern = stored ?? ShippedLetters.Find(templateKey, LetterLanguages.German); // whoever translates has the German text before them
        var form = new LetterTemplateForm { Id = stored?.Id ?? Guid.Empty, Version = stored?.Version ?? 0, Language = language, Subject = pattern?.Subject, Body = pattern?.Body };
        return View(new LetterTemplatePage(templateKey, language, form, stored, null));
    }

    [HttpPost]
    public async Task<IActionResult> Index(string templateKey, LetterTemplateForm form, CancellationToken cancellationToken)
    {
        if (form.Language is not { } language || !IsKnown(templateKey, language))
            return NotFound();
        if (form.Check(ModelState, T) is not { } said)
            return await ShowAsync(templateKey, form, false, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        var own = await db.LetterTemplates.SingleOrDefaultAsync(t => t.Key == templateKey && t.Language == language, cancellationToken);
        if (own is not null && (own.Subject, own.Body) == said)
            return ToList(T["Vorlage gespeichert."]); // pressed twice
        if ((own?.Id ?? Guid.Empty, own?.Version ?? 0) != (form.Id, form.Version))
            return await ShowAsync(templateKey, form, true, StatusCodes.Status409Conflict, cancellationToken);
        if (own is null)
            db.LetterTemplates.Add(new LetterTemplate { Key = templateKey, Language = language, Subject = said.Subject, Body = said.Body, ChangedByName = user.Name, ChangedAt = Now });
        else
            (own.Subject, own.Body, own.ChangedByName, own.ChangedAt) = (said.Subject, said.Body, user.Name, Now);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException race) when (race.IsAt(typeof(LetterTemplate)))
        {
            db.ChangeTracker.Clear();
            return await templates.FindAsync(templateKey, language, cancellationToken) is { IsOwn: true } stored && (stored.Subject, stored.Body) == said
                ? ToList(T["Vorlage gespeichert."])
                : await ShowAsync(templateKey, form, true, StatusCodes.Status409Conflict, cancellationToken);
        }
        return ToList(T["Vorlage gespeichert."]);
    }

    /// <summary>Back to the shipped text; a language that the product does not bring is gone with it.</summary>
    [HttpPost("reset")]
    public async Task<IActionResult> Reset(string templateKey, string? language, CancellationToken cancellationToken)
    {
        if (!IsKnown(templateKey, language))
            return NotFound();
        for (var attempt = 1; ; attempt++)
        {
            if (await db.LetterTemplates.SingleOrDefaultAsync(t => t.Key == templateKey && t.Language == language, cancellationToken) is { } own)
                db.LetterTemplates.Remove(own);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return ToList(ShippedLetters.Find(templateKey, language!) is null ? T["Vorlage gelöscht."] : T["Es gilt wieder die mitgelieferte Vorlage."]);
            }
            catch (DbUpdateConcurrencyException race) when (attempt < Releases.MaxAttempts && race.IsAt(typeof(LetterTemplate)))
            {
                db.ChangeTracker.Clear(); // changed or put back at this moment: look again
            }
        }
    }

    private async Task<IActionResult> ShowAsync(string key, LetterTemplateForm form, bool differs, int status, CancellationToken cancellationToken)
    {
        var stored = await templates.FindAsync(key, form.Language, cancellationToken);
        var path = $"{Request.PathBase}/letters/templates/{key}";
        var conflict = differs ? new Conflict(
            stored?.ChangedByName ?? T["jemand anderem"].Value,
            Now,
            [new(T["Betreff"], form.Subject ?? "", stored?.Subject ?? ""), new(T["Text"], form.Body ?? "", stored?.Body ?? "")],
            path,
            $"{path}?language={form.Language}",
            form.FieldsOver(stored)) : null;
        Response.StatusCode = status;
        return View("Index", new LetterTemplatePage(key, form.Language!, form, stored, conflict));
    }

    private static bool IsKnown(string key, string? language) => language is not null && LetterKinds.List.Has(key) && LetterLanguages.List.Has(language);

    private RedirectResult ToList(string toast)
    {
        TempData.Toast(toast);
        return Redirect($"{Request.PathBase}/letters/templates");
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

/// <param name="Stored">Null for a language that nobody has written yet.</param>
internal sealed record LetterTemplatePage(string Key, string Language, LetterTemplateForm Form, LetterText? Stored, Conflict? Conflict);
