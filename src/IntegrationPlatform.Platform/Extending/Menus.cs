using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.Extending;

/// <summary>An entry and the class that brought it, in whose texts it is translated.</summary>
public sealed record OwnedMenuItem(Type Owner, MenuItem Item);

/// <summary>The menu entries of a municipality.</summary>
public sealed class Menus(ExtensionCalls calls, PluginSwitches switches)
{
    private readonly AskedOnce<IMenu, IReadOnlyList<OwnedMenuItem>> _asked = new(calls, switches, (entry, menu) => [.. menu.Items.Select(item => Owned(entry, item))]);

    public IEnumerable<OwnedMenuItem> Of(string municipality) => _asked.Known(municipality).SelectMany(a => a.Answer);

    internal async ValueTask PrepareAsync(Extensions<IMenu> menus, string municipality, CancellationToken cancellationToken) =>
        await _asked.OfAsync(menus, municipality, cancellationToken);

    private static OwnedMenuItem Owned(ExtensionEntry entry, MenuItem item) =>
        new(entry.Implementation, entry.Plugin is null ? item : item with { Path = $"{PluginGate.Prefix}/{entry.Plugin}/{item.Path.TrimStart('/')}" });
}
