using IntegrationPlatform.Platform.Municipalities;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Platform.Plugins;

/// <summary>
/// All addresses of a plugin start with <c>/p/its-id</c>. Where the plugin is off they do not exist: not for any verb, and before routing,
/// because routing would answer a wrong verb with 405 and so betray the plugin.
/// </summary>
public sealed class PluginGate(RequestDelegate next, PluginSwitches switches)
{
    public const string Prefix = "p";
    private const string Nowhere = "/-";

    /// <summary>After routing, once more: a page of a plugin answers only below the plugin's own address.</summary>
    public static void Check(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<OwnedByPlugin>() is { } owner && !context.Request.Path.StartsWithSegments($"/{Prefix}/{owner.PluginId}", StringComparison.OrdinalIgnoreCase))
            context.SetEndpoint(null);
    }

    /// <summary>Switched off after the request has passed the gate: the right is gone with the plugin, and so is the page.</summary>
    internal static bool IsShut(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<OwnedByPlugin>() is { } owner
        && !context.RequestServices.GetRequiredService<PluginSwitches>().IsOn(owner.PluginId, context.RequestServices.GetRequiredService<CurrentMunicipality>().Id);

    public Task InvokeAsync(HttpContext context, CurrentMunicipality current)
    {
        if (context.Request.Path.StartsWithSegments("/" + Prefix, StringComparison.OrdinalIgnoreCase, out var rest))
        {
            var id = rest.Value is { Length: > 1 } path ? path[1..].Split('/', 2)[0] : "";
            if (!switches.IsOn(id, current.Id))
                context.Request.Path = Nowhere; // like any address that never was
        }
        return next(context);
    }
}

/// <summary>Whose page it is.</summary>
/// <param name="PluginId">The id of the plugin that brings it.</param>
public sealed record OwnedByPlugin(string PluginId);
