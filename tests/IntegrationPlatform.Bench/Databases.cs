using System.Data.Common;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using IntegrationPlatform.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace IntegrationPlatform.Bench;

/// <summary>A database of each size; on SQLite kept for the next time, until the tables or the invented data change.</summary>
internal sealed record Databases(string Host, string Root, bool Postgres)
{
    /// <summary>A fresh copy that may be written to.</summary>
    public async Task<Database> PrepareAsync(string scene, CancellationToken cancellationToken)
    {
        var name = scene.Replace(':', '-');
        var run = Path.Combine(Root, "run-" + name);
        if (Directory.Exists(run))
            Directory.Delete(run, recursive: true);
        if (Postgres)
        {
            var database = new Database(run, await NewPostgresAsync("bench_" + name.Replace('-', '_'), cancellationToken));
            await SeedAsync(scene, database, cancellationToken);
            return database;
        }

        var kept = Path.Combine(Root, name);
        var stamp = Path.Combine(kept, "stamp");
        var now = Stamp();
        if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp, cancellationToken) != now)
        {
            if (Directory.Exists(kept))
                Directory.Delete(kept, recursive: true);
            await SeedAsync(scene, new(kept, null), cancellationToken);
            await File.WriteAllTextAsync(stamp, now, cancellationToken);
        }
        foreach (var file in Directory.EnumerateFiles(kept, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(run, Path.GetRelativePath(kept, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return new(run, null);
    }

    private async Task SeedAsync(string scene, Database database, CancellationToken cancellationToken)
    {
        Console.Write($"Seeding {scene} … ");
        var watch = Stopwatch.StartNew();
        var development = new Dictionary<string, string>(database.Settings) { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Demo:Scene"] = "" }; // makes its own master key
        await ProcessHost.RunAsync(Host, ["seed", scene], database.Folder, development, cancellationToken);
        Console.WriteLine($"{watch.Elapsed.TotalSeconds:0} s");
    }

    private static async Task<string> NewPostgresAsync(string name, CancellationToken cancellationToken)
    {
        var server = Environment.GetEnvironmentVariable("TEST_POSTGRES") ?? throw new InvalidOperationException("TEST_POSTGRES is not set; ./dev bench --postgres does it.");
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(cancellationToken);
        await using var create = new NpgsqlCommand($"drop database if exists {name} with (force)", connection);
        await create.ExecuteNonQueryAsync(cancellationToken);
        create.CommandText = $"create database {name}";
        await create.ExecuteNonQueryAsync(cancellationToken);
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    /// <summary>Changes when a migration or the code that invents the data changes.</summary>
    private static string Stamp()
    {
        var files = new[] { "src", "modules" }.SelectMany(root => Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
            .Where(f => f.Contains("/Migrations/", StringComparison.Ordinal) || f.Contains("/Demo/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(File.ReadAllBytes(file));
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}

/// <summary>A data folder and, on PostgreSQL, where its tables are.</summary>
internal sealed record Database(string Folder, string? Postgres)
{
    public IReadOnlyDictionary<string, string> Settings => Postgres is null
        ? new Dictionary<string, string> { ["Database"] = "sqlite" }
        : new Dictionary<string, string> { ["Database"] = "postgres", ["ConnectionStrings:Default"] = Postgres };

    /// <summary>Past the host: what counts is what is there.</summary>
    public async Task<long> CountContactsAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = Postgres is null
            ? new SqliteConnection($"Data Source={Path.Combine(Folder, "integrationplatform.db")};Pooling=False")
            : new NpgsqlConnection(Postgres);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from cases_contact";
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>As in production, with the audit on; only the second factor is left out.</summary>
    public Task<ProcessHost> StartAsync(string dll, CancellationToken cancellationToken, string synchronous = "FULL", string plugins = "") =>
        ProcessHost.StartAsync(dll, Folder, new Dictionary<string, string>(Settings)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["SignIn:RequireSecondFactor"] = "false",
            ["Sqlite:Synchronous"] = synchronous,
            ["Plugins:Folder"] = plugins,
            ["Plugins:RequireSignature"] = "false",
        }, cancellationToken: cancellationToken);
}
