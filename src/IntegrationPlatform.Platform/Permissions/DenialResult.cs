using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Plugins;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace IntegrationPlatform.Platform.Permissions;

/// <summary>Not signed in: to the sign-in page. No such page: 404. Not a member: 404, as if the municipality's records never were. Member without the right: 403 with whom to ask.</summary>
internal sealed class DenialResult : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            await next(context);
            return;
        }
        var user = (CurrentUser)context.RequestServices.GetService(typeof(CurrentUser))!;
        var municipality = (CurrentMunicipality)context.RequestServices.GetService(typeof(CurrentMunicipality))!;
        if (user.Id is null)
            await context.ChallengeAsync();
        else if (context.GetEndpoint() is null || PluginGate.IsShut(context) || municipality.Id is not null && !user.IsMember)
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
    }
}
