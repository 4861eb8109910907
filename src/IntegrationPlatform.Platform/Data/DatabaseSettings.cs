using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace IntegrationPlatform.Platform.Data;

/// <summary>Which database, and where the data folder is: <c>Database</c>, <c>ConnectionStrings:Default</c>, <c>Data:Folder</c>.</summary>
public sealed class DatabaseSettings(IConfiguration settings, IHostEnvironment host)
{
    public string Folder { get; } = Directory.CreateDirectory(
        Path.GetFullPath(settings["Data:Folder"] ?? "data", host.ContentRootPath)).FullName;

    public bool Postgres { get; } = IsPostgres(settings);

    /// <summary>FULL unless somebody measures: an answer of success must survive a power cut.</summary>
    public string Synchronous { get; } = settings["Sqlite:Synchronous"] is "NORMAL" ? "NORMAL" : "FULL";

    public string ConnectionString => settings.GetConnectionString("Default") is { Length: > 0 } configured
        ? configured
        : Postgres
            ? throw new InvalidOperationException("Database is postgres but ConnectionStrings:Default is empty. Set it, for example Host=localhost;Database=integrationplatform;Username=…;Password=…")
            : $"Data Source={Path.Combine(Folder, "integrationplatform.db")};Default Timeout=30";

    public static bool IsPostgres(IConfiguration settings) => settings["Database"] switch
    {
        null or "" or "sqlite" => false,
        "postgres" => true,
        var other => throw new InvalidOperationException($"Database is \"{other}\"; it can be sqlite or postgres."),
    };
}
