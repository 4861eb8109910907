using System.Security.Claims;
using IntegrationPlatform.Platform.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace IntegrationPlatform.Platform.Permissions;

/// <summary>Turns the cookie into the current user, unless the session was ended, the account closed or its password changed since.</summary>
internal sealed class CurrentUserMiddleware(RequestDelegate next, Accounts accounts, TimeProvider clock, IOptions<SignInSettings> settings)
{
    public async Task InvokeAsync(HttpContext context, CurrentUser user)
    {
        var address = context.Connection.RemoteIpAddress?.ToString();
        user.Visit(address);
        if (context.User.Identity?.IsAuthenticated == true && Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            var stamp = context.User.FindFirstValue(UserClaims.Stamp);
            var account = await accounts.FindAsync(id, context.RequestAborted);
            if (account is not null && account.SecurityStamp != stamp)
            {
                accounts.Forget(id); // the cookie may be newer than our copy: the password was just changed on another node
                account = await accounts.FindAsync(id, context.RequestAborted);
            }
            if (account is null || account.SecurityStamp != stamp || SpentIds.SessionOf(context.User) is { } session && account.Spent.Contains(session))
            {
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
                await context.SignOutAsync(IdentityConstants.ApplicationScheme);
            }
            else
            {
                user.SignIn(account, Days.Today(clock), address);
                if (settings.Value.RequireSecondFactor && !account.SecondFactor && !MayWithoutSecondFactor(context))
                {
                    context.Response.Redirect("/konto/zweiter-faktor");
                    return;
                }
            }
        }
        await next(context);
    }

    /// <summary>Until the second factor is set up, only its own page, signing out and assets are open.</summary>
    private static bool MayWithoutSecondFactor(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<WithoutSecondFactorAttribute>() is not null
        || context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.Controllers.ControllerActionDescriptor>() is null;
}
