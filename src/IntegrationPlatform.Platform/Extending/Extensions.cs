using System.Collections;
using IntegrationPlatform.Sdk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IntegrationPlatform.Platform.Extending;

/// <summary>One class that extends the platform.</summary>
public sealed record ExtensionEntry(Type Kind, Type Implementation);

/// <summary>All extensions of one kind, made for the current scope.</summary>
public sealed class Extensions<T>(IServiceProvider services, IEnumerable<ExtensionEntry> entries) : IEnumerable<T> where T : class, IExtension
{
    public IEnumerator<T> GetEnumerator() => entries.Where(e => e.Kind == typeof(T)).Select(e => (T)services.GetRequiredService(e.Implementation)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
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
