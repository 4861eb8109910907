using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Web.Hosting;
using IntegrationPlatform.Web.MyAccount;
using IntegrationPlatform.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Web.RecoveryCodes;

[OutsideMunicipality, SignedIn, EnableRateLimiting(SignInLimit.Policy)]
[Route("konto/zweiter-faktor/codes")]
public sealed class RecoveryCodesController(OwnAccount own, SecondFactors factors, IStringLocalizer<Shell> T) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() =>
        (await own.LoadAsync()).TwoFactorEnabled ? View(new PasswordForm()) : LocalRedirect("/konto/zweiter-faktor");

    [HttpPost("")]
    public async Task<IActionResult> Index(PasswordForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && !await own.IsPasswordAsync(form.Password, cancellationToken))
            ModelState.AddModelError(nameof(form.Password), PasswordForm.Wrong(T));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(form);
        }
        var user = await own.LoadAsync();
        if (!user.TwoFactorEnabled)
            return LocalRedirect("/konto/zweiter-faktor");
        var codes = await factors.RenewRecoveryCodesAsync(user);
        await own.ChangedAsync(user, "RecoveryCodes");
        return View("/Web/SecondFactor/Codes.cshtml", codes);
    }
}
