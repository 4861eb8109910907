using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Security.Cryptography;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Platform.Encryption;

/// <summary>All data keys, unwrapped, in memory. The newest of a municipality seals; older ones only open.</summary>
public sealed class KeyRing
{
    /// <summary>So long a node may seal without asking which key is the newest; a rotation on another node counts on it.</summary>
    internal static readonly TimeSpan KnownFor = TimeSpan.FromMinutes(1);

    private readonly IServiceScopeFactory _scopes;
    private readonly MasterKeys _masters;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<Guid, byte[]> _keys = new();
    private readonly ConcurrentDictionary<string, (Guid Id, DateTimeOffset AskedAt)> _active = new(StringComparer.Ordinal);

    internal KeyRing(IServiceScopeFactory scopes, MasterKeys masters, TimeProvider clock)
    {
        _scopes = scopes;
        _masters = masters;
        _clock = clock;
    }

    /// <summary>At start: every municipality gets a key, and every key is unwrapped once, so that a missing master key shows now.</summary>
    public async Task LoadAsync(PlatformDb db, IEnumerable<Municipality> municipalities, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var stored = await db.DataKeys.AsNoTracking().ToListAsync(cancellationToken);
        var created = municipalities.ExceptBy(stored.Select(k => k.MunicipalityId), m => m.Id).Select(m => Create(m.Id)).ToList();
        db.DataKeys.AddRange(created);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var key in stored.Concat(created).OrderBy(k => k.Id))
            SealWith(key, now);
    }

    internal (Guid Id, byte[] Key) Active(string municipality)
    {
        var now = _clock.GetUtcNow();
        if (!_active.TryGetValue(municipality, out var active) || (now - active.AskedAt).Duration() > KnownFor)
        {
            var newest = Read(k => k.MunicipalityId == municipality);
            active = SealWith(newest ?? throw new InvalidOperationException($"{municipality} has no data key."), now);
        }
        return (active.Id, _keys[active.Id]);
    }

    internal byte[] Find(Guid id)
    {
        if (_keys.TryGetValue(id, out var key))
            return key;
        Learn(Read(k => k.Id == id) ?? throw new CryptographicException($"The data key {id} does not exist (any more)."));
        return _keys[id];
    }

    /// <summary>Nothing is sealed with it before it is stored: see <see cref="SealWith"/>.</summary>
    internal DataKey Create(string municipality)
    {
        var id = Guid.CreateVersion7();
        return new DataKey
        {
            Id = id,
            MunicipalityId = municipality,
            Wrapped = _masters.Wrap(RandomNumberGenerator.GetBytes(32), Context(municipality, id)),
            MasterKeyId = _masters.ActiveId,
            CreatedAt = _clock.GetUtcNow().UtcDateTime,
        };
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

    /// <summary>What is sealed from now on, for <see cref="KnownFor"/>; the key is stored already.</summary>
    internal (Guid Id, DateTimeOffset AskedAt) SealWith(DataKey newest, DateTimeOffset askedAt)
    {
        Learn(newest);
        return _active[newest.MunicipalityId] = (newest.Id, askedAt);
    }

    private void Learn(DataKey key) => _keys[key.Id] = _masters.Unwrap(key.MasterKeyId, key.Wrapped, Context(key.MunicipalityId, key.Id));

    /// <summary>The newest of them. Another node may have rotated meanwhile.</summary>
    private DataKey? Read(Expression<Func<DataKey, bool>> which)
    {
        using var scope = _scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<PlatformDb>().DataKeys.AsNoTracking().OrderByDescending(k => k.Id).FirstOrDefault(which);
    }

    private static string Context(string municipality, Guid id) => $"data-key/{municipality}/{id}";
}
