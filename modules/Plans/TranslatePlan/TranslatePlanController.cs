using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.ClientCopy;
using IntegrationPlatform.Plans.ClientTexts;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.TranslatePlan;

/// <summary>What goals and steps are called in the language of the client's copy, typed by a person.</summary>
[Route("cases/{caseId:guid}/plan/translate"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class TranslatePlanController(PlansDb db, ICaseFrames cases, PlanSheets sheets, Vault vault, IStringLocalizer<Texts> T) : Controller
{
    private const int MaxAttempts = 5;

    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } found)
            return NotFound();
        return found.Language.Tag == CopyLanguages.GermanTag
            ? Redirect($"{Request.PathBase}/cases/{caseId}/plan/copy") // nothing to translate
            : View(new TranslatePlanPage(found.Frame, found.Language, found.Copy, TranslatePlanForm.Of(found.Copy, found.Language)));
    }

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, TranslatePlanForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } found || CopyLanguages.Find(form.Language) is not { Tag: not CopyLanguages.GermanTag } language)
            return NotFound();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            var there = found.Copy.Goals.SelectMany(g => g.Texts).Select(t => t.Row).ToHashSet();
            form.Lines.RemoveAll(l => !there.Contains(l.Id)); // a gap in the numbers would end the list when it comes back
            return View(new TranslatePlanPage(found.Frame, language, found.Copy, form));
        }
        for (var attempt = 1; ; attempt++)
        {
            await WriteAsync(caseId, form, language, cancellationToken);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                break;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MaxAttempts)
            {
                db.ChangeTracker.Clear(); // a step was ticked or worded anew meanwhile: these fields are nobody else's
            }
        }
        TempData.Toast(T["Übersetzung gespeichert."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}/plan/copy");
    }

    private async Task WriteAsync(Guid caseId, TranslatePlanForm form, CopyLanguage language, CancellationToken cancellationToken)
    {
        var sheet = await sheets.LoadAsync(caseId, cancellationToken);
        var typed = form.Lines.GroupBy(l => l.Id).ToDictionary(g => g.Key, g => g.Last());
        var goals = await db.Goals.Where(g => g.CaseId == caseId && g.RemovedAt == null).ToListAsync(cancellationToken);
        var steps = await db.Steps.Where(s => s.CaseId == caseId && s.RemovedAt == null).ToListAsync(cancellationToken);
        var read = sheet.Goals.ToDictionary(g => g.Id);
        foreach (var goal in goals.Where(g => typed.ContainsKey(g.Id)))
        {
            var (line, now) = (typed[goal.Id], read[goal.Id]);
            var (title, indicator) = (Trim(line.Title), Trim(line.Indicator));
            var (wasTitle, wasIndicator) = now.TranslatedInto == language.Tag ? (now.TranslatedTitle, now.TranslatedIndicator) : (null, null);
            if ((title, indicator) == (wasTitle, wasIndicator) && !line.StillRight)
                continue; // not touched; a translation into another language stays, too
            (goal.TranslatedInto, goal.TranslatedTitle, goal.TranslatedIndicator) = (title is null && indicator is null ? null : language.Tag, Sealed(title, goal.Id), Sealed(indicator, goal.Id));
            goal.TranslatedFrom = goal.TranslatedInto is null ? null : Sealed(line.From?.ReplaceLineEndings("\n") ?? CopyGoal.Source(now), goal.Id);
        }
        var readSteps = sheet.Goals.SelectMany(g => g.Steps).ToDictionary(s => s.Id);
        foreach (var step in steps.Where(s => typed.ContainsKey(s.Id) && readSteps.ContainsKey(s.Id)))
        {
            var (line, now) = (typed[step.Id], readSteps[step.Id]);
            var title = Trim(line.Title);
            if (title == (now.TranslatedInto == language.Tag ? now.TranslatedTitle : null) && !line.StillRight)
                continue;
            (step.TranslatedInto, step.TranslatedTitle, step.TranslatedFrom) = (title is null ? null : language.Tag, Sealed(title, step.Id), title is null ? null : Sealed(line.From ?? now.Title, step.Id));
        }
    }

    private SealedText? Sealed(string? text, Guid id) => text is null ? null : vault.Seal(text, id);

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task<(CaseFrame Frame, PlanCopy Copy, CopyLanguage Language)?> FindAsync(Guid caseId, CancellationToken cancellationToken) =>
        await cases.FindWritableAsync(caseId, cancellationToken) is { } frame && await sheets.LoadAsync(caseId, cancellationToken) is { Plan: { } plan } sheet
            ? (frame, PlanCopy.Current(sheet, []), ClientCopyController.LanguageOf(plan, frame))
            : null;
}

internal sealed record TranslatePlanPage(CaseFrame Frame, CopyLanguage Language, PlanCopy Copy, TranslatePlanForm Form);

internal sealed class TranslatePlanForm
{
    /// <summary>Of the form: another one may have been chosen in the meantime.</summary>
    [Required, StringLength(20)]
    public string? Language { get; set; }

    [MaxLength(600)]
    public List<TranslatedLine> Lines { get; set; } = [];

    public static TranslatePlanForm Of(PlanCopy copy, CopyLanguage language) => new()
    {
        Language = language.Tag,
        Lines = [.. copy.Goals.SelectMany(g => g.Steps.Select(s => new TranslatedLine { Id = s.Id, Title = s.Title.Typed(language), From = s.Title.German })
            .Prepend(new TranslatedLine { Id = g.Id, Title = g.Title.Typed(language), Indicator = g.Indicator?.Typed(language), From = $"{g.Title.German}\n{g.Indicator?.German}" }))],
    };
}

/// <summary>A goal or a step.</summary>
internal sealed class TranslatedLine
{
    private const string TooLong = "Fassen Sie es kürzer (höchstens {1} Zeichen).";

    public Guid Id { get; set; }

    [StringLength(600, ErrorMessage = TooLong)]
    public string? Title { get; set; }

    [StringLength(600, ErrorMessage = TooLong)]
    public string? Indicator { get; set; }

    /// <summary>The German that stood beside it: if it is another by now, the translation is old.</summary>
    [StringLength(1200)]
    public string? From { get; set; }

    /// <summary>The German has changed, and the translation fits all the same.</summary>
    public bool StillRight { get; set; }
}
