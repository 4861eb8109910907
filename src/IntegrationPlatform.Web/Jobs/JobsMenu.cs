using IntegrationPlatform.Platform.Permissions;

namespace IntegrationPlatform.Web.Jobs;

internal sealed class JobsMenu : IMenu
{
    public IEnumerable<MenuItem> Items => [new("Wiederkehrende Aufgaben", "administration/jobs", Rights.JobsSee, "alarm-clock", 910)];
}
