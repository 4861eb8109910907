using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntegrationPlatform.Platform.Encryption;

/// <summary>What a rotation did. Unreadable texts stay as they are, and so do the keys they name.</summary>
public sealed record Rotation(int Resealed, int Unreadable, int Dropped, int Kept);

/// <summary>
/// <c>keys rotate</c>: all data keys wrapped with the newest master key; then a new data key for every municipality and all sealed texts
/// of all contexts sealed anew. It may run beside serving nodes: a text that somebody changes meanwhile is left to them, and a former
/// key goes only when no node can seal with it any more and no text names it.
/// Killed half-way nothing is lost, since every text names its key; the next run goes on.
/// </summary>
public sealed class KeyRotation(IServiceScopeFactory scopes, IEnumerable<ModuleDb> contexts, KeyRing keys, MunicipalityDirectory municipalities, TimeProvider clock, ILogger<KeyRotation> log)
{
    private const int Batch = 200; // the parts of files among them have 64 KB each

    /// <summary>Far longer than <see cref="KeyRing.KnownFor"/>, a request and the difference between two nodes' clocks together.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    public async Task<Rotation> RotateAsync(CancellationToken cancellationToken)
    {
        await RewrapAsync(cancellationToken);
        var sum = new Rotation(0, 0, 0, 0);
        foreach (var municipality in municipalities.All)
        {
            var done = await RotateAsync(municipality.Id, cancellationToken);
            sum = new(sum.Resealed + done.Resealed, sum.Unreadable + done.Unreadable, sum.Dropped + done.Dropped, sum.Kept + done.Kept);
        }
        return sum;
    }

    /// <summary>First of all, so that an old master key can be taken away even if the rest stops half-way.</summary>
    private async Task RewrapAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var count = (await db.DataKeys.ToListAsync(cancellationToken)).Count(keys.Rewrap);
        await db.SaveChangesAsync(cancellationToken);
        log.LogInformation("{Count} data keys were wrapped with the newest master key.", count);
    }

    private async Task<Rotation> RotateAsync(string municipality, CancellationToken cancellationToken)
    {
        await MakeKeyAsync(municipality, cancellationToken);
        var resealed = 0;
        Pass pass;
        do // once more while there was something to do: a node may have sealed with the former key until it saw the new one
        {
            pass = new Pass();
            foreach (var context in contexts)
            {
                foreach (var property in await SealedPropertiesAsync(context, municipality, cancellationToken))
                    await ResealAsync(context, municipality, property, pass, cancellationToken);
            }
            resealed += pass.Resealed;
        }
        while (pass.Resealed > 0);
        var (dropped, kept) = await DropFormerKeysAsync(municipality, pass.StillNamed, cancellationToken);
        log.LogInformation("{Municipality}: {Resealed} texts carry the new key, {Unreadable} could not be read, {Dropped} former keys were deleted, {Kept} kept.", municipality, resealed, pass.Unreadable, dropped, kept);
        return new(resealed, pass.Unreadable, dropped, kept);
    }

    private async Task MakeKeyAsync(string municipality, CancellationToken cancellationToken)
    {
        await using var scope = Enter(municipality);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var key = keys.Create(municipality);
        db.DataKeys.Add(key);
        await db.SaveChangesAsync(cancellationToken);
        keys.SealWith(key, clock.GetUtcNow());
    }

    private async Task<(int Dropped, int Kept)> DropFormerKeysAsync(string municipality, IReadOnlySet<Guid> stillNamed, CancellationToken cancellationToken)
    {
        await using var scope = Enter(municipality);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var all = (await db.DataKeys.Where(k => k.MunicipalityId == municipality).ToListAsync(cancellationToken)).OrderBy(k => k.Id).ToList();
        var replacedBefore = clock.GetUtcNow().UtcDateTime - Grace;
        var done = all.Zip(all.Skip(1)).Where(k => k.Second.CreatedAt <= replacedBefore && !stillNamed.Contains(k.First.Id)).Select(k => k.First).ToList();
        db.DataKeys.RemoveRange(done);
        await db.SaveChangesAsync(cancellationToken);
        return (done.Count, all.Count - 1 - done.Count);
    }

    private async Task<IReadOnlyList<IProperty>> SealedPropertiesAsync(ModuleDb context, string municipality, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var scope = Enter(municipality);
        var db = (DbContext)scope.ServiceProvider.GetRequiredService(context.Context);
        return [.. db.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(IMunicipal))).SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(SealedText))];
    }

    private async Task ResealAsync(ModuleDb context, string municipality, IProperty property, Pass pass, CancellationToken cancellationToken)
    {
        var walk = typeof(KeyRotation).GetMethod(nameof(ResealRowsAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
            .MakeGenericMethod(property.DeclaringType.ClrType);
        await (Task)walk.Invoke(this, [context, municipality, property.Name, pass, cancellationToken])!;
    }

    private async Task ResealRowsAsync<T>(ModuleDb context, string municipality, string property, Pass pass, CancellationToken cancellationToken) where T : class
    {
        for (var last = Guid.Empty; ;)
        {
            await using var scope = Enter(municipality);
            var db = (DbContext)scope.ServiceProvider.GetRequiredService(context.Context);
            var vault = scope.ServiceProvider.GetRequiredService<Vault>();
            var after = last;
            var rows = await db.Set<T>().Where(r => EF.Property<Guid>(r, "Id").CompareTo(after) > 0 && EF.Property<SealedText?>(r, property) != null)
                .OrderBy(r => EF.Property<Guid>(r, "Id")).Take(Batch)
                .Select(r => new { Id = EF.Property<Guid>(r, "Id"), Text = EF.Property<SealedText>(r, property) }).ToListAsync(cancellationToken);
            if (rows.Count == 0)
                return;
            last = rows[^1].Id;

            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken); // one wait for the disk instead of two hundred
            foreach (var row in rows.Where(r => !vault.IsCurrent(r.Text)))
            {
                if (vault.OpenBytes(row.Text, row.Id) is not { } plain)
                {
                    pass.LeaveUnreadable(row.Text);
                    continue;
                }
                var (id, old, fresh) = (row.Id, row.Text, vault.SealBytes(plain, row.Id));
                // Only if it still is what was read: what somebody has written meanwhile must not be overwritten. The same text is no change to version or audit.
                pass.Resealed += await db.Set<T>().Where(r => EF.Property<Guid>(r, "Id") == id && EF.Property<SealedText>(r, property) == old)
                    .ExecuteUpdateAsync(set => set.SetProperty(r => EF.Property<SealedText>(r, property), fresh), cancellationToken);
            }
            await transaction.CommitAsync(cancellationToken);
        }
    }

    private AsyncServiceScope Enter(string municipality)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Enter(municipality);
        return scope;
    }

    /// <summary>One walk over all texts of a municipality.</summary>
    private sealed class Pass
    {
        private readonly HashSet<Guid> _stillNamed = [];

        public int Resealed { get; set; }
        public int Unreadable { get; private set; }
        public IReadOnlySet<Guid> StillNamed => _stillNamed;

        public void LeaveUnreadable(SealedText text)
        {
            Unreadable++;
            if (Vault.KeyOf(text) is { } key)
                _stillNamed.Add(key);
        }
    }
}
