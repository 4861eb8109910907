using System.Reflection;
using System.Runtime.Loader;

namespace IntegrationPlatform.Platform.Plugins;

/// <summary>What the host has is shared; what only the plugin has stays private to it.</summary>
internal sealed class PluginLoadContext(string assemblyPath) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(assemblyPath))
{
    private static readonly Lazy<HashSet<string>> HostAssemblies = new(() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .ToHashSet(StringComparer.OrdinalIgnoreCase));

    private readonly AssemblyDependencyResolver _resolver = new(assemblyPath);

    public static bool HostHas(string assembly) => HostAssemblies.Value.Contains(assembly);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (HostHas(assemblyName.Name!))
            return null; // null means: ask the default context, that is the host
        var path = _resolver.ResolveAssemblyToPath(assemblyName);
        return path is null ? null : LoadFromAssemblyPath(path);
    }
}
