using System.Data.Common;
using IntegrationPlatform.Sdk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace IntegrationPlatform.Platform.Sql;

/// <summary>
/// Writes many rows of one entity fast: one prepared statement on SQLite, COPY on PostgreSQL. For demo data and measurements only:
/// it goes around stamp and audit, so every row must name its municipality here.
/// </summary>
public sealed class BulkInsert(DbContext db)
{
    private readonly Dictionary<Type, (IEntityType Entity, IReadOnlyList<Column> Columns)> _plans = [];

    public async Task WriteAsync<T>(IEnumerable<T> rows, string municipality, CancellationToken cancellationToken) where T : class
    {
        var (entity, columns) = PlanOf(typeof(T));
        await db.Database.OpenConnectionAsync(cancellationToken);
        var connection = db.Database.GetDbConnection();
        if (connection is NpgsqlConnection postgres)
            await CopyAsync(postgres, entity, columns, rows, municipality, cancellationToken);
        else
            Insert((SqliteConnection)connection, entity, columns, rows, municipality);
    }

    private static void Insert<T>(SqliteConnection connection, IEntityType entity, IReadOnlyList<Column> columns, IEnumerable<T> rows, string municipality) where T : class
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"insert into \"{entity.GetTableName()}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) values ({string.Join(", ", columns.Select((_, i) => "@p" + i))})";
        var parameters = columns.Select((_, i) => command.Parameters.Add(new SqliteParameter("@p" + i, null))).ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++)
                parameters[i].Value = columns[i].Read(row, municipality) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    private static async Task CopyAsync<T>(NpgsqlConnection connection, IEntityType entity, IReadOnlyList<Column> columns, IEnumerable<T> rows, string municipality, CancellationToken cancellationToken) where T : class
    {
        var into = $"copy \"{entity.GetTableName()}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) from stdin (format binary)";
        await using var copy = await connection.BeginBinaryImportAsync(into, cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var column in columns)
            {
                if (column.Read(row, municipality) is { } value)
                    await copy.WriteAsync(value, column.StoreType, cancellationToken);
                else
                    await copy.WriteNullAsync(cancellationToken);
            }
        }
        await copy.CompleteAsync(cancellationToken);
    }

    private (IEntityType Entity, IReadOnlyList<Column> Columns) PlanOf(Type type)
    {
        if (_plans.TryGetValue(type, out var plan))
            return plan;
        var entity = db.Model.FindEntityType(type)!;
        return _plans[type] = (entity, [.. entity.GetProperties().Select(p => new Column(p))]);
    }

    private sealed class Column(IProperty property)
    {
        private readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        private readonly System.Reflection.MemberInfo? _member = (System.Reflection.MemberInfo?)property.FieldInfo ?? property.PropertyInfo;
        private readonly bool _municipality = property.Name == nameof(IMunicipal.MunicipalityId);
        private readonly bool _version = property.Name == nameof(IVersioned.Version);

        public string Name { get; } = property.GetColumnName();
        public string StoreType { get; } = property.GetColumnType();

        public object? Read(object row, string municipality)
        {
            if (_municipality)
                return municipality;
            if (_version)
                return 1;
            var value = _member is System.Reflection.FieldInfo field ? field.GetValue(row) : ((System.Reflection.PropertyInfo)_member!).GetValue(row);
            return value is null ? null : _convert is null ? value : _convert(value);
        }
    }
}
