using IntegrationPlatform.Platform.Permissions;

namespace IntegrationPlatform.Web.Packages;

internal sealed class PackagesMenu : IMenu
{
    public IEnumerable<MenuItem> Items => [new("Plugin-Pakete", "administration/packages", Rights.PluginsInstall, "upload", 910)];
}
