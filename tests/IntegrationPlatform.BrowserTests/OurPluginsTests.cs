using IntegrationPlatform.Conformance;

namespace IntegrationPlatform.BrowserTests;

/// <summary>Where the build puts the plugins of this repository.</summary>
internal static class OurPlugins
{
    public static readonly string All = Path.GetFullPath("../../../../../artifacts/plugins", AppContext.BaseDirectory);

    public static string Folder(string name) => Path.Combine(All, name);
}

public sealed class PostkartenTests() : PluginConformance(OurPlugins.Folder("Weissach.Postkarten"));

public sealed class WohnungssucheTests() : PluginConformance(OurPlugins.Folder("Herrenberg.Wohnungssuche"));
