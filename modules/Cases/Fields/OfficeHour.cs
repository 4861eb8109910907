using System.Globalization;
using System.Text.RegularExpressions;
using IntegrationPlatform.Platform.Words;

namespace IntegrationPlatform.Cases.Fields;

/// <summary>A line of office hours: „Mo 09:00–12:00 Arabisch“. People may type it shorter.</summary>
internal sealed partial record OfficeHour(int Weekday, TimeOnly From, TimeOnly To, string Note)
{
    private static readonly string[] Weekdays = ["mo", "di", "mi", "do", "fr", "sa", "so"];
    private static readonly CultureInfo _german = CultureInfo.GetCultureInfo("de-DE");

    /// <returns>Null if it is none.</returns>
    public static OfficeHour? Read(string line)
    {
        var match = Line().Match(line);
        if (!match.Success || !TryTime(match, "from", out var from) || !TryTime(match, "to", out var to) || to <= from)
            return null;
        return new(Array.IndexOf(Weekdays, match.Groups["day"].Value[..2].ToLower(_german)), from, to, match.Groups["note"].Value.Trim().Cut(60));
    }

    public override string ToString() => $"{_german.TextInfo.ToTitleCase(Weekdays[Weekday])} {From:HH\\:mm}–{To:HH\\:mm} {Note}".TrimEnd();

    private static bool TryTime(Match match, string part, out TimeOnly time)
    {
        var minute = match.Groups[part + "Minute"].Value;
        var said = $"{match.Groups[part + "Hour"].Value.PadLeft(2, '0')}:{(minute.Length == 0 ? "00" : minute)}";
        return TimeOnly.TryParseExact(said, "HH:mm", _german, DateTimeStyles.None, out time);
    }

    [GeneratedRegex(@"^(?<day>montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so)[.:,]?\s*(?<fromHour>[0-9]{1,2})([:.](?<fromMinute>[0-9]{2}))?\s*(uhr)?\s*(-|–|bis)\s*(?<toHour>[0-9]{1,2})([:.](?<toMinute>[0-9]{2}))?(\s*uhr)?([\s,;(]+(?<note>[^)]*)\)?)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Line();
}
