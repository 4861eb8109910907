using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.ArchiveService;

/// <summary>Takes a service out of the directory. What referrals name must stay readable, so only what nobody was referred to can be deleted.</summary>
[Route("services/{serviceId:guid}"), Permission(Rights.ServicesManage), NothingPersonal("answers with a redirect")]
internal sealed class ArchiveServiceController(CasesDb db, IStringLocalizer<Texts> T) : Controller
{
    [HttpPost("archive")]
    public Task<IActionResult> Archive(Guid serviceId, CancellationToken cancellationToken) => MoveAsync(serviceId, archived: true, T["Angebot archiviert."], cancellationToken);

    [HttpPost("restore")]
    public Task<IActionResult> Restore(Guid serviceId, CancellationToken cancellationToken) => MoveAsync(serviceId, archived: false, T["Das Angebot steht wieder im Verzeichnis."], cancellationToken);

    [HttpPost("delete")]
    public async Task<IActionResult> Delete(Guid serviceId, CancellationToken cancellationToken)
    {
        if (await db.Services.SingleOrDefaultAsync(s => s.Id == serviceId, cancellationToken) is not { } service)
            return NotFound();
        if (!service.Archived || await db.Referrals.AnyAsync(r => r.ServiceId == serviceId, cancellationToken) || await db.Consents.AnyAsync(c => c.ServiceId == serviceId, cancellationToken))
        {
            TempData.Toast(T["Löschen geht nicht: Verweise oder Einwilligungen nennen diese Stelle. Sie bleibt archiviert."]);
            return Redirect($"{Request.PathBase}/services/{serviceId}");
        }
        db.Services.Remove(service);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            TempData.Toast(T["Angebot gelöscht."]);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // deleted twice at once, or fetched back by somebody: then it stays
        }
        return Redirect($"{Request.PathBase}/services?archived=true");
    }

    private async Task<IActionResult> MoveAsync(Guid serviceId, bool archived, string message, CancellationToken cancellationToken)
    {
        if (await db.Services.SingleOrDefaultAsync(s => s.Id == serviceId, cancellationToken) is not { } service)
            return NotFound();
        service.Archived = archived;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await MoveAsync(serviceId, archived, message, cancellationToken); // somebody edited it meanwhile; where it lies is another question
        }
        TempData.Toast(message, archived ? $"{Request.PathBase}/services/{serviceId}/restore" : null);
        return Redirect($"{Request.PathBase}/services/{serviceId}");
    }
}
