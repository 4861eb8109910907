using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Web.Hosting;
using IntegrationPlatform.Web.MyAccount;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace IntegrationPlatform.Web.SetPassword;

/// <summary>The page behind a one-time link. The link dies with the password it sets, since its token knows the account's stamp.</summary>
[OutsideMunicipality, AllowAnonymous, WithoutSecondFactor, EnableRateLimiting(SignInLimit.Policy)]
[Route(Path)]
public sealed class SetPasswordController(UserManager<User> users, Accounts accounts, SignInAudit audit) : Controller
{
    internal const string Path = "konto/passwort-setzen";

    [HttpGet("")]
    public async Task<IActionResult> Index(string? user, string? token) =>
        await HolderAsync(user, token) is { } holder ? View(new SetPasswordForm { User = user!, Token = token!, UserName = holder.UserName! }) : Dead();

    [HttpPost("")]
    public async Task<IActionResult> Index(SetPasswordForm form)
    {
        if (await HolderAsync(form.User, form.Token) is not { } holder)
            return Dead();
        if (ModelState.IsValid)
        {
            var result = await users.ResetPasswordAsync(holder, form.Token!, form.New);
            if (result.Succeeded)
            {
                accounts.Forget(holder.Id);
                await audit.RecordAsync(SignInAudit.Changed, holder, "Password");
                return LocalRedirect("/anmelden?hinweis=passwort");
            }
            foreach (var error in result.Errors)
                ModelState.AddModelError(nameof(form.New), error.Description);
        }
        form.UserName = holder.UserName!;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(form);
    }

    private async Task<User?> HolderAsync(string? user, string? token) =>
        Guid.TryParse(user, out var id) && !string.IsNullOrEmpty(token)
        && await users.FindByIdAsync(id.ToString()) is { ClosedAt: null } holder
        && await users.VerifyUserTokenAsync(holder, users.Options.Tokens.PasswordResetTokenProvider, UserManager<User>.ResetPasswordTokenPurpose, token)
            ? holder
            : null;

    private ViewResult Dead()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("Dead");
    }
}

public sealed class SetPasswordForm : NewPasswordForm
{
    public string? User { get; set; }
    public string? Token { get; set; }

    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public string UserName { get; set; } = "";
}
