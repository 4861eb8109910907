using Microsoft.Extensions.Configuration;

namespace IntegrationPlatform.Platform.Plugins;

/// <summary>Where plugins lie: the setting <c>Plugins:Folder</c>, by default <c>plugins</c> in the data folder.</summary>
public static class PluginFolder
{
    public static string Of(IConfiguration settings, string contentRoot) =>
        Path.GetFullPath(settings["Plugins:Folder"] is { Length: > 0 } folder ? folder : Path.Combine(settings["Data:Folder"] ?? "data", "plugins"), contentRoot);
}
