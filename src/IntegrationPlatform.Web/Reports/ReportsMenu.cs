using IntegrationPlatform.Platform.Permissions;

namespace IntegrationPlatform.Web.Reports;

internal sealed class ReportsMenu : IMenu
{
    public IEnumerable<MenuItem> Items => [new("Berichte", "reports", Rights.ReportsMake, "chart-column", 800)];
}
