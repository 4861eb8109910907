using System.Data;
using System.Data.Common;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Sdk;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace IntegrationPlatform.Platform.Sql;

/// <summary>One connection and one prepared statement for the busiest table. Used by one caller at a time.</summary>
internal sealed class AuditWriter(DatabaseSettings database, SqlitePragmas pragmas) : IAsyncDisposable
{
    private const string Insert =
        """
        insert into platform_audit ("Id", "At", "MunicipalityId", "UserId", "UserName", "Role", "Action", "Record", "RecordId", "Fields", "Address")
        values (@Id, @At, @MunicipalityId, @UserId, @UserName, @Role, @Action, @Record, @RecordId, @Fields, @Address)
        """;

    private DbConnection? _connection;
    private DbCommand? _command;

    public async Task WriteAsync(IEnumerable<AuditEntry> entries)
    {
        try
        {
            var command = _command ??= await PrepareAsync();
            await using var transaction = await _connection!.BeginTransactionAsync();
            command.Transaction = transaction;
            foreach (var entry in entries)
            {
                Fill(command, entry);
                await command.ExecuteNonQueryAsync();
            }
            await transaction.CommitAsync();
        }
        catch
        {
            await DisposeAsync(); // a broken connection must not be used again
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_command is { } command)
            await command.DisposeAsync();
        if (_connection is { } connection)
            await connection.DisposeAsync();
        _command = null;
        _connection = null;
    }

    private async Task<DbCommand> PrepareAsync()
    {
        _connection = database.Postgres ? new NpgsqlConnection(database.ConnectionString) : new SqliteConnection(database.ConnectionString);
        await _connection.OpenAsync();
        pragmas.Apply(_connection);
        var command = _connection.CreateCommand();
        command.CommandText = Insert;
        var id = database.Postgres ? DbType.Guid : DbType.Binary;
        Add("@Id", id);
        Add("@At", DbType.DateTime);
        Add("@MunicipalityId", DbType.String);
        Add("@UserId", id);
        foreach (var name in new[] { "@UserName", "@Role", "@Action", "@Record", "@RecordId", "@Fields", "@Address" })
            Add(name, DbType.String);
        return command;

        void Add(string name, DbType type)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.DbType = type;
            command.Parameters.Add(parameter);
        }
    }

    private void Fill(DbCommand command, AuditEntry entry)
    {
        Set(0, Key(entry.Id));
        Set(1, entry.At);
        Set(2, entry.MunicipalityId);
        Set(3, entry.UserId is { } user ? Key(user) : null);
        Set(4, entry.UserName);
        Set(5, entry.Role);
        Set(6, entry.Action);
        Set(7, entry.Record);
        Set(8, entry.RecordId);
        Set(9, entry.Fields);
        Set(10, entry.Address);

        // As the contexts store them: bytes in uuid order on SQLite.
        object Key(Guid id) => database.Postgres ? id : id.ToByteArray(bigEndian: true);

        void Set(int index, object? value) => command.Parameters[index].Value = value ?? DBNull.Value;
    }
}
