using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace IntegrationPlatform.Web.Restart;

/// <summary>Ends this node so that whoever runs it starts it again with what was installed.</summary>
[Route("administration/restart"), Permission(Rights.PluginsInstall), NothingPersonal("ends and starts the platform")]
internal sealed class RestartController(RestartRequest restart, PluginInstaller installer, PackageAudit audit) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Index()
    {
        if (!restart.IsOffered || installer.Waiting.Count == 0)
            return NotFound();
        foreach (var plugin in installer.Waiting)
            await audit.RecordAsync(PackageAudit.Restarted, plugin);
        restart.Ask();
        return View();
    }
}
