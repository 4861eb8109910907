using Microsoft.AspNetCore.Authorization;

namespace IntegrationPlatform.Platform.Permissions;

/// <summary>Who may open the controller's pages: members of the municipality whose role holds the right. One per controller, never an if in an action.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PermissionAttribute(string right) : Attribute, IAuthorizeData, IAuthorizationRequirementData
{
    public string Right { get; } = right;
    public string? Policy { get; set; }
    public string? Roles { get; set; }
    public string? AuthenticationSchemes { get; set; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new PermissionRequirement(Right)];
}

/// <summary>For pages of a signed-in user outside a municipality, such as the own account.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SignedInAttribute : AuthorizeAttribute;

internal sealed record PermissionRequirement(string Right) : IAuthorizationRequirement;

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
