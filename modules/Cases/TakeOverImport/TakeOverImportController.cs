using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Imports;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.TakeOverImport;

/// <summary>Makes the cases. Pressed twice, it makes them once.</summary>
[Route("import/{importId:guid}/take-over"), Permission(Rights.CasesImport), PersonalPage("ImportBatch", "importId")]
internal sealed class TakeOverImportController(CasesDb db, ImportTakeOver takeOver, Accounts accounts, CurrentMunicipality here, CurrentUser user, IStringLocalizer<Texts> T) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Index(Guid importId, Guid mainManager, CancellationToken cancellationToken)
    {
        ModelState.Clear(); // an id that cannot be read is nobody's
        if (!await db.Imports.AnyAsync(b => b.Id == importId, cancellationToken))
            return NotFound();
        if (!(await accounts.ColleaguesAsync(here.Id!, cancellationToken)).Any(c => c.Id == mainManager && c.May(Rights.CasesOpen)))
            TempData.Toast(T["Wählen Sie, wer für die neuen Fälle zuständig ist. Es wurde nichts übernommen."]);
        else if (await takeOver.RunAsync(importId, mainManager, user.Name!, CancellationToken.None)) // a closed tab does not stop it half-way
            TempData.Toast(T["Liste übernommen."]);
        return Redirect($"{Request.PathBase}/import/{importId}");
    }
}
