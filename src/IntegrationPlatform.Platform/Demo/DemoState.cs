using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Sql;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Platform.Demo;

/// <summary>
/// Whether there is a demo already. Memberships are written first and the mark on an account last: memberships of demo people
/// without the mark are a run that was interrupted. An account that is not of the demo makes the database untouchable.
/// </summary>
internal sealed class DemoState(PlatformDb platform, IdentityDb identity)
{
    private const string Mark = "demo";
    private static readonly Guid MarkedAccount = DemoAccounts.All[0].Id;

    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken) =>
        !await identity.Users.AnyAsync(cancellationToken) && !await platform.Memberships.AnyAsync(cancellationToken);

    public async Task<bool> HoldsOtherAccountsAsync(CancellationToken cancellationToken)
    {
        if (await identity.Users.AnyAsync(u => !u.Demo, cancellationToken))
            return true;
        var members = await platform.Memberships.Select(m => m.UserId).Distinct().ToListAsync(cancellationToken);
        return !members.TrueForAll(DemoIds.IsDemo);
    }

    /// <summary>The scene this database holds completely, or null.</summary>
    public Task<string?> SceneAsync(CancellationToken cancellationToken) =>
        identity.UserTokens.Where(t => t.UserId == MarkedAccount && t.LoginProvider == Mark && t.Name == Mark).Select(t => t.Value).SingleOrDefaultAsync(cancellationToken);

    public Task CompleteAsync(DemoScene scene, BulkInsert accounts, CancellationToken cancellationToken) =>
        accounts.WriteAsync([new IdentityUserToken<Guid> { UserId = MarkedAccount, LoginProvider = Mark, Name = Mark, Value = scene.Name }], "", cancellationToken);
}
