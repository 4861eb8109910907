using System.ComponentModel.DataAnnotations;
using System.Globalization;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Retention;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.SetRetentionTerms;

/// <summary>How long this municipality keeps a locked case.</summary>
[Route("administration/retention/terms"), Permission(Rights.RetentionSet), NothingPersonal("a number of months")]
internal sealed class SetRetentionTermsController(CasesDb db, IStringLocalizer<Texts> T) : Controller
{
    private const int MaxAttempts = 5;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(new RetentionTermsForm { Months = $"{(await RetentionTerms.LoadAsync(db, cancellationToken)).MonthsLocked}" });

    [HttpPost]
    public async Task<IActionResult> Index(RetentionTermsForm form, CancellationToken cancellationToken)
    {
        if (form.Check(ModelState, T) is not { } months)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(form);
        }
        for (var attempt = 1; ; attempt++)
        {
            if (await db.RetentionRules.SingleOrDefaultAsync(cancellationToken) is { } rules)
                rules.MonthsLocked = months;
            else
                db.RetentionRules.Add(new RetentionRules { MonthsLocked = months });
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                break;
            }
            catch (DbUpdateException race) when (attempt < MaxAttempts && race.IsAt(typeof(RetentionRules)))
            {
                db.ChangeTracker.Clear(); // two at once: the later one holds
            }
        }
        TempData.Toast(T["Frist gespeichert."]);
        return Redirect($"{Request.PathBase}/administration/retention");
    }
}

internal sealed class RetentionTermsForm
{
    private const string Sentence = "Geben Sie eine Zahl von 6 bis 36 an.";

    [Display(Name = "Monate zwischen Sperre und Löschung"), StringLength(10, ErrorMessage = Sentence)]
    public string? Months { get; set; }

    public int? Check(ModelStateDictionary errors, IStringLocalizer texts)
    {
        if (int.TryParse(Months?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is >= RetentionRules.Shortest and <= RetentionRules.Longest)
            return months;
        if (errors.IsValid)
            errors.AddModelError(nameof(Months), texts["Geben Sie eine Zahl von 6 bis 36 an."]);
        return null;
    }
}
