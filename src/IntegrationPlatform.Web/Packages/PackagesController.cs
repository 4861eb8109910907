using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk.Look;
using IntegrationPlatform.Web.Hosting;
using IntegrationPlatform.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Web.Packages;

/// <summary>The operator installs packages, for the next start of the platform. What changes about personal data, somebody must have seen first.</summary>
[Route("administration/packages"), Permission(Rights.PluginsInstall), NothingPersonal("plugins and their versions")]
internal sealed class PackagesController(PluginInstaller installer, PackageAudit audit, RestartRequest restart, IStringLocalizer<Shell> T) : Controller
{
    [HttpGet]
    public IActionResult Index() => View(Page());

    [HttpPost, RequestSizeLimit(PluginPackage.MaxBytes + 65_536), RequestFormLimits(MultipartBodyLengthLimit = PluginPackage.MaxBytes + 65_536)]
    public async Task<IActionResult> Index(IFormFile? package)
    {
        if (package is null or { Length: 0 })
            return Refuse(T["Wählen Sie ein Paket (.zip)."]);
        PluginChange change;
        try
        {
            using var zip = new MemoryStream(); // the form's own stream cannot be read from its end, where a zip has its list
            await package.CopyToAsync(zip, HttpContext.RequestAborted);
            change = installer.Install(zip);
        }
        catch (PluginRefusedException refused)
        {
            return Refuse(refused.Message);
        }
        if (change.NeedsConsent)
            return Redirect($"{Request.PathBase}/administration/packages/{change.New.Id}");
        return await DoneAsync(change);
    }

    [HttpGet("{pluginId}")]
    public IActionResult Change(string pluginId) => installer.Pending(pluginId) is { } change ? View(change) : NotFound();

    [HttpPost("{pluginId}/accept")]
    public async Task<IActionResult> Accept(string pluginId) =>
        installer.Pending(pluginId) is { } change && installer.Accept(pluginId) ? await DoneAsync(change) : NotFound();

    [HttpPost("{pluginId}/discard")]
    public async Task<IActionResult> Discard(string pluginId)
    {
        if (installer.Pending(pluginId) is not { } change)
            return NotFound();
        installer.Discard(pluginId);
        await audit.RecordAsync(PackageAudit.Discarded, change.New);
        TempData.Toast(T["Das Paket wurde verworfen."]);
        return Redirect($"{Request.PathBase}/administration/packages");
    }

    private async Task<IActionResult> DoneAsync(PluginChange change)
    {
        await audit.RecordAsync(PackageAudit.Installed, change.New);
        TempData.Toast(T["„{0}“ {1} ist installiert und gilt ab dem nächsten Start der Plattform.", change.New.Name, change.New.Version]);
        return Redirect($"{Request.PathBase}/administration/packages");
    }

    private ViewResult Refuse(string reason)
    {
        ModelState.AddModelError("package", reason);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Index", Page());
    }

    private PackagesPage Page() => new(installer.Waiting, installer.AllPending, installer.Trust.Required, installer.Trust.Keys, restart.IsOffered);
}

/// <param name="Waiting">Installed, and in force from the next start.</param>
/// <param name="Pending">Somebody has to agree first.</param>
internal sealed record PackagesPage(IReadOnlyList<PluginManifest> Waiting, IReadOnlyList<PluginChange> Pending, bool NeedsSignature, int TrustedKeys, bool OffersRestart);
