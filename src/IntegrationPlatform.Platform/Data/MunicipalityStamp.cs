using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IntegrationPlatform.Platform.Data;

/// <summary>New rows get the current municipality; writing a row of another one fails. Outbox rows get their time, versioned rows their next version.</summary>
internal sealed class MunicipalityStamp(ICurrentMunicipality current, TimeProvider clock) : SaveChangesInterceptor, IWriteRule
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Stamp(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Stamp(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Stamp(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
                continue;
            if (entry.Entity is IMunicipal)
                StampMunicipality(entry);
            if (entry.Entity is IVersioned && entry.State != EntityState.Deleted)
                entry.Property(nameof(IVersioned.Version)).CurrentValue = entry.State == EntityState.Added ? 1 : (int)entry.Property(nameof(IVersioned.Version)).OriginalValue! + 1;
            if (entry.Entity is OutboxMessage message && entry.State == EntityState.Added)
                message.OccurredAt = message.DueAt = clock.GetUtcNow().UtcDateTime;
        }
    }

    private void StampMunicipality(Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry entry)
    {
        var id = current.Id ?? throw new InvalidOperationException($"No municipality while saving {entry.Metadata.DisplayName()}.");
        var property = entry.Property(nameof(IMunicipal.MunicipalityId));
        if (entry.State == EntityState.Added && string.IsNullOrEmpty((string?)property.CurrentValue))
            property.CurrentValue = id;
        if ((string?)property.CurrentValue != id || (entry.State != EntityState.Added && (string?)property.OriginalValue != id))
            throw new InvalidOperationException($"{entry.Metadata.DisplayName()} belongs to another municipality than {id}.");
    }
}
