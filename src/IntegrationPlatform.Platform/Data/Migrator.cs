using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Platform.Sql;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntegrationPlatform.Platform.Data;

/// <summary>Brings the database up to date, module by module, and reads what every request needs: municipalities and keys.</summary>
public sealed class Migrator(IServiceScopeFactory scopes, IEnumerable<ModuleDb> contexts, DatabaseSettings database, MunicipalityDirectory municipalities, KeyRing keys, PluginSwitches plugins, SqliteStatistics statistics, ILogger<Migrator> log)
{
    public bool Ready { get; private set; }

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var turn = await new MigrationTurn(database).TakeAsync(cancellationToken);
        foreach (var module in contexts)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = (DbContext)scope.ServiceProvider.GetRequiredService(module.Context);
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
            if (pending.Count == 0)
                continue;
            await db.Database.MigrateAsync(cancellationToken);
            log.LogInformation("{Module}: {Count} migrations applied.", module.Module, pending.Count);
        }
        await statistics.RefreshAsync(cancellationToken);
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        if (!await db.Municipalities.AnyAsync(cancellationToken))
            await FillAsync(db, cancellationToken);
        await municipalities.LoadAsync(db, cancellationToken);
        await keys.LoadAsync(db, municipalities.All, cancellationToken);
        await plugins.LoadAsync(municipalities.All, cancellationToken);
        Ready = true;
    }

    private static async Task FillAsync(PlatformDb db, CancellationToken cancellationToken)
    {
        db.Municipalities.AddRange(MunicipalityList.Read());
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (db.Municipalities.Any())
        {
            db.ChangeTracker.Clear(); // another node that started at the same time was first
        }
    }
}
