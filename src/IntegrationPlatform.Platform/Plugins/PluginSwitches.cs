using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Platform.Plugins;

/// <summary>
/// Which plugin is on in which municipality, what is set for it, and which of their extensions rest there: a copy in memory, asked several times by every request.
/// <see cref="NodeNews"/> tells the other nodes.
/// </summary>
public sealed class PluginSwitches
{
    private readonly ConcurrentDictionary<string, PluginsOfTown> _towns = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);

    private readonly PluginCatalog _catalog;
    private readonly IServiceScopeFactory _scopes;

    public PluginSwitches(PluginCatalog catalog, IServiceScopeFactory scopes, NodeNews news)
    {
        (_catalog, _scopes) = (catalog, scopes);
        news.Listen(NodeNews.Plugins, HearAsync);
    }

    /// <summary>Null as plugin is the platform itself.</summary>
    public bool IsOn(string? plugin, string? municipality) => plugin is null || Town(municipality).On.Contains(plugin);

    /// <summary>The same object as long as nothing has been switched here.</summary>
    internal object StateOf(string municipality) => Town(municipality);

    public bool IsOnAnywhere(string plugin) => _towns.Values.Any(town => town.On.Contains(plugin));

    /// <summary>Whether the extension has failed so often in this municipality that it is not called there.</summary>
    public bool Rests(string? plugin, Type extension, string? municipality) => plugin is not null && Town(municipality).Resting.Contains((plugin, extension.FullName!));

    /// <summary>A right of a plugin that is on here, held by this role.</summary>
    internal bool Grants(Role role, string right, string? municipality) => Town(municipality).Rights.Contains((role, right));

    /// <summary>What is set for a plugin here, by field key.</summary>
    public IReadOnlyDictionary<string, string> SettingsOf(string plugin, string? municipality) =>
        Town(municipality).Settings.TryGetValue(plugin, out var set) ? set : FrozenDictionary<string, string>.Empty;

    internal async Task LoadAsync(IEnumerable<Municipality> municipalities, CancellationToken cancellationToken)
    {
        if (_catalog.Working.Count == 0)
            return; // nothing can be on, so the start need not ask every municipality
        foreach (var municipality in municipalities)
            await LoadAsync(municipality.Id, cancellationToken);
    }

    /// <summary>After a change here, and when another node says that it has changed something.</summary>
    internal async Task LoadAsync(string municipality, CancellationToken cancellationToken)
    {
        var turn = _turns.GetOrAdd(municipality, _ => new SemaphoreSlim(1)); // what was read before a switch must not be put over what was read after it
        await turn.WaitAsync(cancellationToken);
        try
        {
            await ReadAsync(municipality, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task ReadAsync(string municipality, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Enter(municipality);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var switches = await db.PluginSwitches.AsNoTracking().ToListAsync(cancellationToken);
        var faults = await db.ExtensionFaults.AsNoTracking().Where(f => f.Count >= ExtensionFault.MaxFaults).ToListAsync(cancellationToken);
        var on = switches.Where(s => s.On && _catalog.Find(s.PluginId) is not null).Select(s => s.PluginId).ToFrozenSet(StringComparer.Ordinal);
        _towns[municipality] = new PluginsOfTown(
            on,
            faults.Select(f => (f.PluginId, f.Extension)).ToFrozenSet(),
            RightsOf(on).ToFrozenSet(),
            switches.ToFrozenDictionary(s => s.PluginId, s => JsonSerializer.Deserialize<Dictionary<string, string>>(s.Settings) ?? [], StringComparer.Ordinal));
    }

    private async Task HearAsync(string municipality)
    {
        foreach (var town in municipality == NodeNews.Everything ? _towns.Keys : [municipality])
            await LoadAsync(town, CancellationToken.None);
    }

    private IEnumerable<(Role, string)> RightsOf(IEnumerable<string> switchedOn) =>
        from plugin in switchedOn
        from permission in _catalog.Find(plugin)!.Manifest!.Permissions
        from role in permission.Roles
        select (PluginRoles.Find(role)!.Value, permission.Key);

    private PluginsOfTown Town(string? municipality) => municipality is not null && _towns.TryGetValue(municipality, out var town) ? town : PluginsOfTown.None;

    private sealed record PluginsOfTown(
        FrozenSet<string> On, FrozenSet<(string Plugin, string Extension)> Resting, FrozenSet<(Role Role, string Right)> Rights,
        FrozenDictionary<string, Dictionary<string, string>> Settings)
    {
        public static readonly PluginsOfTown None = new(FrozenSet<string>.Empty, FrozenSet<(string, string)>.Empty, FrozenSet<(Role, string)>.Empty,
            FrozenDictionary<string, Dictionary<string, string>>.Empty);
    }
}
