using System.Collections.Concurrent;
using System.Security.Cryptography;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Platform.Encryption;

/// <summary>All data keys, unwrapped, in memory. The newest of a municipality seals; older ones only open.</summary>
public sealed class KeyRing
{
    private readonly IServiceScopeFactory _scopes;
    private readonly MasterKeys _masters;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<Guid, byte[]> _keys = new();
    private readonly ConcurrentDictionary<string, Guid> _active = new(StringComparer.Ordinal);

    internal KeyRing(IServiceScopeFactory scopes, MasterKeys masters, TimeProvider clock)
    {
        _scopes = scopes;
        _masters = masters;
        _clock = clock;
    }

    /// <summary>At start: every municipality gets a key, and every key is unwrapped once, so that a missing master key shows now.</summary>
    public async Task LoadAsync(PlatformDb db, IEnumerable<Municipality> municipalities, CancellationToken cancellationToken)
    {
        foreach (var key in await db.DataKeys.AsNoTracking().OrderBy(k => k.CreatedAt).ToListAsync(cancellationToken))
            Learn(key);
        foreach (var municipality in municipalities.Where(m => !_active.ContainsKey(m.Id)))
            db.DataKeys.Add(Create(municipality.Id));
        await db.SaveChangesAsync(cancellationToken);
    }

    internal (Guid Id, byte[] Key) Active(string municipality) =>
        _active.TryGetValue(municipality, out var id) ? (id, _keys[id]) : throw new InvalidOperationException($"{municipality} has no data key.");

    internal byte[] Find(Guid id)
    {
        if (_keys.TryGetValue(id, out var key))
            return key;
        using var scope = _scopes.CreateScope(); // another node has rotated: read once more
        var fresh = scope.ServiceProvider.GetRequiredService<PlatformDb>().DataKeys.AsNoTracking().SingleOrDefault(k => k.Id == id)
            ?? throw new CryptographicException($"The data key {id} does not exist (any more).");
        Learn(fresh);
        return _keys[id];
    }

    internal DataKey Create(string municipality)
    {
        var id = Guid.CreateVersion7();
        var created = new DataKey
        {
            Id = id,
            MunicipalityId = municipality,
            Wrapped = _masters.Wrap(RandomNumberGenerator.GetBytes(32), Context(municipality, id)),
            MasterKeyId = _masters.ActiveId,
            CreatedAt = _clock.GetUtcNow().UtcDateTime,
        };
        Learn(created);
        return created;
    }

    /// <summary>Wraps a key with the newest master key; the notes stay as they are.</summary>
    internal bool Rewrap(DataKey key)
    {
        if (key.MasterKeyId == _masters.ActiveId)
            return false;
        key.Wrapped = _masters.Wrap(Find(key.Id), Context(key.MunicipalityId, key.Id));
        key.MasterKeyId = _masters.ActiveId;
        return true;
    }

    private void Learn(DataKey key)
    {
        _keys[key.Id] = _masters.Unwrap(key.MasterKeyId, key.Wrapped, Context(key.MunicipalityId, key.Id));
        _active.AddOrUpdate(key.MunicipalityId, key.Id, (_, known) => key.Id.CompareTo(known) > 0 ? key.Id : known);
    }

    private static string Context(string municipality, Guid id) => $"data-key/{municipality}/{id}";
}
