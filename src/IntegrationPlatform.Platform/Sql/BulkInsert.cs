using System.Data.Common;
using System.Globalization;
using System.Text;
using IntegrationPlatform.Sdk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using SQLitePCL;

namespace IntegrationPlatform.Platform.Sql;

/// <summary>
/// Writes many rows fast: prepared statements on SQLite, COPY on PostgreSQL. For demo data and measurements only: it goes around stamp
/// and audit, so every call names the municipality of its rows, and until disposed SQLite neither waits for the disk nor checks
/// references. That is safe against a killed process, not against a power cut: only for a database that can be made again.
/// </summary>
public sealed class BulkInsert(DbContext db) : IAsyncDisposable
{
    // Sorting millions of rows belongs on the disk, not into memory.
    private const string Fast = "pragma synchronous=off; pragma foreign_keys=off; pragma cache_size=-200000; pragma temp_store=file; pragma threads=2";
    private static readonly string[] Changed = ["synchronous", "foreign_keys", "cache_size", "temp_store", "threads"];
    private readonly Dictionary<Type, BulkTable> _tables = [];
    private readonly HashSet<BulkTable> _waiting = [];
    private DbConnection? _connection;
    private string? _before;

    public async Task WriteAsync<T>(IEnumerable<T> rows, string? municipality, CancellationToken cancellationToken) where T : class
    {
        var table = TableOf(typeof(T));
        await WriteAsync(table, $"\"{table.Name}\"", rows, municipality, cancellationToken);
    }

    /// <summary>For rows in no order: they wait in a temporary table until <see cref="SortInAsync{T}"/>, since writing them one by one would touch the whole index each time.</summary>
    public async Task WriteLaterAsync<T>(IEnumerable<T> rows, string? municipality, CancellationToken cancellationToken) where T : class
    {
        var table = TableOf(typeof(T));
        if (_waiting.Add(table))
            await ExecuteAsync($"create temp table \"{table.Waiting}\" as select * from \"{table.Name}\" where 1 = 0", cancellationToken);
        await WriteAsync(table, $"\"{table.Waiting}\"", rows, municipality, cancellationToken);
    }

    /// <summary>Moves what waits to its table in the order of the primary key.</summary>
    public async Task SortInAsync<T>(CancellationToken cancellationToken) where T : class
    {
        var table = TableOf(typeof(T));
        if (!_waiting.Remove(table))
            return;
        await ExecuteAsync($"insert into \"{table.Name}\" ({table.ColumnList}) select {table.ColumnList} from \"{table.Waiting}\" order by {table.KeyList}", cancellationToken);
        await ExecuteAsync($"drop table \"{table.Waiting}\"", cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_before is { } before)
            await ExecuteAsync(before, CancellationToken.None); // the pool hands the same connection to the host
        _before = null;
    }

    private async Task WriteAsync<T>(BulkTable table, string into, IEnumerable<T> rows, string? municipality, CancellationToken cancellationToken) where T : class
    {
        if (await OpenAsync(cancellationToken) is NpgsqlConnection postgres)
            await CopyAsync(postgres, table, into, rows, municipality, cancellationToken);
        else
            SqliteRows.InsertAtOnce((SqliteConnection)_connection!, $"insert into {into} ({table.ColumnList}) values ({string.Join(", ", table.Columns.Select(_ => "?"))})", rows, table.Columns, municipality);
    }

    internal static async Task CopyAsync<T>(NpgsqlConnection connection, BulkTable table, string into, IEnumerable<T> rows, string? municipality, CancellationToken cancellationToken) where T : class
    {
        await using var copy = await connection.BeginBinaryImportAsync($"copy {into} ({table.ColumnList}) from stdin (format binary)", cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var column in table.Columns)
            {
                if (column.Read(row, municipality) is { } value)
                    await copy.WriteAsync(value, column.StoreType, cancellationToken);
                else
                    await copy.WriteNullAsync(cancellationToken);
            }
        }
        await copy.CompleteAsync(cancellationToken);
    }

    private async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (_connection is not null)
            return _connection;
        await db.Database.OpenConnectionAsync(cancellationToken);
        _connection = db.Database.GetDbConnection();
        if (_connection is SqliteConnection)
        {
            _before = string.Join("; ", await Task.WhenAll(Changed.Select(PragmaAsync)));
            await ExecuteAsync(Fast, cancellationToken);
        }
        return _connection;
    }

    private async Task<string> PragmaAsync(string name)
    {
        await using var command = _connection!.CreateCommand();
        command.CommandText = "pragma " + name;
        return $"pragma {name}={await command.ExecuteScalarAsync()}";
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = (await OpenAsync(cancellationToken)).CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private BulkTable TableOf(Type type) => _tables.TryGetValue(type, out var table) ? table : _tables[type] = new BulkTable(db.Model.FindEntityType(type)!);
}

internal sealed class BulkTable(IEntityType entity)
{
    public string Name { get; } = entity.GetTableName()!;
    public string Waiting => Name + "_waiting";
    public IReadOnlyList<BulkColumn> Columns { get; } = [.. entity.GetFlattenedProperties().Select(p => new BulkColumn(p, StoreObjectIdentifier.Table(entity.GetTableName()!)))];
    public string ColumnList => string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));
    public string KeyList { get; } = string.Join(", ", entity.FindPrimaryKey()!.Properties.Select(p => $"\"{p.GetColumnName()}\""));
}

internal sealed class BulkColumn(IProperty property, StoreObjectIdentifier table)
{
    private readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;
    private readonly IClrPropertyGetter _value = property.GetGetter();
    private readonly bool _municipality = property.Name == nameof(IMunicipal.MunicipalityId) && property.DeclaringType.ClrType.IsAssignableTo(typeof(IMunicipal));
    private readonly bool _version = property.Name == nameof(IVersioned.Version);

    public string Name { get; } = property.GetColumnName(table)!;
    public string StoreType { get; } = property.GetRelationalTypeMapping().StoreTypeNameBase;

    /// <summary>Every row of a call holds the same here.</summary>
    public bool Constant => _municipality || _version;

    public object? Read(object? row, string? municipality)
    {
        if (_municipality)
            return municipality ?? throw new InvalidOperationException($"{property.DeclaringType.DisplayName()} needs a municipality.");
        if (_version)
            return 1;
        return _value.GetClrValueUsingContainingEntity(row!) is { } value ? _convert is null ? value : _convert(value) : null;
    }
}

/// <summary>SQLite's own interface: ADO.NET's parameters cost more than writing the row.</summary>
internal static class SqliteRows
{
    public static void InsertAtOnce<T>(SqliteConnection connection, string sql, IEnumerable<T> rows, IReadOnlyList<BulkColumn> columns, string? municipality) where T : class
    {
        using var transaction = connection.BeginTransaction();
        Insert(connection, sql, rows, columns, municipality);
        transaction.Commit();
    }

    /// <summary>In the transaction that is open, or in one per row.</summary>
    public static void Insert<T>(SqliteConnection connection, string sql, IEnumerable<T> rows, IReadOnlyList<BulkColumn> columns, string? municipality) where T : class
    {
        var database = connection.Handle!;
        Check(database, raw.sqlite3_prepare_v2(database, sql, out var statement));
        using (statement)
        {
            var changing = new List<(BulkColumn Column, int Index)>();
            for (var i = 0; i < columns.Count; i++)
            {
                if (columns[i].Constant)
                    Check(database, Bind(statement, i + 1, columns[i].Read(null, municipality))); // stays bound
                else
                    changing.Add((columns[i], i + 1));
            }
            foreach (var row in rows)
            {
                foreach (var (column, index) in changing)
                    Check(database, Bind(statement, index, column.Read(row, municipality)));
                if (raw.sqlite3_step(statement) is var result && result != raw.SQLITE_DONE)
                    Check(database, result);
                raw.sqlite3_reset(statement);
            }
        }
    }

    /// <summary>The same forms in which Microsoft.Data.Sqlite writes them.</summary>
    private static int Bind(sqlite3_stmt statement, int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, index),
        string text => BindText(statement, index, text),
        byte[] bytes => raw.sqlite3_bind_blob(statement, index, bytes),
        bool yes => raw.sqlite3_bind_int(statement, index, yes ? 1 : 0),
        int number => raw.sqlite3_bind_int(statement, index, number),
        DateTime time => BindText(statement, index, time.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        DateOnly day => BindText(statement, index, day.ToString(@"yyyy\-MM\-dd", CultureInfo.InvariantCulture)),
        Guid id => BindText(statement, index, id.ToString().ToUpperInvariant()),
        _ => throw new NotSupportedException($"No column holds a {value.GetType().Name}."),
    };

    private static int BindText(sqlite3_stmt statement, int index, string text)
    {
        if (text.Length > 300)
            return raw.sqlite3_bind_text(statement, index, text);
        Span<byte> utf8 = stackalloc byte[text.Length * 3];
        return raw.sqlite3_bind_text(statement, index, utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
    }

    private static void Check(sqlite3 database, int result)
    {
        if (result != raw.SQLITE_OK)
            throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), result);
    }
}
