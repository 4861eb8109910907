using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace IntegrationPlatform.Web.SignOut;

[OutsideMunicipality, AllowAnonymous, WithoutSecondFactor, StillSignedIn]
[Route("abmelden")]
public sealed class SignOutController(SignInManager<User> signIn, CurrentUser user, SpentIds spent, SignInAudit audit) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var who = await signIn.UserManager.FindByIdAsync(user.Id!.Value.ToString());
        await spent.EndSessionAsync(User, cancellationToken);
        await signIn.SignOutAsync();
        await audit.RecordAsync(SignInAudit.SignedOut, who);
        Response.Headers["Clear-Site-Data"] = "\"cache\""; // nobody pages back into files at a shared desk
        return LocalRedirect("/anmelden?hinweis=abgemeldet");
    }
}
