using Microsoft.AspNetCore.Identity;

namespace IntegrationPlatform.Platform.Identity;

/// <summary>The second factor of an account: a key shared with an app that shows codes, and recovery codes for the day the phone is gone.</summary>
public sealed class SecondFactors(UserManager<User> users, IUserStore<User> store)
{
    public const int RecoveryCodes = 10;

    private readonly IUserAuthenticatorKeyStore<User> _keys = (IUserAuthenticatorKeyStore<User>)store;

    /// <summary>The key to set up, the same one until it is confirmed. Identity's own way to make one would sign the user out.</summary>
    public async Task<string> KeyAsync(User user, CancellationToken cancellationToken)
    {
        if (await users.GetAuthenticatorKeyAsync(user) is { Length: > 0 } known)
            return known;
        var key = users.GenerateNewAuthenticatorKey();
        await _keys.SetAuthenticatorKeyAsync(user, key, cancellationToken);
        Must(await users.UpdateAsync(user));
        return key;
    }

    public Task<bool> IsRightAsync(User user, string code) =>
        users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, code);

    /// <summary>The recovery codes, to be shown once.</summary>
    public async Task<IReadOnlyList<string>> SwitchOnAsync(User user)
    {
        Must(await users.SetTwoFactorEnabledAsync(user, true));
        return await RenewRecoveryCodesAsync(user);
    }

    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(User user) =>
        [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? throw new InvalidOperationException("The recovery codes were not saved.")];

    /// <summary>Key and codes go too: an app that still holds the old key gets nowhere.</summary>
    public async Task SwitchOffAsync(User user)
    {
        Must(await users.SetTwoFactorEnabledAsync(user, false));
        Must(await users.ResetAuthenticatorKeyAsync(user));
        await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 0);
    }

    private static void Must(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(e => e.Code)));
    }
}
