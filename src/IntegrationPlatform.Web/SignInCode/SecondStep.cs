using System.Security.Claims;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Web.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace IntegrationPlatform.Web.SignInCode;

/// <summary>What came of a code.</summary>
public enum StepResult
{
    SignedIn,
    Wrong,

    /// <summary>Nobody gave a password in the last five minutes.</summary>
    TooLate,
}

/// <summary>The second step of signing in. Wrong codes count like wrong passwords.</summary>
public sealed class SecondStep(UserManager<User> users, SignInManager<User> signIn, SignInAudit audit, Turns turns, UsedCodes used)
{
    public async Task<bool> IsOpenAsync(HttpContext context) => await UserIdAsync(context) is not null;

    public Task<StepResult> TryCodeAsync(HttpContext context, string code) => TryAsync(context, "SecondFactor", async user =>
    {
        if (used.Contains(user.Id, code))
            return await CountAsync(user);
        var result = await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false);
        if (result.Succeeded)
            used.Add(user.Id, code);
        return result;
    });

    public Task<StepResult> TryRecoveryCodeAsync(HttpContext context, string code) => TryAsync(context, "RecoveryCode", async user =>
    {
        // Identity asks neither of these before it takes a recovery code.
        if (await users.IsLockedOutAsync(user) || !await signIn.CanSignInAsync(user))
            return SignInResult.Failed;
        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        return result.Succeeded ? result : await CountAsync(user);
    });

    private async Task<StepResult> TryAsync(HttpContext context, string what, Func<User, Task<SignInResult>> attempt)
    {
        if (await UserIdAsync(context) is not { } id)
            return StepResult.TooLate;
        using var turn = await turns.TakeAsync(id, context.RequestAborted);
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
            return StepResult.TooLate;
        var wasLocked = await users.IsLockedOutAsync(user);
        var result = await attempt(user);
        var lockedNow = !result.Succeeded && !wasLocked && await users.IsLockedOutAsync(user);
        await audit.RecordAsync(result.Succeeded ? SignInAudit.SignedIn : lockedNow ? SignInAudit.LockedOut : SignInAudit.Failed, user, what);
        return result.Succeeded ? StepResult.SignedIn : StepResult.Wrong;
    }

    private async Task<SignInResult> CountAsync(User user)
    {
        if (!await users.IsLockedOutAsync(user))
            await users.AccessFailedAsync(user);
        return SignInResult.Failed;
    }

    private static async Task<string?> UserIdAsync(HttpContext context) =>
        (await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal?.FindFirstValue(ClaimTypes.Name);
}
