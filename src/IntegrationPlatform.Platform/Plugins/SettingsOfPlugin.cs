using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.Plugins;

/// <summary>The settings of the plugin whose code runs in this scope.</summary>
internal sealed class SettingsOfPlugin(PluginSwitches switches, CallingPlugin caller, ICurrentMunicipality here) : IPluginSettings
{
    public string? Find(string key) =>
        switches.SettingsOf(caller.Id ?? throw new InvalidOperationException("Only a plugin has settings."), here.Id).GetValueOrDefault(key);
}
