using System.Collections.Concurrent;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk;
using Microsoft.AspNetCore.Http;

namespace IntegrationPlatform.Platform.Extending;

/// <summary>An entry and the class that brought it, in whose texts it is translated.</summary>
public sealed record OwnedMenuItem(Type Owner, MenuItem Item);

/// <summary>The menu entries of a municipality, asked for once and again after something was switched there.</summary>
public sealed class Menus(ExtensionCalls calls)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<string, (IReadOnlyList<ExtensionEntry> Asked, IReadOnlyList<OwnedMenuItem> Items)> _towns = new(StringComparer.Ordinal);

    public IReadOnlyList<OwnedMenuItem> Of(string municipality) => _towns.TryGetValue(municipality, out var town) ? town.Items : [];

    internal async ValueTask PrepareAsync(Extensions<IMenu> menus, string municipality, CancellationToken cancellationToken)
    {
        var wanted = menus.Entries.ToList();
        if (_towns.TryGetValue(municipality, out var town) && town.Asked.SequenceEqual(wanted))
            return;
        var answers = await Task.WhenAll(wanted.Select(entry => AskAsync(entry, municipality, cancellationToken)));
        _towns[municipality] = (wanted, [.. answers.SelectMany(items => items)]);
    }

    private async Task<IEnumerable<OwnedMenuItem>> AskAsync(ExtensionEntry entry, string municipality, CancellationToken cancellationToken)
    {
        var answer = await calls.CallAsync<IMenu, List<MenuItem>>(entry, new CallFor(municipality), Limit, (menu, _, _) => Task.FromResult(menu.Items.ToList()), cancellationToken);
        return (answer.Value ?? []).Select(item => new OwnedMenuItem(entry.Implementation, entry.Plugin is null ? item : item with { Path = $"{PluginGate.Prefix}/{entry.Plugin}/{item.Path.TrimStart('/')}" }));
    }
}

/// <summary>Before a page is made for a member, so that the frame need not wait for extensions.</summary>
internal sealed class MenusMiddleware(RequestDelegate next, Menus menus)
{
    public async Task InvokeAsync(HttpContext context, CurrentMunicipality here, CurrentUser user, Extensions<IMenu> extensions)
    {
        if (here.Id is not null && user.IsMember)
            await menus.PrepareAsync(extensions, here.Id, context.RequestAborted);
        await next(context);
    }
}
