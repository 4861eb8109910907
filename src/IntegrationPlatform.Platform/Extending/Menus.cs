using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.Extending;

/// <summary>An entry and the class that brought it, in whose texts it is translated.</summary>
public sealed record OwnedMenuItem(Type Owner, MenuItem Item);

/// <summary>The menu entries of a municipality.</summary>
public sealed class Menus(ExtensionCalls calls, PluginSwitches switches)
{
    private const int MaxItems = 20, MaxText = 60;

    private readonly AskedOnce<IMenu, IReadOnlyList<OwnedMenuItem>> _asked = new(calls, switches, (entry, menu) => [.. Fit(menu.Items).Select(item => Owned(entry, item))]);

    public IEnumerable<OwnedMenuItem> Of(string municipality) => _asked.Known(municipality).SelectMany(a => a.Answer);

    internal async ValueTask PrepareAsync(Extensions<IMenu> menus, string municipality, CancellationToken cancellationToken) =>
        await _asked.OfAsync(menus, municipality, cancellationToken);

    /// <summary>The menu stands on every page, so an entry that cannot be drawn must not get there.</summary>
    public static IEnumerable<MenuItem> Fit(IEnumerable<MenuItem> items)
    {
        var all = items.ToList();
        if (all.Count > MaxItems)
            throw new UnfitExtensionException($"{all.Count} Einträge im Menü sind zu viele, höchstens {MaxItems} sind möglich.");
        return all.TrueForAll(i => i is { Text.Length: > 0 and <= MaxText, Path.Length: > 0 and <= 200, Permission.Length: > 0, Icon: not null } && !i.Path.Contains("..", StringComparison.Ordinal) && !i.Path.Contains(':', StringComparison.Ordinal))
            ? all
            : throw new UnfitExtensionException($"Ein Eintrag im Menü braucht Text (bis {MaxText} Zeichen), eine Adresse im Plugin, ein Recht und ein Symbol.");
    }

    private static OwnedMenuItem Owned(ExtensionEntry entry, MenuItem item) =>
        new(entry.Implementation, entry.Plugin is null ? item : item with { Path = $"{PluginGate.Prefix}/{entry.Plugin}/{item.Path.TrimStart('/')}" });
}
