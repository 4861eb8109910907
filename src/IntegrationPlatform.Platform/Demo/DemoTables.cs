using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Identity;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Platform.Demo;

/// <summary>The tables a demo fills, of all modules: emptied after an interrupted run, without their indexes while a large one writes.</summary>
internal sealed class DemoTables(IServiceScopeFactory scopes, IEnumerable<ModuleDb> contexts, DatabaseSettings database)
{
    /// <summary>Only the seeder calls this, and only when every account and membership is one of the demo.</summary>
    public async Task EmptyAsync(CancellationToken cancellationToken)
    {
        var tables = await EachAsync(model => model.GetEntityTypes().Where(IsDemoData).Select(e => $"\"{e.GetTableName()}\"").Distinct(), cancellationToken);
        var sql = database.Postgres
            ? $"truncate {string.Join(", ", tables)} cascade"
            : $"pragma foreign_keys=off; {string.Concat(tables.Select(t => $"delete from {t}; "))} pragma foreign_keys=on";
        await ExecuteAsync([sql], cancellationToken);
    }

    public async Task DropIndexesAsync(CancellationToken cancellationToken) =>
        await ExecuteAsync(await EachAsync(model => IndexesOf(model).Select(i => $"drop index if exists \"{i.GetDatabaseName()}\""), cancellationToken), cancellationToken);

    public async Task CreateIndexesAsync(CancellationToken cancellationToken) =>
        await ExecuteAsync(await EachAsync(model => IndexesOf(model).Select(CreateIndex), cancellationToken), cancellationToken);

    /// <summary>What the database would otherwise do in its own time, and a measurement would wait for.</summary>
    public Task SettleAsync(CancellationToken cancellationToken) =>
        ExecuteAsync([database.Postgres ? "analyze" : "pragma wal_checkpoint(truncate)"], cancellationToken);

    private static bool IsDemoData(IEntityType entity) =>
        entity.ClrType.IsAssignableTo(typeof(IMunicipal)) || entity.ClrType == typeof(Membership) || entity.ClrType == typeof(User) || entity.ClrType == typeof(Microsoft.AspNetCore.Identity.IdentityUserToken<Guid>);

    private static IEnumerable<IIndex> IndexesOf(IModel model) =>
        model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(IMunicipal))).SelectMany(e => e.GetIndexes()).Where(i => !i.IsUnique);

    private static string CreateIndex(IIndex index) =>
        $"create index if not exists \"{index.GetDatabaseName()}\" on \"{index.DeclaringEntityType.GetTableName()}\" ({string.Join(", ", index.Properties.Select(p => $"\"{p.GetColumnName()}\""))})";

    private async Task<IReadOnlyList<string>> EachAsync(Func<IModel, IEnumerable<string>> select, CancellationToken cancellationToken)
    {
        var all = new List<string>();
        foreach (var context in contexts)
        {
            await using var scope = scopes.CreateAsyncScope();
            cancellationToken.ThrowIfCancellationRequested();
            all.AddRange(select(((DbContext)scope.ServiceProvider.GetRequiredService(context.Context)).Model));
        }
        return all;
    }

    private async Task ExecuteAsync(IEnumerable<string> statements, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        await db.Database.OpenConnectionAsync(cancellationToken);
        foreach (var statement in statements)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = statement;
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
