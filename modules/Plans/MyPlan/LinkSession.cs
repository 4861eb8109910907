using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace IntegrationPlatform.Plans.MyPlan;

/// <summary>That the PIN was right, for half an hour after the last look: a sealed cookie with the link's id and when it ends, and nothing else.</summary>
internal sealed class LinkSession(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Name = "integrationplatform-plan";
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    private readonly IDataProtector _seal = protection.CreateProtector("IntegrationPlatform.Plans.MyPlan");

    public void Keep(HttpContext context, Guid linkId)
    {
        var until = (clock.GetUtcNow() + Idle).UtcTicks.ToString(CultureInfo.InvariantCulture);
        context.Response.Cookies.Append(Name, _seal.Protect($"{linkId:N}.{until}"), Options(context));
    }

    /// <summary>Of which link; null without a session, or after it.</summary>
    public Guid? Of(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 and < 1000 } cookie)
            return null;
        try
        {
            var parts = _seal.Unprotect(cookie).Split('.');
            return long.Parse(parts[1], CultureInfo.InvariantCulture) > clock.GetUtcNow().UtcTicks ? Guid.ParseExact(parts[0], "N") : null;
        }
        catch (CryptographicException)
        {
            return null; // made up, or sealed by a key that is gone: ask for the PIN
        }
    }

    public void End(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context));

    private static CookieOptions Options(HttpContext context) => new()
    {
        Path = context.Request.PathBase + "/mein-plan",
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        IsEssential = true,
    };
}
