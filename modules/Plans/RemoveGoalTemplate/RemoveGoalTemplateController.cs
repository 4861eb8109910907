using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.RemoveGoalTemplate;

/// <summary>Takes one of the municipality's own templates off the list, and puts it back. Goals that were begun from it stay.</summary>
[Route("administration/goal-templates/{templateId:guid}"), Permission(Rights.PlansManage), NothingPersonal("answers with a redirect")]
internal sealed class RemoveGoalTemplateController(PlansDb db, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpPost("remove")]
    public Task<IActionResult> Remove(Guid templateId, CancellationToken cancellationToken) => ChangeAsync(templateId, clock.GetUtcNow().UtcDateTime, T["Vorlage entfernt."], cancellationToken);

    [HttpPost("put-back")]
    public Task<IActionResult> PutBack(Guid templateId, CancellationToken cancellationToken) => ChangeAsync(templateId, null, T["Die Vorlage ist wieder da."], cancellationToken);

    private async Task<IActionResult> ChangeAsync(Guid templateId, DateTime? removed, string message, CancellationToken cancellationToken)
    {
        if (await db.Templates.SingleOrDefaultAsync(t => t.Id == templateId, cancellationToken) is not { } template)
            return NotFound();
        template.RemovedAt = removed;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // worded by somebody else at this moment: the later hand wins
            return await ChangeAsync(templateId, removed, message, cancellationToken);
        }
        var path = $"{Request.PathBase}/administration/goal-templates";
        TempData.Toast(message, removed is null ? null : $"{path}/{templateId}/put-back");
        return Redirect(path);
    }
}
