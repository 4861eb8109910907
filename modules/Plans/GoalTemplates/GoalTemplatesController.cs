using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Templates;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace IntegrationPlatform.Plans.GoalTemplates;

/// <summary>Goals from which a goal can be begun, and whose they are: the municipality's own, shipped with the platform, or of a plugin.</summary>
[Route("administration/goal-templates"), Permission(Rights.PlansManage), NothingPersonal("goals of nobody")]
internal sealed class GoalTemplatesController(TemplateList templates) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(new GoalTemplatesPage(await templates.AllAsync(cancellationToken)));
}

internal sealed record GoalTemplatesPage(ILookup<FieldOfAction, Template> Templates);
