using System.Data.Common;
using System.Runtime.CompilerServices;
using IntegrationPlatform.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IntegrationPlatform.Platform.Sql;

/// <summary>Sets up each SQLite handle once; the pool hands the same handles out again and again.</summary>
public sealed class SqlitePragmas(DatabaseSettings database) : DbConnectionInterceptor
{
    private static readonly ConditionalWeakTable<object, object> Done = [];

    private readonly string _pragmas =
        $"pragma journal_mode=wal; pragma synchronous={database.Synchronous}; pragma busy_timeout=10000; pragma foreign_keys=on; pragma secure_delete=on; pragma cache_size=-20000; pragma mmap_size=1073741824; pragma temp_store=memory";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    internal void Apply(DbConnection connection)
    {
        if (connection is not SqliteConnection { Handle: { } handle } || !Done.TryAdd(handle, this))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = _pragmas;
        command.ExecuteNonQuery();
    }
}
