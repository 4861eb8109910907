using IntegrationPlatform.Testing;

namespace IntegrationPlatform.Tests.Plugins;

/// <summary>The plugins of this repository keep what every plugin promises.</summary>
internal static class OurPlugins
{
    /// <summary>Where the build puts them.</summary>
    public static string Folder(string name) => Path.GetFullPath("../../../../../artifacts/plugins/" + name, AppContext.BaseDirectory);
}

public sealed class PostkartenTests() : PluginConformance(OurPlugins.Folder("Weissach.Postkarten"));

public sealed class WohnungssucheTests() : PluginConformance(OurPlugins.Folder("Herrenberg.Wohnungssuche"));
