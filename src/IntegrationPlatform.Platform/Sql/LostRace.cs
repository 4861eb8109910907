using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace IntegrationPlatform.Platform.Sql;

/// <summary>Tells a save that somebody else was faster at from one that is wrong.</summary>
public static class LostRace
{
    private const int DoubledKey = 1555, DoubledIndex = 2067; // SQLITE_CONSTRAINT_PRIMARYKEY and _UNIQUE

    /// <summary>Whether rows of these entities, and no others, were changed, deleted or added by somebody else in between.</summary>
    public static bool IsAt(this DbUpdateException fault, params Type[] entities) =>
        DoubledTable(fault) is { } table
            ? entities.Any(e => fault.Entries[0].Context.Model.FindEntityType(e)!.GetTableName() == table)
            : fault is DbUpdateConcurrencyException && fault.Entries.Count > 0 && fault.Entries.All(row => entities.Contains(row.Metadata.ClrType));

    // PostgreSQL's answer to a doubled key names all rows that were sent together, so the table it names decides.
    private static string? DoubledTable(DbUpdateException fault) => fault.InnerException switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } doubled => doubled.TableName,
        SqliteException { SqliteExtendedErrorCode: DoubledKey or DoubledIndex } => fault.Entries[0].Metadata.GetTableName(),
        _ => null,
    };
}
