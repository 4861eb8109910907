using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Web.SignIn;
using Microsoft.AspNetCore.Identity;

namespace IntegrationPlatform.Web.MyAccount;

/// <summary>What every page that changes the own account does: load it, ask for the password again, and say afterwards what changed.</summary>
public sealed class OwnAccount(UserManager<User> users, SignInManager<User> signIn, CurrentUser current, Accounts accounts, SignInAudit audit, Turns turns)
{
    public async Task<User> LoadAsync() =>
        await users.FindByIdAsync(current.Id!.Value.ToString()) ?? throw new InvalidOperationException("The signed-in user is gone.");

    /// <summary>Wrong tries count like those at the door: an open session alone must not be enough to guess the password.</summary>
    public async Task<bool> IsPasswordAsync(string password, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(current.Id!.Value.ToString(), cancellationToken);
        var user = await LoadAsync();
        var wasLocked = await users.IsLockedOutAsync(user);
        var result = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (!result.Succeeded)
            await audit.RecordAsync(result.IsLockedOut && !wasLocked ? SignInAudit.LockedOut : SignInAudit.Failed, user, "Password");
        return result.Succeeded;
    }

    /// <summary>Other sessions of the user end here; this one gets a new cookie.</summary>
    public async Task ChangedAsync(User user, string fields)
    {
        accounts.Forget(user.Id);
        await audit.ChangedAsync(user, fields);
        await signIn.RefreshSignInAsync(user);
    }
}
