using Microsoft.AspNetCore.Identity;

namespace IntegrationPlatform.Platform.Identity;

/// <summary>Identity asks this before every sign-in, whatever the way: a closed account does not get in.</summary>
internal sealed class OpenAccount : IUserConfirmation<User>
{
    public Task<bool> IsConfirmedAsync(UserManager<User> manager, User user) => Task.FromResult(user.ClosedAt is null);
}
