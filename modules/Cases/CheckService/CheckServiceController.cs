using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.CheckService;

/// <summary>„Heute geprüft“: address, telephone and hours are still right.</summary>
[Route("services/{serviceId:guid}/checked"), Permission(Rights.ServicesManage), NothingPersonal("answers with a redirect")]
internal sealed class CheckServiceController(CasesDb db, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Index(Guid serviceId, CancellationToken cancellationToken)
    {
        if (await db.Services.SingleOrDefaultAsync(s => s.Id == serviceId, cancellationToken) is not { } service)
            return NotFound();
        service.Check(Days.Today(clock), user.Name);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            TempData.Toast(T["Jemand hat das Angebot eben geändert. Prüfen Sie noch einmal."]);
            return Redirect($"{Request.PathBase}/services/{serviceId}");
        }
        TempData.Toast(T["Als geprüft vermerkt."]);
        return Redirect($"{Request.PathBase}/services/{serviceId}");
    }
}
