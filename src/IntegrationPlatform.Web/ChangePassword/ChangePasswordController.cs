using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using IntegrationPlatform.Web.Hosting;
using IntegrationPlatform.Web.MyAccount;
using IntegrationPlatform.Web.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Web.ChangePassword;

[OutsideMunicipality, SignedIn, EnableRateLimiting(SignInLimit.Policy)]
[Route("konto/passwort")]
public sealed class ChangePasswordController(OwnAccount own, UserManager<User> users, IStringLocalizer<Shell> T) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View(new ChangePasswordForm());

    [HttpPost("")]
    public async Task<IActionResult> Index(ChangePasswordForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && await ChangeAsync(form, cancellationToken))
        {
            TempData.Toast(T["Ihr Passwort ist geändert. Auf anderen Geräten sind Sie jetzt abgemeldet."]);
            return LocalRedirect("/konto");
        }
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(form);
    }

    private async Task<bool> ChangeAsync(ChangePasswordForm form, CancellationToken cancellationToken)
    {
        if (!await own.IsPasswordAsync(form.Current, cancellationToken))
        {
            ModelState.AddModelError(nameof(form.Current), PasswordForm.Wrong(T));
            return false;
        }
        var user = await own.LoadAsync();
        var result = await users.ChangePasswordAsync(user, form.Current, form.New);
        foreach (var error in result.Errors)
            ModelState.AddModelError(nameof(form.New), error.Description);
        if (result.Succeeded)
            await own.ChangedAsync(user, "Password");
        return result.Succeeded;
    }
}

public sealed class ChangePasswordForm : NewPasswordForm
{
    [Display(Name = "Bisheriges Passwort")]
    [Required(ErrorMessage = "Geben Sie Ihr bisheriges Passwort ein.")]
    [StringLength(256, ErrorMessage = "Ein Passwort hat höchstens 256 Zeichen.")]
    public string Current { get; set; } = "";
}
