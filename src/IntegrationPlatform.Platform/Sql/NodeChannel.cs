using IntegrationPlatform.Platform.Data;
using Npgsql;

namespace IntegrationPlatform.Platform.Sql;

/// <summary>PostgreSQL's LISTEN and NOTIFY. Messages are a few bytes and hold no personal data.</summary>
public sealed class NodeChannel(DatabaseSettings database)
{
    private const string Name = "integrationplatform_news";

    public bool Exists => database.Postgres;

    internal async Task SendAsync(string message, CancellationToken cancellationToken)
    {
        if (!Exists)
            return;
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var notify = new NpgsqlCommand("select pg_notify($1, $2)", connection) { Parameters = { new() { Value = Name }, new() { Value = message } } };
        await notify.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Until the connection breaks or the token is set.</summary>
    internal async Task ReceiveAsync(Func<Task> connected, Func<string, Task> received, CancellationToken cancellationToken)
    {
        var waiting = new Queue<string>();
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        connection.Notification += (_, notice) => waiting.Enqueue(notice.Payload);
        await connection.OpenAsync(cancellationToken);
        await using (var listen = new NpgsqlCommand($"listen {Name}", connection))
            await listen.ExecuteNonQueryAsync(cancellationToken);
        await connected();
        while (true)
        {
            await connection.WaitAsync(cancellationToken);
            while (waiting.TryDequeue(out var message))
                await received(message);
        }
    }
}
