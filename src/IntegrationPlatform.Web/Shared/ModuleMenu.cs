using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Web.Hosting;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Web.Shared;

/// <summary>What the modules put into the menu for this user, in order. Each entry is said in the texts of the module that brings it.</summary>
public sealed class ModuleMenu(Menus menus, CurrentUser user, ICurrentMunicipality here, IStringLocalizerFactory texts)
{
    public IReadOnlyList<MenuItem> Items() =>
        [.. menus.Of(here.Id!).Where(m => user.May(m.Item.Permission)).Select(m => m.Item with { Text = Texts.For(m.Owner, texts)[m.Item.Text] }).OrderBy(i => i.Order)];
}
