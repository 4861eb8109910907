using System.Globalization;
using System.Text;

namespace IntegrationPlatform.Cases.TaskCalendar;

/// <summary>
/// A calendar in the words of RFC 5545. A library reads calendars, too, and knows time zones and repetitions, for which Ical.Net brings NodaTime along;
/// events of a whole day, only written, are these lines.
/// </summary>
internal sealed class CalendarText
{
    private const int Octets = 75;
    private readonly StringBuilder _text = new();

    public CalendarText(string name)
    {
        Line("BEGIN", "VCALENDAR");
        Line("VERSION", "2.0");
        Line("PRODID", "-//IntegrationPlatform//Tasks//DE");
        Line("CALSCALE", "GREGORIAN");
        Line("METHOD", "PUBLISH");
        Words("NAME", name);
        Words("X-WR-CALNAME", name);
        Line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        Line("X-PUBLISHED-TTL", "PT6H"); // Outlook's name for it
    }

    public void Event(string uid, DateTimeOffset stamp, DateOnly on, string summary, string url)
    {
        Line("BEGIN", "VEVENT");
        Line("UID", uid);
        Line("DTSTAMP", stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Line("DTSTART;VALUE=DATE", Day(on));
        Line("DTEND;VALUE=DATE", Day(on.AddDays(1)));
        Words("SUMMARY", summary);
        Line("URL", url);
        Line("CLASS", "PRIVATE");
        Line("TRANSP", "TRANSPARENT"); // the day stays free
        Line("END", "VEVENT");
    }

    public string End()
    {
        Line("END", "VCALENDAR");
        return _text.ToString();
    }

    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private void Words(string name, string text) => Line(name, text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal));

    /// <summary>A line has at most 75 octets, its break not counted; what is longer goes on after a space, and no letter is cut in two.</summary>
    private void Line(string name, string value)
    {
        var used = 0;
        foreach (var letter in $"{name}:{value}".EnumerateRunes())
        {
            if (used + letter.Utf8SequenceLength > Octets)
            {
                _text.Append("\r\n ");
                used = 1;
            }
            _text.Append(letter);
            used += letter.Utf8SequenceLength;
        }
        _text.Append("\r\n");
    }
}
