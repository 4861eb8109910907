using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk.Look;
using IntegrationPlatform.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Web.Plugins;

/// <summary>What plugins there are, what each would add to this municipality, and the switch.</summary>
[Route("administration/plugins"), Permission(Rights.PluginsSwitch), NothingPersonal("plugins, their switches and their faults")]
internal sealed class PluginsController(
    PluginCatalog catalog, PluginPreviews previews, PluginSwitches switches, PluginSwitching switching, CurrentUser user, ICurrentMunicipality here, IStringLocalizer<Shell> T) : Controller
{
    [HttpGet]
    public IActionResult Index() => View(catalog.All.Select(p => new PluginRow(p, switches.IsOn(p.Id, here.Id), IsOffEverywhere: !switches.IsOnAnywhere(p.Id))).OrderBy(r => r.Name, StringComparer.CurrentCulture).ToList());

    [HttpGet("{pluginId}")]
    public async Task<IActionResult> Details(string pluginId, CancellationToken cancellationToken) =>
        catalog.Find(pluginId) is { } plugin ? View(await previews.OfAsync(plugin, cancellationToken)) : NotFound();

    [HttpPost("{pluginId}/on")]
    public Task<IActionResult> On(string pluginId, CancellationToken cancellationToken) => SwitchAsync(pluginId, true, cancellationToken);

    [HttpPost("{pluginId}/off")]
    public Task<IActionResult> Off(string pluginId, CancellationToken cancellationToken) => SwitchAsync(pluginId, false, cancellationToken);

    [HttpPost("{pluginId}/retry")]
    public async Task<IActionResult> Retry(string pluginId, CancellationToken cancellationToken)
    {
        if (catalog.Find(pluginId) is null)
            return NotFound();
        await switching.RetryAsync(pluginId, user, here.Id!, cancellationToken);
        TempData.Toast(T["Das Plugin wird wieder gefragt."]);
        return Redirect(Address(pluginId));
    }

    private async Task<IActionResult> SwitchAsync(string pluginId, bool on, CancellationToken cancellationToken)
    {
        if (catalog.Find(pluginId) is not { } plugin)
            return NotFound();
        await switching.SwitchAsync(pluginId, on, user, here.Id!, cancellationToken);
        TempData.Toast(on ? T["„{0}“ ist eingeschaltet.", plugin.Manifest!.Name] : T["„{0}“ ist ausgeschaltet. Was erfasst wurde, bleibt gespeichert.", plugin.Manifest!.Name]);
        return Redirect(Address(pluginId));
    }

    private string Address(string pluginId) => $"{Request.PathBase}/administration/plugins/{pluginId}";
}

internal sealed record PluginRow(LoadedPlugin Plugin, bool IsOn, bool IsOffEverywhere)
{
    public string Name => Plugin.Manifest?.Name ?? Plugin.Id;
}
