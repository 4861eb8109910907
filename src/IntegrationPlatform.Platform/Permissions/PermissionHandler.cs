using IntegrationPlatform.Sdk;
using Microsoft.AspNetCore.Authorization;

namespace IntegrationPlatform.Platform.Permissions;

/// <summary>For pages of a signed-in user outside a municipality, such as the own account.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SignedInAttribute : AuthorizeAttribute;

/// <summary>The fallback for every page that says nothing: signed in and a member of this municipality.</summary>
internal sealed record MemberRequirement : IAuthorizationRequirement;

internal sealed class PermissionHandler(CurrentUser user) : IAuthorizationHandler
{
    public Task HandleAsync(AuthorizationHandlerContext context)
    {
        foreach (var requirement in context.PendingRequirements)
        {
            var granted = requirement switch
            {
                PermissionRequirement permission => user.May(permission.Right),
                MemberRequirement => user.IsMember,
                _ => false,
            };
            if (granted)
                context.Succeed(requirement);
        }
        return Task.CompletedTask;
    }
}
