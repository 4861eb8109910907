using Microsoft.AspNetCore.Identity;

namespace IntegrationPlatform.Platform.Identity;

/// <summary>A person who signs in. What they may do is a <see cref="Permissions.Membership"/>.</summary>
public sealed class User : IdentityUser<Guid>
{
    public User() => Id = Guid.CreateVersion7();

    public string DisplayName { get; set; } = "";

    /// <summary>When the account was closed; it is kept because audit entries name it.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>An account of the demo district; the sign-in page lists these and no others.</summary>
    public bool Demo { get; init; }

    public Preferences Preferences { get; set; } = new();
}

/// <summary>How a user likes the product to look and behave.</summary>
public sealed class Preferences
{
    public string Theme { get; set; } = "system";
    public string Density { get; set; } = "compact";
    public string Language { get; set; } = "de";
    public bool Shortcuts { get; set; } = true;
}

internal static class UserClaims
{
    /// <summary>Identity's own name for it, so that its checks find it too.</summary>
    public const string Stamp = "AspNet.Identity.SecurityStamp";

    /// <summary>Given out at every sign-in and kept while the cookie is renewed.</summary>
    public const string Session = "session";
}
