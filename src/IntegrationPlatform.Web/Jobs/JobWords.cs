using System.Globalization;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Web.Jobs;

/// <summary>A schedule in words.</summary>
internal static class JobWords
{
    public static string Of(JobSchedule schedule, IStringLocalizer T)
    {
        var time = schedule.At.ToString("HH:mm", CultureInfo.InvariantCulture);
        return schedule.Rhythm switch
        {
            JobRhythm.Daily => T["täglich um {0} Uhr", time],
            JobRhythm.Weekly => T["jeden {0} um {1} Uhr", CultureInfo.CurrentUICulture.DateTimeFormat.GetDayName(schedule.Weekday!.Value), time],
            JobRhythm.Monthly => T["am {0}. jedes Monats um {1} Uhr", schedule.DayOfMonth!, time],
            _ => throw new ArgumentOutOfRangeException(nameof(schedule)),
        };
    }
}
