using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Platform.Audit;

/// <summary>One line of an account's own history.</summary>
public sealed record SignInEntry(DateTime At, string Action, string? Address);

/// <summary>
/// Who signed in, who tried, and what changed about an account. Never a password or code; of an unknown user not even the name,
/// because people type their password there by mistake.
/// </summary>
public sealed class SignInAudit(AuditLog log, CurrentUser visitor, PlatformDb db, TimeProvider clock)
{
    public const string SignedIn = "signed-in", Failed = "sign-in-failed", LockedOut = "locked-out", SignedOut = "signed-out", Changed = "changed";

    private const string Record = "User";

    /// <summary>What the user did, or what was tried in the user's name; null means there is no such user.</summary>
    /// <param name="fields">What was tried or changed: Password, SecondFactor, RecoveryCode.</param>
    public Task RecordAsync(string action, User? user, string? fields = null) => WriteAsync(action, user, user?.Id, user?.DisplayName ?? "–", fields);

    /// <summary>The user of this request, or the operator at the command line, has changed an account.</summary>
    /// <param name="fields">Names of changed fields, never their values.</param>
    public Task ChangedAsync(User user, string fields) => WriteAsync(Changed, user, visitor.Id, visitor.Name, fields);

    public async Task<IReadOnlyList<SignInEntry>> LatestAsync(Guid user, int count, CancellationToken cancellationToken)
    {
        var id = user.ToString();
        return await db.Audit.AsNoTracking()
            .Where(a => a.MunicipalityId == null && a.RecordId == id && (a.Action == SignedIn || a.Action == Failed || a.Action == LockedOut))
            .OrderByDescending(a => a.At).Take(count)
            .Select(a => new SignInEntry(a.At, a.Action, a.Address))
            .ToListAsync(cancellationToken);
    }

    private Task WriteAsync(string action, User? user, Guid? actor, string actorName, string? fields) => log.RecordAsync(new AuditEntry
    {
        At = clock.GetUtcNow().UtcDateTime,
        UserId = actor,
        UserName = actorName,
        Action = action,
        Record = Record,
        RecordId = user?.Id.ToString(),
        Fields = fields,
        Address = visitor.Address,
    });
}
