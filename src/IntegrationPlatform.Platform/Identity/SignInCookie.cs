using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace IntegrationPlatform.Platform.Identity;

/// <summary>The session: ends after some idle minutes; being asked how long it lasts does not count as being there.</summary>
internal static class SignInCookie
{
    public const string KeepsIdle = "/sitzung";

    public static void Configure(CookieAuthenticationOptions cookie, SignInSettings settings)
    {
        cookie.Cookie.Name = "integrationplatform";
        cookie.Cookie.Path = "/"; // with a municipality in PathBase it would otherwise be bound to one of them
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.LoginPath = "/anmelden";
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(settings.IdleMinutes);
        cookie.SlidingExpiration = true;
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
                challenge.Response.Redirect("/anmelden?weiter=" + Uri.EscapeDataString(challenge.Request.PathBase + challenge.Request.Path + challenge.Request.QueryString));
            return Task.CompletedTask;
        };
    }
}
