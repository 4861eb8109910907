using System.Globalization;
using System.Text;

namespace IntegrationPlatform.Plans.MyPlan;

/// <summary>The day of the next talk for the client's own calendar: a day and two words, no name, no place and no way back to the plan.</summary>
internal static class ReviewCalendar
{
    private const int Octets = 75;

    public static byte[] Of(Guid id, DateOnly on, string title, DateTimeOffset now)
    {
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//IntegrationPlatform//Plan//DE",
            "BEGIN:VEVENT", $"UID:{id:N}@integrationplatform", $"DTSTAMP:{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
            "DTSTART;VALUE=DATE:" + Day(on), "DTEND;VALUE=DATE:" + Day(on.AddDays(1)), "SUMMARY:" + title.Replace(",", "\\,", StringComparison.Ordinal), "CLASS:PRIVATE", "TRANSP:TRANSPARENT",
            "END:VEVENT", "END:VCALENDAR",
        ];
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => Folded(l) + "\r\n")));
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>A line has at most 75 octets; what is longer goes on after a space, and no letter is cut in two.</summary>
    private static string Folded(string line)
    {
        var (text, used) = (new StringBuilder(), 0);
        foreach (var letter in line.EnumerateRunes())
        {
            if (used + letter.Utf8SequenceLength > Octets)
            {
                text.Append("\r\n ");
                used = 1;
            }
            text.Append(letter);
            used += letter.Utf8SequenceLength;
        }
        return text.ToString();
    }
}
