using Microsoft.AspNetCore.Authorization;

namespace IntegrationPlatform.Sdk;

/// <summary>Who may open the controller's pages: members of the municipality whose role holds the right. One per controller, never an if in an action.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PermissionAttribute(string right) : Attribute, IAuthorizeData, IAuthorizationRequirementData
{
    /// <summary>A right of the platform, or one the plugin declares in its manifest.</summary>
    public string Right { get; } = right;

    /// <summary>Not used.</summary>
    public string? Policy { get; set; }

    /// <summary>Not used.</summary>
    public string? Roles { get; set; }

    /// <summary>Not used.</summary>
    public string? AuthenticationSchemes { get; set; }

    /// <inheritdoc />
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new PermissionRequirement(Right)];
}

internal sealed record PermissionRequirement(string Right) : IAuthorizationRequirement;
