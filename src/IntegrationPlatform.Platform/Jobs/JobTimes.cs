using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.Jobs;

/// <summary>When a schedule was due last and is due next. Days are those of the wall, so a change of the clock neither doubles nor drops one.</summary>
internal static class JobTimes
{
    public static (DateTime DueAt, DateOnly Day) Last(JobSchedule schedule, DateTime utcNow) => Find(schedule, utcNow, -1, due => due <= utcNow);

    public static DateTime Next(JobSchedule schedule, DateTime utcNow) => Find(schedule, utcNow, 1, due => due > utcNow).DueAt;

    private static (DateTime DueAt, DateOnly Day) Find(JobSchedule schedule, DateTime utcNow, int step, Func<DateTime, bool> fits)
    {
        // One day earlier than needed: shortly after midnight the day in question may still be the other one.
        for (var day = DateOnly.FromDateTime(Days.Local(utcNow)).AddDays(-step); ; day = day.AddDays(step))
        {
            if (IsOn(schedule, day) && Days.Utc(day.ToDateTime(schedule.At)) is var due && fits(due))
                return (due, day);
        }
    }

    private static bool IsOn(JobSchedule schedule, DateOnly day) => schedule.Rhythm switch
    {
        JobRhythm.Daily => true,
        JobRhythm.Weekly => day.DayOfWeek == schedule.Weekday,
        JobRhythm.Monthly => day.Day == Math.Min(schedule.DayOfMonth!.Value, DateTime.DaysInMonth(day.Year, day.Month)),
        _ => throw new ArgumentOutOfRangeException(nameof(schedule)),
    };
}
