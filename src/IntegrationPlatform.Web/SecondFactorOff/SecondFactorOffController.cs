using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using IntegrationPlatform.Web.Hosting;
using IntegrationPlatform.Web.MyAccount;
using IntegrationPlatform.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace IntegrationPlatform.Web.SecondFactorOff;

/// <summary>Only where the second factor is not mandatory; there the page does not exist.</summary>
[OutsideMunicipality, SignedIn, EnableRateLimiting(SignInLimit.Policy)]
[Route("konto/zweiter-faktor/aus")]
public sealed class SecondFactorOffController(OwnAccount own, SecondFactors factors, IOptions<SignInSettings> settings, IStringLocalizer<Shell> T) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => settings.Value.RequireSecondFactor ? NotFound() : View(new PasswordForm());

    [HttpPost("")]
    public async Task<IActionResult> Index(PasswordForm form, CancellationToken cancellationToken)
    {
        if (settings.Value.RequireSecondFactor)
            return NotFound();
        if (ModelState.IsValid && !await own.IsPasswordAsync(form.Password, cancellationToken))
            ModelState.AddModelError(nameof(form.Password), PasswordForm.Wrong(T));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(form);
        }
        var user = await own.LoadAsync();
        await factors.SwitchOffAsync(user);
        await own.ChangedAsync(user, "SecondFactor,RecoveryCodes");
        TempData.Toast(T["Der zweite Faktor ist aus. Löschen Sie den Eintrag auch in Ihrer App."]);
        return LocalRedirect("/konto");
    }
}
