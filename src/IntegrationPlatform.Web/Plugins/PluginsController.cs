using IntegrationPlatform.Platform.Forms;
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
    PluginCatalog catalog, PluginPreviews previews, PluginSwitches switches, PluginSwitching switching, FormInput input, CurrentUser user, ICurrentMunicipality here, IStringLocalizer<Shell> T) : Controller
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

    [HttpGet("{pluginId}/settings")]
    public IActionResult Settings(string pluginId) =>
        catalog.Find(pluginId) is { Manifest: { Settings.Count: > 0 } manifest }
            ? View(new SettingsPage(manifest, new TypedForm(manifest.Settings, FormInput.Typed(manifest.Settings, switches.SettingsOf(pluginId, here.Id)))))
            : NotFound();

    [HttpPost("{pluginId}/settings")]
    public async Task<IActionResult> Settings(string pluginId, Dictionary<string, string?>? values, CancellationToken cancellationToken)
    {
        if (catalog.Find(pluginId) is not { Manifest: { Settings.Count: > 0 } manifest })
            return NotFound();
        ModelState.Clear(); // the binder knows nothing of the fields' rules
        var read = input.Read(manifest.Settings, values ?? [], (field, problem) => ModelState.AddModelError(TypedForm.NameOf(field), problem));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(new SettingsPage(manifest, new TypedForm(manifest.Settings, values ?? [])));
        }
        await switching.SetAsync(pluginId, read, user, here.Id!, cancellationToken);
        TempData.Toast(T["Einstellungen gespeichert."]);
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

internal sealed record SettingsPage(PluginManifest Plugin, TypedForm Form);

internal sealed record PluginRow(LoadedPlugin Plugin, bool IsOn, bool IsOffEverywhere)
{
    public string Name => Plugin.Manifest?.Name ?? Plugin.Id;
}
