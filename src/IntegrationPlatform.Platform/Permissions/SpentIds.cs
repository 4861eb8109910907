using System.Security.Claims;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Options;

namespace IntegrationPlatform.Platform.Permissions;

/// <summary>What a browser may still hold under a valid seal and is worth nothing any more: a session that was signed out, a form that was given back.</summary>
[SharedByAll("sessions begin and end outside a municipality"), NotAudited("signing out is, in words")]
internal sealed class SpentId
{
    public required Guid Id { get; init; }
    public required Guid UserId { get; init; }

    /// <summary>When the seal itself would have expired; from then on the row is of no use.</summary>
    public required DateTime Until { get; init; }
}

/// <summary>Every node reads a user's spent ids with the account, so one that is spent elsewhere is refused here within <see cref="Accounts"/>' time.</summary>
public sealed class SpentIds(PlatformDb db, Accounts accounts, IOptions<SignInSettings> settings, TimeProvider clock)
{
    /// <summary>Another node may not know yet and renew the cookie once more.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(2);

    /// <summary>Null for a cookie from before sessions had an id.</summary>
    public static Guid? SessionOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(UserClaims.Session), out var id) ? id : null;

    public async Task EndSessionAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (SessionOf(user) is { } session && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
            await SpendAsync(session, id, TimeSpan.FromMinutes(settings.Value.IdleMinutes) + Slack, cancellationToken);
    }

    public Task<bool> HasAsync(Guid id, CancellationToken cancellationToken) => db.SpentIds.AnyAsync(s => s.Id == id, cancellationToken);

    public async Task SpendAsync(Guid id, Guid user, TimeSpan lasting, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(id, user, lasting, cancellationToken);
        }
        catch (DbUpdateException race) when (race.IsAt(typeof(SpentId)))
        {
            db.ChangeTracker.Clear(); // another device of the same user did the same at this moment, or this one by a double click
            await WriteAsync(id, user, lasting, cancellationToken);
        }
        accounts.Forget(user);
    }

    private async Task WriteAsync(Guid id, Guid user, TimeSpan lasting, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        db.SpentIds.RemoveRange(await db.SpentIds.Where(s => s.UserId == user && s.Until <= now).ToListAsync(cancellationToken));
        if (!await HasAsync(id, cancellationToken))
            db.SpentIds.Add(new SpentId { Id = id, UserId = user, Until = now + lasting });
        await db.SaveChangesAsync(cancellationToken);
    }
}

internal sealed class SpentIdTable : IEntityTypeConfiguration<SpentId>
{
    public void Configure(EntityTypeBuilder<SpentId> table)
    {
        table.ToTable("platform_spent_id");
        table.Property(s => s.Id).ValueGeneratedNever();
        table.HasIndex(s => s.UserId);
    }
}
