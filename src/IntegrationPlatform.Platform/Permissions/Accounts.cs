using System.Collections.Concurrent;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Platform.Permissions;

/// <summary>What every request needs to know of its user; a copy of a few rows that changes rarely.</summary>
public sealed record Account(Guid Id, string Name, string SecurityStamp, bool SecondFactor, Preferences Preferences, IReadOnlyList<Membership> Memberships, IReadOnlyList<Guid> Spent);

/// <summary>Somebody who works in the same municipality.</summary>
public sealed record Colleague(Guid Id, string Name, IReadOnlyList<Role> Roles)
{
    public bool May(string right) => Roles.Any(role => Rights.ByRole[role].Contains(right));
}

/// <summary>
/// Accounts in memory. A change on this node is seen at once, one of another node within <see cref="Fresh"/>:
/// that long a dismissed user may still read, and no longer.
/// </summary>
public sealed class Accounts(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(20);
    private readonly ConcurrentDictionary<Guid, (Account? Account, DateTimeOffset ReadAt)> _known = new();
    private int _forgotten;
    private readonly ConcurrentDictionary<string, (IReadOnlyList<Colleague> Colleagues, DateTimeOffset ReadAt)> _colleagues = new(StringComparer.Ordinal);

    public ValueTask<Account?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        _known.TryGetValue(id, out var known) && clock.GetUtcNow() - known.ReadAt < Fresh
            ? ValueTask.FromResult(known.Account)
            : new ValueTask<Account?>(ReadAsync(id, cancellationToken));

    public void Forget(Guid id)
    {
        Interlocked.Increment(ref _forgotten);
        _known.TryRemove(id, out _);
        _colleagues.Clear();
    }

    /// <summary>Who works in a municipality, by name.</summary>
    public ValueTask<IReadOnlyList<Colleague>> ColleaguesAsync(string municipality, CancellationToken cancellationToken) =>
        _colleagues.TryGetValue(municipality, out var known) && clock.GetUtcNow() - known.ReadAt < Fresh
            ? ValueTask.FromResult(known.Colleagues)
            : new ValueTask<IReadOnlyList<Colleague>>(ReadColleaguesAsync(municipality, cancellationToken));

    private async Task<IReadOnlyList<Colleague>> ReadColleaguesAsync(string municipality, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var today = Days.Today(clock);
        var memberships = await scope.ServiceProvider.GetRequiredService<PlatformDb>().Memberships.AsNoTracking().Where(m => m.MunicipalityId == municipality).ToListAsync(cancellationToken);
        var roles = memberships.Where(m => m.IsValidOn(today)).ToLookup(m => m.UserId, m => m.Role);
        var ids = roles.Select(r => r.Key).ToList();
        var users = await scope.ServiceProvider.GetRequiredService<IdentityDb>().Users.AsNoTracking()
            .Where(u => ids.Contains(u.Id) && u.ClosedAt == null).Select(u => new { u.Id, u.DisplayName }).ToListAsync(cancellationToken);
        IReadOnlyList<Colleague> colleagues = [.. users.Select(u => new Colleague(u.Id, u.DisplayName, [.. roles[u.Id]])).OrderBy(c => c.Name, StringComparer.CurrentCulture)];
        _colleagues[municipality] = (colleagues, clock.GetUtcNow());
        return colleagues;
    }

    private async Task<Account?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var before = Volatile.Read(ref _forgotten);
        await using var scope = scopes.CreateAsyncScope();
        var identity = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        var platform = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var now = clock.GetUtcNow().UtcDateTime;
        var user = await identity.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancellationToken);
        var account = user is null || user.ClosedAt is not null ? null : new Account(
            user.Id, user.DisplayName, user.SecurityStamp ?? "", user.TwoFactorEnabled, user.Preferences,
            await platform.Memberships.AsNoTracking().Where(m => m.UserId == id).ToListAsync(cancellationToken),
            await platform.SpentIds.Where(s => s.UserId == id && s.Until > now).Select(s => s.Id).ToListAsync(cancellationToken));
        if (before == Volatile.Read(ref _forgotten)) // what was read before a change must not be kept after it
            _known[id] = (account, clock.GetUtcNow());
        return account;
    }
}
