using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.Jobs;

/// <summary>The recurring jobs of a municipality.</summary>
public sealed class JobDirectory(ExtensionCalls calls, PluginSwitches switches)
{
    private readonly AskedOnce<IRecurringJob, JobInfo> _asked = new(calls, switches, (entry, job) => Fit(job.Info, entry.Plugin));

    public ValueTask<IReadOnlyList<Asked<JobInfo>>> OfAsync(Extensions<IRecurringJob> jobs, string municipality, CancellationToken cancellationToken) =>
        _asked.OfAsync(jobs, municipality, cancellationToken);

    private static JobInfo Fit(JobInfo info, string? plugin)
    {
        if (plugin is not null && !info.Key.StartsWith(plugin + ".", StringComparison.Ordinal))
            throw new UnfitExtensionException($"Der Schlüssel der Aufgabe „{info.Key}“ beginnt nicht mit „{plugin}.“.");
        if (info.Key.Length > 120 || info.Title.Length is 0 or > 120 || info.Schedule is null)
            throw new UnfitExtensionException($"Die Aufgabe „{info.Key}“ braucht einen Schlüssel und einen Titel von höchstens 120 Zeichen und einen Zeitplan.");
        return info;
    }
}
