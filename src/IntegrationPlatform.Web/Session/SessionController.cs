using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace IntegrationPlatform.Web.Session;

/// <summary>How long the session lasts, and more of it. Asking does not prolong it, see SignInCookie.</summary>
[OutsideMunicipality, SignedIn, WithoutSecondFactor, ResponseCache(NoStore = true)]
[Route("sitzung")]
public sealed class SessionController : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Ends() =>
        Json(new { endsAt = Text((await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties?.ExpiresUtc) });

    [HttpPost("verlaengern")]
    public async Task<IActionResult> Prolong()
    {
        var fresh = new AuthenticationProperties();
        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, User, fresh);
        Response.Headers["X-Session-Ends"] = Text(fresh.ExpiresUtc);
        return NoContent();
    }

    private static string? Text(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
