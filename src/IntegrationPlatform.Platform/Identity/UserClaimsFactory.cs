using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace IntegrationPlatform.Platform.Identity;

/// <summary>The cookie names the user and the session and nothing else; rights are looked up, so that taking one away works at once.</summary>
internal sealed class UserClaimsFactory : IUserClaimsPrincipalFactory<User>
{
    public Task<ClaimsPrincipal> CreateAsync(User user)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, user.UserName!));
        identity.AddClaim(new Claim(UserClaims.Stamp, user.SecurityStamp ?? ""));
        identity.AddClaim(new Claim(UserClaims.Session, Guid.CreateVersion7().ToString()));
        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}
