using System.Data;
using System.Data.Common;
using IntegrationPlatform.Platform.Data;
using Microsoft.Data.Sqlite;

namespace IntegrationPlatform.Platform.Sql;

/// <summary>Connections for a library that opens its own, set up like all others.</summary>
internal sealed class SqliteConnections(DatabaseSettings database, SqlitePragmas pragmas) : DbDataSource
{
    public override string ConnectionString => database.ConnectionString;

    protected override DbConnection CreateDbConnection()
    {
        var connection = new SqliteConnection(database.ConnectionString);
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == ConnectionState.Open)
                pragmas.Apply(connection);
        };
        return connection;
    }
}
