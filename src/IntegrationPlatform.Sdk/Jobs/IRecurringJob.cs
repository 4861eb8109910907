namespace IntegrationPlatform.Sdk;

/// <summary>
/// Work at fixed times. The host calls it once per municipality where the plugin is on, in a scope that has entered that municipality, without a user,
/// and gives it five minutes. A failure is recorded and does not stop other municipalities; the host tries twice more for the same time.
/// </summary>
public interface IRecurringJob : IExtension
{
    /// <summary>What the job is called and when it is due. Asked once; the same answer every time.</summary>
    JobInfo Info { get; }

    /// <summary>Does the work. A call that was cut off comes again, so doing it twice must do no harm.</summary>
    /// <param name="dueOn">The day for which it is called: today, or an earlier day if the platform was not running then. Of several missed days only the last is called.</param>
    /// <param name="cancellationToken">Set when the time is over or the host ends.</param>
    Task RunAsync(DateOnly dueOn, CancellationToken cancellationToken);
}

/// <summary>A recurring job as the administrator sees it.</summary>
/// <param name="Key">Starts with the plugin's id. Never changed: what ran is remembered by it.</param>
/// <param name="Title">German.</param>
/// <param name="Schedule">When it is due.</param>
public sealed record JobInfo(string Key, string Title, JobSchedule Schedule);
