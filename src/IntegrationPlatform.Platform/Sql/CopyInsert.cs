using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Sdk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IntegrationPlatform.Platform.Sql;

/// <summary>
/// Writes many rows of a computed copy, such as search keys, inside a transaction that is open: ten times as fast as saving each. It goes around stamp and audit,
/// so it names the municipality itself and refuses every entity that the audit must see.
/// </summary>
public sealed class CopyInsert(ICurrentMunicipality here)
{
    public async Task WriteAsync<T>(DbContext db, IEnumerable<T> rows, CancellationToken cancellationToken) where T : class, IMunicipal
    {
        if (AuditTrail.IsAudited(typeof(T)))
            throw new InvalidOperationException($"{typeof(T).Name} is audited: save it.");
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A copy is written together with what it is a copy of.");
        var municipality = here.Id ?? throw new InvalidOperationException($"No municipality while writing {typeof(T).Name}.");
        var table = new BulkTable(db.Model.FindEntityType(typeof(T))!);
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
            await BulkInsert.CopyAsync(postgres, table, $"\"{table.Name}\"", rows, municipality, cancellationToken);
        else
            SqliteRows.Insert((SqliteConnection)db.Database.GetDbConnection(), $"insert into \"{table.Name}\" ({table.ColumnList}) values ({string.Join(", ", table.Columns.Select(_ => "?"))})", rows, table.Columns, municipality);
    }
}
