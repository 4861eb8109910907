using System.Diagnostics;
using System.Globalization;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Identity;
using Microsoft.AspNetCore.Identity;

namespace IntegrationPlatform.Web.SignIn;

/// <summary>Unknown, closed and locked accounts and wrong passwords get the same answer after the same time: nobody learns which accounts there are.</summary>
public sealed class PasswordCheck(UserManager<User> users, SignInManager<User> signIn, SignInAudit audit, Turns turns)
{
    /// <summary>Longer than a refusal takes, so that one more query or write does not show.</summary>
    private static readonly TimeSpan Refusal = TimeSpan.FromMilliseconds(400);

    private static readonly string SomeHash = new PasswordHasher<User>().HashPassword(new User(), Guid.NewGuid().ToString());

    /// <summary>Signs in, or prepares the second step; null means refused.</summary>
    public async Task<PasswordAnswer?> TryAsync(string name, string password, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using (await turns.TakeAsync(name, cancellationToken))
        {
            if (await TryOnceAsync(await FindAsync(name), password) is { } answer)
                return answer;
        }
        if (Refusal - Stopwatch.GetElapsedTime(started) is { Ticks: > 0 } rest)
            await Task.Delay(rest, cancellationToken);
        return null;
    }

    /// <summary>By user name or mail; always both questions, for the same reason.</summary>
    public async Task<User?> FindAsync(string name)
    {
        if (name.Length > 256 || name.Any(IsNoLetterOfAnyName))
            return null;
        var byName = await users.FindByNameAsync(name);
        var byMail = await users.FindByEmailAsync(name);
        return byName ?? byMail;
    }

    private async Task<PasswordAnswer?> TryOnceAsync(User? user, string password)
    {
        if (user is null)
        {
            PretendToCompare(password);
            await audit.RecordAsync(SignInAudit.Failed, null, "Password");
            return null;
        }
        var wasLocked = await users.IsLockedOutAsync(user);
        if (wasLocked || user.PasswordHash is null || !await signIn.CanSignInAsync(user))
            PretendToCompare(password);
        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        if (result.RequiresTwoFactor)
            return new PasswordAnswer(user, NeedsCode: true);
        await audit.RecordAsync(result.Succeeded ? SignInAudit.SignedIn : result.IsLockedOut && !wasLocked ? SignInAudit.LockedOut : SignInAudit.Failed, user, "Password");
        return result.Succeeded ? new PasswordAnswer(user, NeedsCode: false) : null;
    }

    /// <summary>Characters that a database or the comparison of names refuses to look at.</summary>
    private static bool IsNoLetterOfAnyName(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned;

    private void PretendToCompare(string password) => users.PasswordHasher.VerifyHashedPassword(new User(), SomeHash, password);
}

public sealed record PasswordAnswer(User User, bool NeedsCode);
