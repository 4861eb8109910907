using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IntegrationPlatform.Platform.Extending;

/// <summary>One class that extends the platform.</summary>
/// <param name="Kind">The extension point, for example <see cref="IMenu"/>.</param>
/// <param name="Implementation">The class.</param>
/// <param name="Plugin">Who brings it; null for the platform's own modules.</param>
public sealed record ExtensionEntry(Type Kind, Type Implementation, string? Plugin = null);

/// <summary>The extensions of one kind that are on in the current municipality and do not rest. Call them through <see cref="ExtensionCalls"/>.</summary>
public sealed class Extensions<T>(IEnumerable<ExtensionEntry> entries, PluginSwitches switches, ICurrentMunicipality here) where T : class, IExtension
{
    public IEnumerable<ExtensionEntry> Entries => entries.Where(e => e.Kind == typeof(T) && switches.IsOn(e.Plugin, here.Id) && !switches.Rests(e.Plugin, e.Implementation, here.Id));
}

public static class ExtensionSetup
{
    public static IServiceCollection AddExtension<TExtension, TImplementation>(this IServiceCollection services)
        where TExtension : class, IExtension
        where TImplementation : class, TExtension
    {
        services.TryAddScoped<TImplementation>();
        return services.AddSingleton(new ExtensionEntry(typeof(TExtension), typeof(TImplementation)));
    }
}
