using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Sdk;

/// <summary>The one entry point of a plugin. Whoever reads <see cref="Configure"/> knows everything the plugin adds.</summary>
public interface IPlugin
{
    /// <summary>Called once when the host starts, before any request. It may only register; an exception or more than ten seconds make the plugin faulty.</summary>
    void Configure(IPluginBuilder plugin);
}

/// <summary>What a plugin adds to the host.</summary>
public interface IPluginBuilder
{
    /// <summary>The content of <c>plugin.json</c>.</summary>
    PluginManifest Manifest { get; }

    /// <summary>Services for the plugin's own classes. A service of the platform or of the framework cannot be added or replaced: the host refuses the plugin.</summary>
    IServiceCollection Services { get; }

    /// <summary>Adds one extension, for example <c>Add&lt;IReportFormat, PostcardReport&gt;()</c>.</summary>
    IPluginBuilder Add<TExtension, TImplementation>()
        where TExtension : class, IExtension
        where TImplementation : class, TExtension;
}
