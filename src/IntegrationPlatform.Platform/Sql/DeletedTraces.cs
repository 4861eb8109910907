using IntegrationPlatform.Platform.Data;
using Microsoft.Data.Sqlite;

namespace IntegrationPlatform.Platform.Sql;

/// <summary>
/// What was deleted also leaves the file: SQLite overwrites deleted rows in the database, but its log still holds the pages as they were.
/// PostgreSQL's own housekeeping reuses the space; there the disk must be encrypted, as operations.md says.
/// </summary>
public sealed class DeletedTraces(DatabaseSettings database, SqlitePragmas pragmas, WriteGate gate)
{
    /// <summary>Empties SQLite's log. While somebody else still reads it stays, and the next erasure empties it.</summary>
    public async Task WipeAsync(CancellationToken cancellationToken)
    {
        if (database.Postgres)
            return;
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        pragmas.Apply(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma wal_checkpoint(truncate)";
        await gate.EnterAsync(cancellationToken);
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        finally
        {
            gate.Leave();
        }
    }
}
