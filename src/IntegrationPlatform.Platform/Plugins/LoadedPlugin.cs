using System.Reflection;
using IntegrationPlatform.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Platform.Plugins;

/// <summary>How a plugin came out of loading. A plugin that works nowhere is also „off everywhere“; that is the switches' business.</summary>
public enum PluginState
{
    Works,

    /// <summary>Its own code failed.</summary>
    Faulty,

    /// <summary>A check before its code ran, or right after <see cref="IPlugin.Configure"/>, turned it down.</summary>
    Refused,
}

/// <summary>One folder of the plugins folder, and what became of it.</summary>
/// <param name="Folder">Full path.</param>
/// <param name="Manifest">Null if it could not be read.</param>
/// <param name="Assembly">Null unless it works.</param>
/// <param name="State">Whether it works.</param>
/// <param name="Reason">German, for the administrator; null if it works.</param>
public sealed record LoadedPlugin(string Folder, PluginManifest? Manifest, Assembly? Assembly, PluginState State, string? Reason)
{
    /// <summary>The manifest's id, or the folder's name where there is none.</summary>
    public string Id => Manifest?.Id ?? Path.GetFileName(Folder);

    internal IServiceCollection Services { get; init; } = new ServiceCollection();
}

/// <summary>Why a plugin is not loaded, in a sentence for the administrator.</summary>
public sealed class PluginRefusedException(string reason) : Exception(reason);

/// <summary>All plugins this host found when it started.</summary>
public sealed class PluginCatalog(IReadOnlyList<LoadedPlugin> all)
{
    private readonly Dictionary<string, LoadedPlugin> _working = all.Where(p => p.State == PluginState.Works).ToDictionary(p => p.Id, StringComparer.Ordinal);
    private readonly Dictionary<Assembly, LoadedPlugin> _byAssembly = all.Where(p => p.Assembly is not null).ToDictionary(p => p.Assembly!);

    public IReadOnlyList<LoadedPlugin> All => all;

    public IReadOnlyCollection<LoadedPlugin> Working => _working.Values;

    /// <summary>A plugin that works, or null.</summary>
    public LoadedPlugin? Find(string id) => _working.GetValueOrDefault(id);

    public LoadedPlugin? OwnerOf(Assembly assembly) => _byAssembly.GetValueOrDefault(assembly);
}
