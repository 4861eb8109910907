using System.Globalization;
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
public sealed class SessionController(TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Ends() =>
        Json(new { seconds = Left((await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties?.ExpiresUtc) });

    [HttpPost("verlaengern")]
    public async Task<IActionResult> Prolong()
    {
        var fresh = new AuthenticationProperties();
        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, User, fresh);
        Response.Headers["X-Session-Seconds"] = Left(fresh.ExpiresUtc)?.ToString(CultureInfo.InvariantCulture);
        return NoContent();
    }

    /// <summary>Seconds and no moment: the clock of whoever reads may be off.</summary>
    private int? Left(DateTimeOffset? end) => end is { } moment ? (int)(moment - clock.GetUtcNow()).TotalSeconds : null;
}
