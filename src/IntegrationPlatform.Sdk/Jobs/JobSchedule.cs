namespace IntegrationPlatform.Sdk;

/// <summary>
/// When a job is due, by the clock on the wall in Germany, also in the nights in which that clock is changed: a time that is left out counts as the next hour,
/// one that comes twice is due once.
/// </summary>
public sealed record JobSchedule
{
    private JobSchedule(JobRhythm rhythm, TimeOnly at) => (Rhythm, At) = (rhythm, at);

    /// <summary>How often.</summary>
    public JobRhythm Rhythm { get; }

    /// <summary>The time of day.</summary>
    public TimeOnly At { get; }

    /// <summary>Of a weekly job; else null.</summary>
    public DayOfWeek? Weekday { get; private init; }

    /// <summary>Of a monthly job; else null.</summary>
    public int? DayOfMonth { get; private init; }

    /// <summary>Every day at this time.</summary>
    public static JobSchedule Daily(TimeOnly at) => new(JobRhythm.Daily, at);

    /// <summary>Once a week.</summary>
    public static JobSchedule Weekly(DayOfWeek weekday, TimeOnly at) => new(JobRhythm.Weekly, at) { Weekday = weekday };

    /// <summary>Once a month; a month that is too short for the day has it on its last.</summary>
    public static JobSchedule Monthly(int day, TimeOnly at) =>
        day is >= 1 and <= 31 ? new(JobRhythm.Monthly, at) { DayOfMonth = day } : throw new ArgumentOutOfRangeException(nameof(day), day, "A day of the month is 1 to 31.");
}

/// <summary>How often a job is due.</summary>
public enum JobRhythm
{
    /// <summary>Every day.</summary>
    Daily,

    /// <summary>Once a week.</summary>
    Weekly,

    /// <summary>Once a month.</summary>
    Monthly,
}
