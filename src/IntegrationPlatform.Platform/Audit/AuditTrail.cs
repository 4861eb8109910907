using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IntegrationPlatform.Platform.Audit;

/// <summary>Adds an audit entry for every changed record to the change's own transaction. New entities are covered without a line.</summary>
internal sealed class AuditTrail(CurrentUser user, TimeProvider clock) : SaveChangesInterceptor, IWriteRule
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Write(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Write(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Write(DbContext db)
    {
        if (db is IdentityDb)
            return; // every wrong password changes a counter there; SignInAudit says in words what happened

        // A save that failed and is tried again must not name its changes twice.
        foreach (var stale in db.ChangeTracker.Entries<AuditEntry>().Where(e => e.State == EntityState.Added).ToList())
            stale.State = EntityState.Detached;

        var changes = db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && IsAudited(e.Metadata.ClrType))
            .ToList();
        foreach (var change in changes)
            db.Add(Describe(change));
    }

    private AuditEntry Describe(EntityEntry change) => user.Entry(
        clock,
        change.State switch
        {
            EntityState.Added => "added",
            EntityState.Deleted => "deleted",
            _ => "changed",
        },
        change.Metadata.ClrType.Name,
        string.Join('/', change.Metadata.FindPrimaryKey()!.Properties.Where(p => p.Name != nameof(IMunicipal.MunicipalityId)).Select(p => change.Property(p).CurrentValue)),
        change.State == EntityState.Modified ? string.Join(',', change.Properties.Where(p => p.IsModified && p.Metadata.Name != nameof(IVersioned.Version)).Select(p => p.Metadata.Name)) : null);

    internal static bool IsAudited(Type entity) =>
        entity != typeof(AuditEntry) && entity != typeof(OutboxMessage) && !entity.IsDefined(typeof(NotAuditedAttribute), inherit: true);
}
