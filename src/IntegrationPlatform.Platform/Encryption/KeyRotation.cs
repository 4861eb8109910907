using System.Linq.Expressions;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntegrationPlatform.Platform.Encryption;

/// <summary>
/// <c>keys rotate</c>: all data keys wrapped with the newest master key; then a new data key for every municipality, all sealed texts
/// of all contexts sealed anew, and the old keys deleted.
/// Killed half-way nothing is lost, since every text names its key; the next run goes on.
/// </summary>
public sealed class KeyRotation(IServiceScopeFactory scopes, IEnumerable<ModuleDb> contexts, KeyRing keys, MunicipalityDirectory municipalities, ILogger<KeyRotation> log)
{
    private const int Batch = 500;

    public async Task<int> RotateAsync(CancellationToken cancellationToken)
    {
        await RewrapAsync(cancellationToken);
        var count = 0;
        foreach (var municipality in municipalities.All)
            count += await RotateAsync(municipality.Id, cancellationToken);
        return count;
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

    private async Task<int> RotateAsync(string municipality, CancellationToken cancellationToken)
    {
        var fresh = await MakeKeyAsync(municipality, cancellationToken);
        var count = 0;
        foreach (var context in contexts)
        {
            foreach (var property in await SealedPropertiesAsync(context, municipality, cancellationToken))
                count += await ResealAsync(context, municipality, property, fresh, cancellationToken);
        }
        await DropOldKeysAsync(municipality, fresh, cancellationToken);
        log.LogInformation("{Municipality}: {Count} sealed texts carry the new key.", municipality, count);
        return count;
    }

    private async Task<Guid> MakeKeyAsync(string municipality, CancellationToken cancellationToken)
    {
        await using var scope = Enter(municipality);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var key = keys.Create(municipality);
        db.DataKeys.Add(key);
        await db.SaveChangesAsync(cancellationToken);
        return key.Id;
    }

    private async Task DropOldKeysAsync(string municipality, Guid fresh, CancellationToken cancellationToken)
    {
        await using var scope = Enter(municipality);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        db.DataKeys.RemoveRange(await db.DataKeys.Where(k => k.MunicipalityId == municipality && k.Id != fresh).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<IProperty>> SealedPropertiesAsync(ModuleDb context, string municipality, CancellationToken cancellationToken)
    {
        await using var scope = Enter(municipality);
        var db = (DbContext)scope.ServiceProvider.GetRequiredService(context.Context);
        return [.. db.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(IMunicipal))).SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(SealedText))];
    }

    private async Task<int> ResealAsync(ModuleDb context, string municipality, IProperty property, Guid fresh, CancellationToken cancellationToken)
    {
        var walk = typeof(KeyRotation).GetMethod(nameof(ResealRowsAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
            .MakeGenericMethod(property.DeclaringType.ClrType);
        return await (Task<int>)walk.Invoke(this, [context, municipality, property.Name, fresh, cancellationToken])!;
    }

    private async Task<int> ResealRowsAsync<T>(ModuleDb context, string municipality, string property, Guid fresh, CancellationToken cancellationToken) where T : class
    {
        var count = 0;
        var last = Guid.Empty;
        while (true)
        {
            await using var scope = Enter(municipality);
            var db = (DbContext)scope.ServiceProvider.GetRequiredService(context.Context);
            var vault = scope.ServiceProvider.GetRequiredService<Vault>();
            var rows = await db.Set<T>().Where(AfterId<T>(last)).OrderBy(ById<T>()).Take(Batch).ToListAsync(cancellationToken);
            if (rows.Count == 0)
                return count;
            foreach (var row in rows)
            {
                var entry = db.Entry(row);
                last = (Guid)entry.Property("Id").CurrentValue!;
                if (entry.Property(property).CurrentValue is SealedText text && vault.Open(text, last) is { } plain && Vault.KeyOf(text) != fresh)
                {
                    entry.Property(property).CurrentValue = vault.Seal(plain, last);
                    count++;
                }
            }
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private static Expression<Func<T, Guid>> ById<T>()
    {
        var row = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, Guid>>(Expression.Property(row, "Id"), row);
    }

    private static Expression<Func<T, bool>> AfterId<T>(Guid last)
    {
        var by = ById<T>();
        var compared = Expression.Call(by.Body, nameof(Guid.CompareTo), null, Expression.Constant(last));
        return Expression.Lambda<Func<T, bool>>(Expression.GreaterThan(compared, Expression.Constant(0)), by.Parameters);
    }

    private AsyncServiceScope Enter(string municipality)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Enter(municipality);
        return scope;
    }
}
