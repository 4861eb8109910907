using IntegrationPlatform.Platform.Demo;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>How much is going on in an office on each day: full on Mondays and Tuesdays, thin on Fridays and in August, nothing on a holiday.</summary>
internal sealed class DemoCalendar
{
    private static readonly double[] ByWeekday = [0.006, 1.3, 1.25, 0.85, 1.05, 0.55, 0.02]; // from Sunday
    private static readonly DemoChoice<int> Hours = new((8, 8), (9, 18), (10, 20), (11, 15), (12, 4), (13, 7), (14, 12), (15, 9), (16, 5), (17, 2));
    private static readonly DemoChoice<int> FridayHours = new((8, 10), (9, 22), (10, 24), (11, 16), (12, 5));

    private readonly double[] _sums;

    public DemoCalendar(DateOnly today)
    {
        First = today.AddYears(-2);
        var days = today.DayNumber - First.DayNumber + 1;
        _sums = new double[days + 1];
        for (var i = 0; i < days; i++)
            _sums[i + 1] = _sums[i] + WeightOf(First.AddDays(i));
    }

    public DateOnly First { get; }

    /// <summary>How much happens from one day to another, both included.</summary>
    public double Between(DateOnly from, DateOnly to) => _sums[IndexOf(to) + 1] - _sums[IndexOf(from)];

    public DateOnly Draw(DateOnly from, DateOnly to, DemoRandom random)
    {
        var start = _sums[IndexOf(from)];
        var wanted = start + (random.Share() * (_sums[IndexOf(to) + 1] - start));
        var found = Array.BinarySearch(_sums, wanted);
        var day = First.AddDays(found < 0 ? ~found - 1 : found);
        return day > to ? to : day;
    }

    public static TimeOnly DrawTime(DateOnly day, DemoRandom random) =>
        new((day.DayOfWeek == DayOfWeek.Friday ? FridayHours : Hours).Draw(random), random.Below(12) * 5);

    public static DateOnly WorkdayFrom(DateOnly day) => IsWorkday(day) ? day : WorkdayFrom(day.AddDays(1));

    public static DateOnly WorkdayBefore(DateOnly day) => IsWorkday(day) ? day : WorkdayBefore(day.AddDays(-1));

    public static bool IsWorkday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    private int IndexOf(DateOnly day) => Math.Clamp(day.DayNumber - First.DayNumber, 0, _sums.Length - 2);

    private static double WeightOf(DateOnly day) => IsHoliday(day) ? 0 : ByWeekday[(int)day.DayOfWeek] * (day switch
    {
        { Month: 12, Day: > 22 } or { Month: 1, Day: < 7 } => 0.25,
        { Month: 8 } => 0.65,
        _ => 1,
    });

    /// <summary>Public holidays in Baden-Württemberg.</summary>
    private static bool IsHoliday(DateOnly day) =>
        (day.Month, day.Day) is (1, 1) or (1, 6) or (5, 1) or (10, 3) or (11, 1) or (12, 24) or (12, 25) or (12, 26) or (12, 31)
        || (day.DayNumber - Easter(day.Year).DayNumber) is -2 or 1 or 39 or 50 or 60;

    private static DateOnly Easter(int year)
    {
        // Gauß, in the form that holds from 1900 to 2099.
        var moon = ((19 * (year % 19)) + 24) % 30;
        var week = ((2 * (year % 4)) + (4 * (year % 7)) + (6 * moon) + 5) % 7;
        var march = 22 + moon + week;
        if ((moon, week) is (29, 6) || (moon == 28 && week == 6 && year % 19 > 10))
            march -= 7;
        return new DateOnly(year, 3, 1).AddDays(march - 1);
    }
}
