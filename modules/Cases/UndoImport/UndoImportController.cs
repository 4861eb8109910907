using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Imports;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.UndoImport;

/// <summary>Takes back what a list has made, and says what stays.</summary>
[Route("import/{importId:guid}/undo"), Permission(Rights.CasesImport), PersonalPage("ImportBatch", "importId")]
internal sealed class UndoImportController(CasesDb db, ImportUndo undo, IStringLocalizer<Texts> T) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Index(Guid importId, CancellationToken cancellationToken)
    {
        if (!await db.Imports.AnyAsync(b => b.Id == importId, cancellationToken))
            return NotFound();
        if (await undo.RunAsync(importId, CancellationToken.None) is { } done)
            TempData.Toast(done.Stayed == 0 ? T["Gelöscht: {0}.", done.Removed] : T["Gelöscht: {0}. Geblieben, weil schon jemand daran gearbeitet hat: {1}.", done.Removed, done.Stayed]);
        return Redirect($"{Request.PathBase}/import/{importId}");
    }
}
