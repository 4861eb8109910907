using IntegrationPlatform.Platform.Permissions;

namespace IntegrationPlatform.Plans;

internal sealed class PlansMenu : IMenu
{
    public IEnumerable<MenuItem> Items => [new("Planwirkung", "plans/figures", Rights.CasesRead, "chart-column", 68), new("Zielvorlagen", "administration/goal-templates", Rights.PlansManage, "target", 66)];
}
