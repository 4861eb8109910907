using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Imports;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.DiscardImport;

/// <summary>Throws a list away before anything of it was taken over.</summary>
[Route("import/{importId:guid}/discard"), Permission(Rights.CasesImport), PersonalPage("ImportBatch", "importId")]
internal sealed class DiscardImportController(CasesDb db, IStringLocalizer<Texts> T) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Index(Guid importId, CancellationToken cancellationToken)
    {
        if (await db.Imports.SingleOrDefaultAsync(b => b.Id == importId, cancellationToken) is not { } batch)
            return NotFound();
        if (!batch.IsOpen)
            return Redirect($"{Request.PathBase}/import/{importId}");
        try
        {
            await OldImportsJob.ThrowAwayAsync(db, batch, cancellationToken);
            TempData.Toast(T["Liste weggeworfen."]);
        }
        catch (DbUpdateException race) when (race.IsAt(typeof(ImportBatch), typeof(ImportRow)))
        {
            // taken over or thrown away at this moment
        }
        return Redirect($"{Request.PathBase}/import");
    }
}
