using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.SetImportRetention;

/// <summary>How long a municipality keeps people from lists with whom nobody has talked.</summary>
[Route("import/retention"), Permission(Rights.CasesImport), NothingPersonal("a number of months")]
internal sealed class SetImportRetentionController(CasesDb db, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var settings = await db.ImportSettings.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return View(new RetentionForm { Version = settings?.Version ?? 0, DeleteAfterMonths = settings?.DeleteAfterMonths ?? ImportSettings.DefaultMonths });
    }

    [HttpPost]
    public async Task<IActionResult> Index(RetentionForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return Show(form, StatusCodes.Status422UnprocessableEntity);
        var settings = await db.ImportSettings.SingleOrDefaultAsync(cancellationToken);
        if ((settings?.Version ?? 0) != form.Version)
            return Differ(form, settings);
        if (settings is null)
            db.ImportSettings.Add(settings = new ImportSettings());
        settings.DeleteAfterMonths = form.DeleteAfterMonths;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException race) when (race.IsAt(typeof(ImportSettings)))
        {
            db.ChangeTracker.Clear();
            return Differ(form, await db.ImportSettings.AsNoTracking().SingleOrDefaultAsync(cancellationToken));
        }
        TempData.Toast(T["Änderung gespeichert."]);
        return Redirect($"{Request.PathBase}/import");
    }

    /// <summary>One number needs no table of both versions: it says what stands there, and sending it again saves it.</summary>
    private ViewResult Differ(RetentionForm form, ImportSettings? stored)
    {
        ModelState.Clear();
        ModelState.AddModelError(nameof(form.DeleteAfterMonths), T["Jemand hat inzwischen {0} Monate eingetragen. Speichern Sie noch einmal, wenn Ihre Angabe gelten soll.", stored?.DeleteAfterMonths ?? ImportSettings.DefaultMonths]);
        form.Version = stored?.Version ?? 0;
        return Show(form, StatusCodes.Status409Conflict);
    }

    private ViewResult Show(RetentionForm form, int status)
    {
        Response.StatusCode = status;
        return View("Index", form);
    }
}

internal sealed class RetentionForm
{
    public int Version { get; set; }

    [Display(Name = "Monate bis zum Löschen"), Range(1, 36, ErrorMessage = "Zwischen {1} und {2} Monaten.")]
    public int DeleteAfterMonths { get; set; }
}
