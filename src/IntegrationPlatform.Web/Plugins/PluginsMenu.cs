using IntegrationPlatform.Platform.Permissions;

namespace IntegrationPlatform.Web.Plugins;

internal sealed class PluginsMenu : IMenu
{
    public IEnumerable<MenuItem> Items => [new("Plugins", "administration/plugins", Rights.PluginsSwitch, "puzzle", 900)];
}
