using IntegrationPlatform.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IntegrationPlatform.Platform.Sql;

/// <summary>
/// Tells SQLite how its tables are filled. Without that it takes an index that begins with the municipality for selective, and reads a whole
/// town to find sixty ids. PostgreSQL keeps its statistics by itself.
/// </summary>
public sealed class SqliteStatistics(DatabaseSettings database, SqlitePragmas pragmas, WriteGate gate, TimeProvider clock, ILogger<SqliteStatistics> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromHours(1);

    /// <summary>Looks at a sample of each index: some milliseconds, however large the tables are.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (database.Postgres)
            return;
        await using (var connection = new SqliteConnection(database.ConnectionString))
        {
            await connection.OpenAsync(cancellationToken);
            pragmas.Apply(connection);
            await using var command = connection.CreateCommand();
            command.CommandText = "pragma analysis_limit=400; analyze";
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
        SqliteConnection.ClearAllPools(); // a handle reads the statistics when it is opened, and the pool's handles are old
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RefreshAsync(stoppingToken);
            }
            catch (SqliteException fault)
            {
                log.LogWarning(fault, "The statistics of the database could not be renewed.");
            }
        }
    }
}
