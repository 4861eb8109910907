using System.Diagnostics;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Platform.Plugins;

/// <summary>
/// Tries out the addresses of a plugin alone, before they stand among the platform's: one template that routing cannot read
/// would otherwise stop the start, or answer every page of every municipality with a fault.
/// </summary>
internal static class PluginRoutes
{
    /// <exception cref="PluginRefusedException">An address that routing cannot read.</exception>
    public static void Check(Assembly plugin)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(new DiagnosticListener("plugin"));
        services.AddSingleton<DiagnosticSource>(s => s.GetRequiredService<DiagnosticListener>());
        services.AddRouting();
        services.AddControllers().ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Clear();
            parts.ApplicationParts.Add(new AssemblyPart(plugin));
        });
        using var provider = services.BuildServiceProvider();
        try
        {
            var app = new ApplicationBuilder(provider);
            app.UseRouting();
            app.UseEndpoints(endpoints => endpoints.MapControllers());
            using var scope = provider.CreateScope();
            var nowhere = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Request = { Path = "/-" } };
            app.Build()(nowhere).GetAwaiter().GetResult(); // the first request builds what all later ones are matched with
        }
        catch (Exception fault) when (fault is not OutOfMemoryException) // whatever routing has against it is a reason to refuse
        {
            throw new PluginRefusedException($"Eine Adresse des Plugins ist nicht lesbar: {fault.GetBaseException().Message}");
        }
    }
}
