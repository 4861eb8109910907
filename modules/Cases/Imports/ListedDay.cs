using System.Globalization;
using System.Text.RegularExpressions;
using IntegrationPlatform.Cases.Sheets;

namespace IntegrationPlatform.Cases.Imports;

/// <summary>A day as lists write it, as far as it is known.</summary>
/// <param name="Guessed">The reader had to decide something: a number of Excel, a year of two digits, slashes.</param>
internal sealed partial record ListedDay(int Year, int? Month, int? Day, bool Guessed)
{
    public DateOnly? Whole => Month is { } month && Day is { } day ? new DateOnly(Year, month, day) : null;

    /// <summary>Null when it is no day, or one that the calendar does not have.</summary>
    public static ListedDay? Read(string text, DateOnly today)
    {
        if (text.EndsWith(" 00:00:00", StringComparison.Ordinal) || text.EndsWith("T00:00:00", StringComparison.Ordinal))
            text = text[..^9];
        if (Iso().Match(text) is { Success: true } iso)
            return Of(iso, today);
        if (Dotted().Match(text) is { Success: true } dotted)
            return Of(dotted, today);
        if (MonthOnly().Match(text) is { Success: true } month)
            return Of(month, today);
        if (Number().IsMatch(text))
        {
            var number = int.Parse(text, CultureInfo.InvariantCulture);
            if (text.Length == 4)
                return number is >= 1900 and <= 2100 ? new ListedDay(number, null, null, Guessed: false) : null;
            return ExcelDay.Of(number) is { } day ? new ListedDay(day.Year, day.Month, day.Day, Guessed: true) : null;
        }
        return null;
    }

    private static ListedDay? Of(Match match, DateOnly today)
    {
        var (year, month, day) = (Value(match, "y"), Value(match, "m"), Value(match, "d"));
        var guessed = match.Groups["s"].Value == "/";
        if (match.Groups["y"].Length == 2)
            (year, guessed) = (year + (year > today.Year % 100 ? 1900 : 2000), true);
        if (year is < 1900 or > 2100 || month > 12 || (month == 0 && day > 0))
            return null;
        if (month == 0)
            return new ListedDay(year, null, null, guessed); // 00.00.1990
        if (day > DateTime.DaysInMonth(year, month))
            return null;
        return new ListedDay(year, month, day == 0 ? null : day, guessed);
    }

    /// <summary>Letters in place of numbers say that nobody knows: xx.xx.1990.</summary>
    private static int Value(Match match, string group) => int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    [GeneratedRegex(@"^(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2}|[xX?]{1,2}|--)\s?(?<s>[./-])\s?(?<m>[0-9]{1,2}|[xX?]{1,2}|--)\s?\k<s>\s?(?<y>[0-9]{4}|[0-9]{2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^(?<m>[0-9]{1,2})\s?[./]\s?(?<y>[0-9]{4})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthOnly();

    [GeneratedRegex("^[0-9]{4,6}$", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
