namespace IntegrationPlatform.ArchitectureTests;

/// <summary>The table of allowed references. Read it as: the left may use only what stands on its right.</summary>
public class DependencyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["IntegrationPlatform.Sdk"] = [],
        ["IntegrationPlatform.Platform"] = ["IntegrationPlatform.Sdk"],
        ["IntegrationPlatform.Modules.Contracts"] = ["IntegrationPlatform.Sdk"],
        ["IntegrationPlatform.Cases"] = ["IntegrationPlatform.Sdk", "IntegrationPlatform.Platform", "IntegrationPlatform.Modules.Contracts"],
        ["IntegrationPlatform.Plans"] = ["IntegrationPlatform.Sdk", "IntegrationPlatform.Platform", "IntegrationPlatform.Modules.Contracts"],
        ["IntegrationPlatform.Web"] = ["IntegrationPlatform.Sdk", "IntegrationPlatform.Platform", "IntegrationPlatform.Modules.Contracts", "IntegrationPlatform.Cases", "IntegrationPlatform.Plans"],
    };

    private static readonly string[] Tests = ["IntegrationPlatform.ArchitectureTests"];

    public static TheoryData<string> AssemblyNames => [.. Allowed.Keys];

    [Theory, MemberData(nameof(AssemblyNames))]
    public void An_assembly_uses_only_what_it_may(string name)
    {
        var ours = Assemblies.Ours[name].MainModule.AssemblyReferences.Select(r => r.Name).Where(r => r.StartsWith("IntegrationPlatform.", StringComparison.Ordinal));
        Assert.Empty(ours.Except(Allowed[name]));
    }

    [Fact]
    public void Every_assembly_of_ours_is_in_the_table() =>
        Assert.Empty(Assemblies.Ours.Keys.Except(Allowed.Keys).Except(Tests));

    [Fact]
    public void A_plugin_reaches_only_the_Sdk()
    {
        var plugins = Assemblies.Plugins;
        Assert.NotEmpty(plugins);
        Assert.Equal(["IntegrationPlatform.Sdk"], plugins.SelectMany(p => p.MainModule.AssemblyReferences).Select(r => r.Name).Where(name => name.StartsWith("IntegrationPlatform.", StringComparison.Ordinal)).Distinct());
    }

    [Fact]
    public void Modules_know_no_database_provider()
    {
        var wild = from module in Assemblies.Modules
                   from call in Assemblies.Calls(module)
                   where call.Target.DeclaringType.Namespace.StartsWith("Npgsql", StringComparison.Ordinal) || call.Target.DeclaringType.Namespace.StartsWith("Microsoft.Data.Sqlite", StringComparison.Ordinal)
                   where !call.Type.Contains(".Migrations.", StringComparison.Ordinal)
                   select call.ToString();
        Assert.Empty(wild.Distinct());
    }

    [Fact]
    public void Only_the_table_of_contents_of_a_module_is_public()
    {
        var open = Assemblies.Modules.SelectMany(m => m.MainModule.Types)
            .Where(t => t.IsPublic && !t.Name.EndsWith("Module", StringComparison.Ordinal) && !t.Namespace.Contains(".Migrations", StringComparison.Ordinal) && !t.Namespace.StartsWith("AspNetCoreGeneratedDocument", StringComparison.Ordinal));
        Assert.Empty(open.Select(t => t.FullName));
    }
}
