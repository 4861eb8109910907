using System.Text.Json;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Platform.Plugins;

/// <summary>The store of the plugin whose code runs in this scope.</summary>
internal sealed class PluginStore(PlatformDb db, Vault vault, CallingPlugin caller, TimeProvider clock) : IPluginStore
{
    private const int MaxBytes = 256 * 1024, MaxRecords = 500, MaxKey = 100;

    public async Task<StoredRecord<T>?> FindAsync<T>(string key, CancellationToken cancellationToken) where T : class =>
        CanBe(key) && await Mine<T>().AsNoTracking().SingleOrDefaultAsync(r => r.Key == key, cancellationToken) is { } row ? Open<T>(row) : null;

    public async Task<IReadOnlyList<StoredRecord<T>>> ListAsync<T>(string? after, int take, CancellationToken cancellationToken) where T : class
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, MaxRecords);
        var rows = Mine<T>().AsNoTracking();
        if (after is not null)
        {
            if (!CanBe(after))
                return [];
            var last = await Mine<T>().Where(r => r.Key == after).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancellationToken);
            rows = rows.Where(r => r.Id < last);
        }
        return [.. (await rows.OrderByDescending(r => r.Id).Take(take).ToListAsync(cancellationToken)).Select(Open<T>)];
    }

    public async Task<IReadOnlyList<StoredRecord<T>>> AboutAsync<T>(Guid subject, CancellationToken cancellationToken) where T : class =>
        [.. (await Mine<T>().AsNoTracking().Where(r => r.Subject == subject).OrderByDescending(r => r.Id).Take(MaxRecords).ToListAsync(cancellationToken)).Select(Open<T>)];

    public async Task<bool> SaveAsync<T>(string key, T record, Guid? subject, int? version, CancellationToken cancellationToken) where T : class
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        if (!CanBe(key))
            throw new ArgumentException($"A key has up to {MaxKey} letters and no control characters.", nameof(key));
        var json = JsonSerializer.Serialize(record);
        if (json.Length > MaxBytes)
            throw new ArgumentException("A record may have 256 KiB.", nameof(record));
        var row = await Mine<T>().SingleOrDefaultAsync(r => r.Key == key, cancellationToken);
        if (row?.Version != version)
            return false;
        if (row is null)
        {
            var id = Guid.CreateVersion7();
            db.PluginRecords.Add(row = new PluginRecord { Id = id, PluginId = Plugin, Kind = typeof(T).Name, Key = key, Json = vault.Seal(json, id) });
        }
        else
        {
            row.Json = vault.Seal(json, row.Id);
        }
        row.Subject = subject;
        row.ChangedAt = clock.GetUtcNow().UtcDateTime;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException race) when (race.IsAt(typeof(PluginRecord)))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    public async Task DeleteAsync<T>(string key, CancellationToken cancellationToken) where T : class
    {
        if (await Mine<T>().SingleOrDefaultAsync(r => r.Key == key, cancellationToken) is not { } row)
            return;
        db.PluginRecords.Remove(row);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            await DeleteAsync<T>(key, cancellationToken); // changed meanwhile; what is asked for is that it goes
        }
    }

    /// <summary>A key may come from an address; one that no record can have is not asked for.</summary>
    private static bool CanBe(string key) => key.Length <= MaxKey && !key.Any(char.IsControl);

    private string Plugin => caller.Id ?? throw new InvalidOperationException("Only a plugin has a store.");

    private IQueryable<PluginRecord> Mine<T>()
    {
        var (plugin, kind) = (Plugin, typeof(T).Name);
        return db.PluginRecords.Where(r => r.PluginId == plugin && r.Kind == kind);
    }

    private StoredRecord<T> Open<T>(PluginRecord row) where T : class
    {
        var json = vault.Open(row.Json, row.Id) ?? throw new InvalidOperationException($"The record {row.Key} cannot be read: its key is lost or it was changed.");
        return new(row.Key, row.Subject, row.Version, row.ChangedAt, JsonSerializer.Deserialize<T>(json)!);
    }
}
