using System.Text.Json;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Events;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Platform.Plugins;

/// <summary>Who has changed a switch, and when (UTC).</summary>
public sealed record SwitchedBy(string Name, DateTime At);

/// <summary>An extension that failed.</summary>
public sealed record CountedFault(string Extension, int Count, string Reason, DateTime LastAt, bool Rests);

/// <summary>What an administrator does with a plugin in their municipality; every node obeys at once.</summary>
public sealed class PluginSwitching(IServiceScopeFactory scopes, PluginSwitches switches, NodeNews news, TimeProvider clock)
{
    public Task SwitchAsync(string plugin, bool on, CurrentUser by, string municipality, CancellationToken cancellationToken) =>
        ChangeAsync(plugin, by, municipality, of => of.On = on, cancellationToken);

    public Task SetAsync(string plugin, IReadOnlyDictionary<string, string> settings, CurrentUser by, string municipality, CancellationToken cancellationToken) =>
        ChangeAsync(plugin, by, municipality, of => of.Settings = JsonSerializer.Serialize(settings), cancellationToken);

    /// <summary>Who switched or set the plugin last, and when.</summary>
    public Task<SwitchedBy?> LastChangeAsync(string plugin, string municipality, CancellationToken cancellationToken) => ReadAsync(municipality, async db =>
        await db.PluginSwitches.AsNoTracking().SingleOrDefaultAsync(s => s.PluginId == plugin, cancellationToken) is { } row ? new SwitchedBy(row.ChangedByName, row.ChangedAt) : null);

    /// <summary>What of the plugin has failed here.</summary>
    public Task<IReadOnlyList<CountedFault>> FaultsAsync(string plugin, string municipality, CancellationToken cancellationToken) => ReadAsync<IReadOnlyList<CountedFault>>(municipality, async db =>
        [.. (await db.ExtensionFaults.AsNoTracking().Where(f => f.PluginId == plugin).OrderBy(f => f.Extension).ToListAsync(cancellationToken)).Select(f => new CountedFault(f.Extension, f.Count, f.Reason, f.LastAt, f.Rests))]);

    /// <summary>Asks for extensions again that rest after repeated faults.</summary>
    public async Task RetryAsync(string plugin, CurrentUser by, string municipality, CancellationToken cancellationToken)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Enter(municipality);
            scope.ServiceProvider.GetRequiredService<CurrentUser>().Be(by);
            var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
            db.ExtensionFaults.RemoveRange(await db.ExtensionFaults.Where(f => f.PluginId == plugin).ToListAsync(cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
            await OutboxDispatcher.WakeAsync(db, municipality, clock.GetUtcNow().UtcDateTime, cancellationToken);
        }
        await SpreadAsync(municipality, cancellationToken);
    }

    private async Task ChangeAsync(string plugin, CurrentUser by, string municipality, Action<PluginSwitch> change, CancellationToken cancellationToken)
    {
        while (!await TryAsync(plugin, by, municipality, change, cancellationToken))
        {
            // somebody else switched the same plugin at the same moment: the later one wins
        }
        await SpreadAsync(municipality, cancellationToken);
    }

    private async Task<bool> TryAsync(string plugin, CurrentUser by, string municipality, Action<PluginSwitch> change, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Enter(municipality);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Be(by);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var row = await db.PluginSwitches.SingleOrDefaultAsync(s => s.PluginId == plugin, cancellationToken);
        if (row is null)
            db.PluginSwitches.Add(row = new PluginSwitch { PluginId = plugin });
        change(row);
        row.ChangedByName = by.Name;
        row.ChangedAt = clock.GetUtcNow().UtcDateTime;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException race) when (race.IsAt(typeof(PluginSwitch)))
        {
            return false;
        }
    }

    private async Task<T> ReadAsync<T>(string municipality, Func<PlatformDb, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Enter(municipality);
        return await read(scope.ServiceProvider.GetRequiredService<PlatformDb>());
    }

    private async Task SpreadAsync(string municipality, CancellationToken cancellationToken)
    {
        await switches.LoadAsync(municipality, cancellationToken);
        await news.TellAsync(NodeNews.Plugins, municipality, cancellationToken);
    }
}
