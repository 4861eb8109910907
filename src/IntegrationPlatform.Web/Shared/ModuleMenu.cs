using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Web.Shared;

/// <summary>What the modules put into the menu for this user, in order. Each entry is said in the texts of the module that brings it.</summary>
public sealed class ModuleMenu(Extensions<IMenu> menus, CurrentUser user, IStringLocalizerFactory texts)
{
    public IReadOnlyList<MenuItem> Items() =>
        [.. menus.SelectMany(m => m.Items.Where(i => user.May(i.Permission)).Select(i => i with { Text = texts.Create(m.GetType())[i.Text] })).OrderBy(i => i.Order)];
}
