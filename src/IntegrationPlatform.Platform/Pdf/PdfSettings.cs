using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace IntegrationPlatform.Platform.Pdf;

/// <summary>The section <c>Pdf</c> of the settings.</summary>
public sealed class PdfSettings
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    public PdfSettings(IConfiguration settings, IHostEnvironment host)
    {
        Tabs = (int)Number(settings, "Tabs", 2, 1, 16);
        Queue = (int)Number(settings, "Queue", 50, 0, 10_000);
        RestartAfter = (int)Number(settings, "RestartAfter", 500, 1, 1_000_000);
        Timeout = TimeSpan.FromSeconds(Number(settings, "TimeoutSeconds", 30, 0.1, 3600));
        Idle = TimeSpan.FromMinutes(Number(settings, "IdleMinutes", 10, 0.01, 1440));
        MayRunWithoutSandbox = !host.IsProduction() || settings.GetValue("Pdf:AllowNoSandbox", false);
        Chromium = settings["Pdf:Chromium"] is { Length: > 0 } named ? Find(named) : Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } known ? Find(known) : Names.Select(Find).FirstOrDefault(path => path is not null);
    }

    /// <summary>The program; null if none was found.</summary>
    public string? Chromium { get; }

    /// <summary>How many documents are printed at once.</summary>
    public int Tabs { get; }

    /// <summary>How many more may wait.</summary>
    public int Queue { get; }

    /// <summary>After so many documents the browser makes room for a fresh one, which gives back what it has not freed.</summary>
    public int RestartAfter { get; }

    /// <summary>For one document, without the waiting before it.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>After so long without a document the browser is ended.</summary>
    public TimeSpan Idle { get; }

    /// <summary>Chromium has no sandbox as root. That may be where only invented data are printed, or where somebody says so.</summary>
    public bool MayRunWithoutSandbox { get; }

    private static string? Find(string name) => name.Contains(Path.DirectorySeparatorChar)
        ? File.Exists(name) ? name : null
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/bin").Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static double Number(IConfiguration settings, string name, double standard, double least, double most)
    {
        var number = settings.GetValue($"Pdf:{name}", standard);
        return number >= least && number <= most ? number : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Pdf:{name} is {number}; it must lie between {least} and {most}."));
    }
}
