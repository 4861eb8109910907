using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Plugins;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IntegrationPlatform.Platform.Permissions;

/// <summary>Whose secret link was shown becomes the user of the request, so that desks and filters answer as they do for a signed-in user.</summary>
public sealed class LinkHolder(
    CurrentUser user, Accounts accounts, IdentityDb identity, CurrentMunicipality here, PluginSwitches plugins, TimeProvider clock, IOptions<SignInSettings> settings)
{
    /// <returns>False, and nobody has become anybody, if this user could not sign in now or lacks the right here.</returns>
    public async Task<bool> EnterAsync(Guid id, string right, CancellationToken cancellationToken)
    {
        accounts.Forget(id); // a link is fetched seldom: who was dismissed on another node is out at once, not after some seconds
        if (await accounts.FindAsync(id, cancellationToken) is not { } account || settings.Value.RequireSecondFactor && !account.SecondFactor)
            return false;
        var lockedUntil = await identity.Users.Where(u => u.Id == id).Select(u => u.LockoutEnd).SingleOrDefaultAsync(cancellationToken);
        var holder = new CurrentUser(here, plugins);
        holder.SignIn(account, Days.Today(clock), user.Address);
        if (lockedUntil > clock.GetUtcNow() || !holder.May(right))
            return false;
        user.Be(holder);
        return true;
    }
}
