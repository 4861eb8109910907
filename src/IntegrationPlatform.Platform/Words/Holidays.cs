namespace IntegrationPlatform.Platform.Words;

/// <summary>Public holidays in Baden-Württemberg (§ 1 Feiertagsgesetz).</summary>
public static class Holidays
{
    /// <summary>The holiday's German name, or null.</summary>
    public static string? NameOf(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => "Neujahr",
        (1, 6) => "Erscheinungsfest",
        (5, 1) => "1. Mai",
        (10, 3) => "Tag der Deutschen Einheit",
        (11, 1) => "Allerheiligen",
        (12, 25) => "Erster Weihnachtstag",
        (12, 26) => "Zweiter Weihnachtstag",
        _ => (day.DayNumber - Easter(day.Year).DayNumber) switch
        {
            -2 => "Karfreitag",
            1 => "Ostermontag",
            39 => "Christi Himmelfahrt",
            50 => "Pfingstmontag",
            60 => "Fronleichnam",
            _ => null,
        },
    };

    /// <summary>Neither Saturday nor Sunday nor holiday.</summary>
    public static bool IsWorkday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && NameOf(day) is null;

    /// <summary>Easter Sunday of the Gregorian calendar, after the method of Meeus, Jones and Butcher.</summary>
    public static DateOnly Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var shift = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var week = (32 + 2 * (century % 4) + 2 * (rest / 4) - shift - rest % 4) % 7;
        var late = (golden + 11 * shift + 22 * week) / 451;
        var sum = shift + week - 7 * late + 114;
        return new DateOnly(year, sum / 31, sum % 31 + 1);
    }
}
