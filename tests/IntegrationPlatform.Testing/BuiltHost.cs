namespace IntegrationPlatform.Testing;

/// <summary>The web project as it was built beside the tests, to be started as a process of its own.</summary>
public static class BuiltHost
{
    private static readonly string Project = Path.Combine(Root(), "src", "IntegrationPlatform.Web");

    /// <summary>In the configuration that runs here: bin/Debug/net10.0.</summary>
    public static string Dll { get; } = Path.Combine(Project, Path.GetRelativePath(ProjectOf(AppContext.BaseDirectory), AppContext.BaseDirectory), "IntegrationPlatform.Web.dll");

    /// <summary>A developer's host finds views and wwwroot in the project and makes its own master key.</summary>
    public static IReadOnlyDictionary<string, string> Development { get; } = new Dictionary<string, string>
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_CONTENTROOT"] = Project,
        ["DOTNET_TieredPGO"] = "0", // it will be killed before that pays
    };

    private static string Root() => Path.GetFullPath(Path.Combine(ProjectOf(AppContext.BaseDirectory), "..", ".."));

    private static string ProjectOf(string output) => Path.GetFullPath(Path.Combine(output, "..", "..", ".."));
}
