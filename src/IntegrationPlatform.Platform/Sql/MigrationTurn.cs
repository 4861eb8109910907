using IntegrationPlatform.Platform.Data;
using Npgsql;

namespace IntegrationPlatform.Platform.Sql;

/// <summary>
/// One node migrates at a time. EF's own lock on PostgreSQL ends with each migration's transaction, so two nodes that start at once
/// could meet at the second one. SQLite has one node, and EF's lock there holds to the end.
/// </summary>
internal sealed class MigrationTurn(DatabaseSettings database)
{
    private const long Key = 0x496E7465677250; // any number that nobody else on this database takes

    /// <summary>Waits for the turn; it ends when the result is disposed, or when the process dies.</summary>
    public async Task<IAsyncDisposable?> TakeAsync(CancellationToken cancellationToken)
    {
        if (!database.Postgres)
            return null;
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false }.ToString());
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var take = new NpgsqlCommand("select pg_advisory_lock($1)", connection) { Parameters = { new() { Value = Key } }, CommandTimeout = 0 };
            await take.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await connection.DisposeAsync();
            return null; // no such database yet: EF makes it, and of two that try one fails with a clear word
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
