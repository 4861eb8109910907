using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace IntegrationPlatform.Platform.Identity;

/// <summary>The session: ends after some idle minutes; being asked how long it lasts does not count as being there.</summary>
internal static class SignInCookie
{
    public const string KeepsIdle = "/sitzung";

    public static void Configure(CookieAuthenticationOptions cookie, SignInSettings settings)
    {
        Secure(cookie, "integrationplatform");
        cookie.LoginPath = "/anmelden";
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(settings.IdleMinutes);
        cookie.SlidingExpiration = true;
        cookie.Events.OnValidatePrincipal = _ => Task.CompletedTask; // CurrentUserMiddleware compares the stamp itself; Identity's own check builds a user manager for each request
        cookie.Events.OnCheckSlidingExpiration = check =>
        {
            check.ShouldRenew = check.ElapsedTime > TimeSpan.FromMinutes(1) && !check.Request.Path.Equals(KeepsIdle, StringComparison.Ordinal);
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToLogin = challenge =>
        {
            if (challenge.Request.Headers.ContainsKey("HX-Request") || !HttpMethods.IsGet(challenge.Request.Method))
                challenge.Response.StatusCode = StatusCodes.Status401Unauthorized;
            else
                challenge.Response.Redirect(SignInAddress(challenge.Request));
            return Task.CompletedTask;
        };
    }

    /// <summary>Between password and code: who has proven the first and not yet the second.</summary>
    public static void ConfigureSecondStep(CookieAuthenticationOptions cookie)
    {
        Secure(cookie, "integrationplatform-code");
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
    }

    private static void Secure(CookieAuthenticationOptions cookie, string name)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.Path = "/"; // with a municipality in PathBase it would otherwise be bound to one of them
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    private static string SignInAddress(HttpRequest request)
    {
        var here = request.PathBase + request.Path + request.QueryString;
        return here == "/" ? "/anmelden" : "/anmelden?weiter=" + Uri.EscapeDataString(here);
    }
}
