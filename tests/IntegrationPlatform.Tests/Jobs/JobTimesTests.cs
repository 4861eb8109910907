using System.Globalization;
using IntegrationPlatform.Platform.Jobs;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Tests.Jobs;

/// <summary>When schedules are due, by the clock on the wall in Germany; times here are UTC.</summary>
[Trait("Database", "any")]
public sealed class JobTimesTests
{
    private static readonly JobSchedule AtHalfPastTwo = JobSchedule.Daily(new TimeOnly(2, 30));

    [Theory]
    [InlineData("2026-11-23 01:29", "2026-11-22 01:30", "2026-11-23 01:30")]
    [InlineData("2026-11-23 01:30", "2026-11-23 01:30", "2026-11-24 01:30")]
    [InlineData("2026-07-01 12:00", "2026-07-01 00:30", "2026-07-02 00:30")]
    [InlineData("2026-11-22 23:10", "2026-11-22 01:30", "2026-11-23 01:30")] // the wall already shows the next day
    [InlineData("2026-03-29 01:30", "2026-03-29 01:30", "2026-03-30 00:30")] // the night without half past two: it counts as half past three
    [InlineData("2026-03-29 01:29", "2026-03-28 01:30", "2026-03-29 01:30")]
    [InlineData("2026-10-25 00:30", "2026-10-24 00:30", "2026-10-25 01:30")] // the night with two of them: only the second one counts
    [InlineData("2026-10-25 12:00", "2026-10-25 01:30", "2026-10-26 01:30")]
    public void A_daily_job_is_due_once_a_day(string now, string last, string next) => Same(AtHalfPastTwo, now, last, next);

    [Fact]
    public void In_every_night_of_a_year_a_daily_job_is_due_exactly_once()
    {
        for (var minute = 0; minute < 24 * 60; minute += 30)
        {
            var schedule = JobSchedule.Daily(TimeOnly.MinValue.AddMinutes(minute));
            var due = new DateTime(2025, 12, 31, 12, 0, 0, DateTimeKind.Utc);
            var days = new List<DateOnly>();
            for (var i = 0; i < 365; i++)
                days.Add(JobTimes.Last(schedule, due = JobTimes.Next(schedule, due)).Day);
            Assert.Equal(Enumerable.Range(0, 365).Select(days[0].AddDays), days);
        }
    }

    [Theory]
    [InlineData("2026-11-23 12:00", "2026-11-23 05:00", "2026-11-30 05:00")]
    [InlineData("2026-11-23 04:59", "2026-11-16 05:00", "2026-11-23 05:00")]
    public void A_weekly_job_is_due_on_its_day(string now, string last, string next) => Same(JobSchedule.Weekly(DayOfWeek.Monday, new TimeOnly(6, 0)), now, last, next);

    [Theory]
    [InlineData("2026-11-23 12:00", "2026-10-31 01:00", "2026-11-30 01:00")]
    [InlineData("2027-02-28 01:00", "2027-02-28 01:00", "2027-03-31 00:00")]
    public void A_month_that_is_too_short_has_its_job_on_its_last_day(string now, string last, string next) => Same(JobSchedule.Monthly(31, new TimeOnly(2, 0)), now, last, next);

    [Theory, InlineData(0), InlineData(32)]
    public void A_month_has_no_such_day(int day) => Assert.Throws<ArgumentOutOfRangeException>(() => JobSchedule.Monthly(day, TimeOnly.MinValue));

    private static void Same(JobSchedule schedule, string now, string last, string next) =>
        Assert.Equal((Utc(last), Utc(next)), (JobTimes.Last(schedule, Utc(now)).DueAt, JobTimes.Next(schedule, Utc(now))));

    private static DateTime Utc(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
