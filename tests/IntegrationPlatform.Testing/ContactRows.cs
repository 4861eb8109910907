using System.Data.Common;

namespace IntegrationPlatform.Testing;

/// <summary>The contacts as they lie in the database, past the host: what counts is what is there.</summary>
public static class ContactRows
{
    public static async Task<HashSet<Guid>> IdsAsync(DbConnection connection, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select id from cases_contact";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var ids = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellationToken))
            ids.Add(reader.GetValue(0) is byte[] bytes ? new(bytes, bigEndian: true) : reader.GetGuid(0)); // SQLite keeps the bytes in the order that sorts by time
        return ids;
    }

    public static async Task<long> CountAsync(DbConnection connection, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from cases_contact";
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
