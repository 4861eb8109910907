using Microsoft.Data.Sqlite;
using Npgsql;

namespace IntegrationPlatform.Testing;

/// <summary>
/// A database of its own for each test class, copied from one that was migrated once.
/// TEST_DATABASE says which kind; TEST_POSTGRES is the connection of a superuser who may create databases.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    public static readonly bool Postgres = Environment.GetEnvironmentVariable("TEST_DATABASE") switch
    {
        null or "" or "sqlite" => false,
        "postgres" => true,
        var other => throw new InvalidOperationException($"TEST_DATABASE is \"{other}\"; it can be sqlite or postgres."),
    };

    private static readonly Lazy<TestDatabase> Template = new(MakeTemplate);
    private readonly string _name;

    private TestDatabase(string name, string folder) => (_name, Folder) = (name, folder);

    /// <summary>The host's data folder: SQLite file, master key, session keys.</summary>
    public string Folder { get; }

    /// <summary>The one that the others are copied from outlives its host.</summary>
    internal bool IsTemplate { get; private init; }

    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Data:Folder"] = Folder,
        ["Database"] = Postgres ? "postgres" : "sqlite",
        ["ConnectionStrings:Default"] = Connection,
    };

    private string Connection => Postgres
        ? new NpgsqlConnectionStringBuilder(Server) { Database = _name, MaxPoolSize = 20 }.ToString()
        : $"Data Source={Path.Combine(Folder, "integrationplatform.db")};Default Timeout=30";

    private static string Server => Environment.GetEnvironmentVariable("TEST_POSTGRES")
        ?? throw new InvalidOperationException("TEST_DATABASE is postgres but TEST_POSTGRES is empty. ./dev test starts a server and sets it.");

    public static TestDatabase Migrated() => Copy(Template.Value);

    public static TestDatabase Empty() => Empty(isTemplate: false);

    private static TestDatabase Empty(bool isTemplate)
    {
        var name = "test_" + Guid.NewGuid().ToString("N");
        if (Postgres)
            OnServer($"create database {name}");
        return new TestDatabase(name, Directory.CreateTempSubdirectory("integrationplatform-").FullName) { IsTemplate = isTemplate };
    }

    public void Dispose()
    {
        if (Postgres)
        {
            NpgsqlConnection.ClearAllPools();
            OnServer($"drop database if exists {_name} with (force)");
        }
        else
        {
            SqliteConnection.ClearAllPools();
        }
        Directory.Delete(Folder, recursive: true);
    }

    private static TestDatabase Copy(TestDatabase template)
    {
        var name = "test_" + Guid.NewGuid().ToString("N");
        var folder = Directory.CreateTempSubdirectory("integrationplatform-").FullName;
        foreach (var file in Directory.GetFiles(template.Folder))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        if (Postgres)
            OnServer($"create database {name} template {template._name}");
        return new TestDatabase(name, folder);
    }

    private static TestDatabase MakeTemplate()
    {
        var database = Empty(isTemplate: true);
        using (var host = TestHost.With(database))
            host.StartServer();
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        return database;
    }

    private static void OnServer(string sql)
    {
        using var connection = new NpgsqlConnection(Server + ";Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
