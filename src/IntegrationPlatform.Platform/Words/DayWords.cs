using System.Globalization;
using System.Text.RegularExpressions;

namespace IntegrationPlatform.Platform.Words;

/// <summary>A day said in German words, and whatever text stood behind it.</summary>
public sealed record SaidDay(DateOnly Day, string Rest);

/// <summary>
/// Reads days as people say them: „heute“, „in 2 Wochen“, „nächsten Dienstag“, „24.11.“, „24.11.2026“, „1 W“, „Ende des Monats“, „KW 48“.
/// Text behind the day is kept: „in 2 Wochen Kurs anmelden“.
/// </summary>
public static partial class DayWords
{
    private static readonly string[] Weekdays = ["sonntag", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag"];
    private static readonly string[] ShortWeekdays = ["so", "mo", "di", "mi", "do", "fr", "sa"];
    private static readonly string[] Numbers = ["null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];

    /// <summary>A day in the future, for something to do; a plain weekday or a date without a year is the next one.</summary>
    public static SaidDay? Future(string? text, DateOnly today) => Read(text, today, forward: true);

    /// <summary>A day in the past, for something that happened; a plain weekday or a date without a year is the last one.</summary>
    public static SaidDay? Past(string? text, DateOnly today) => Read(text, today, forward: false);

    private static SaidDay? Read(string? text, DateOnly today, bool forward)
    {
        var words = Spaces().Replace((text ?? "").Trim(), " ");
        if (words.Length is 0 or > 300)
            return null;
        var lower = words.ToLower(CultureInfo.GetCultureInfo("de-DE"));
        try
        {
            return Named(lower, words, today) ?? Span(lower, words, today, forward) ?? Date(lower, words, today, forward) ?? Weekday(lower, words, today, forward) ?? Week(lower, words, today, forward);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null; // a day the calendar does not have, such as in 99999999 Tagen
        }
    }

    private static SaidDay? Named(string lower, string words, DateOnly today)
    {
        (string Word, Func<DateOnly> Day)[] named =
        [
            ("vorgestern", () => today.AddDays(-2)),
            ("gestern", () => today.AddDays(-1)),
            ("heute", () => today),
            ("übermorgen", () => today.AddDays(2)),
            ("morgen", () => today.AddDays(1)),
            ("nächste woche", () => Monday(today).AddDays(7)),
            ("nächsten monat", () => FirstOfMonth(today).AddMonths(1)),
            ("ende der woche", () => Monday(today).AddDays(4)),
            ("ende des monats", () => FirstOfMonth(today).AddMonths(1).AddDays(-1)),
            ("monatsende", () => FirstOfMonth(today).AddMonths(1).AddDays(-1)),
            ("ende des jahres", () => new DateOnly(today.Year, 12, 31)),
        ];
        foreach (var (word, day) in named)
        {
            if (lower.StartsWith(word, StringComparison.Ordinal) && EndsWord(lower, word.Length))
                return new SaidDay(day(), Rest(words, word.Length));
        }
        return null;
    }

    private static SaidDay? Span(string lower, string words, DateOnly today, bool forward)
    {
        var match = SpanPattern().Match(lower);
        if (!match.Success || (match.Groups["in"].Length == 0 && match.Groups["unit"].Length > 3 && !forward && match.Groups["ago"].Length == 0))
            return null;
        var count = CountOf(match.Groups["count"].Value);
        if (count is null or > 10_000)
            return null;
        var n = match.Groups["ago"].Length > 0 ? -count.Value : count.Value;
        var day = match.Groups["unit"].Value[0] switch
        {
            't' => today.AddDays(n),
            'w' => today.AddDays(7 * n),
            'm' => today.AddMonths(n),
            _ => today.AddYears(n),
        };
        return new SaidDay(day, Rest(words, match.Length));
    }

    private static SaidDay? Weekday(string lower, string words, DateOnly today, bool forward)
    {
        var match = WeekdayPattern().Match(lower);
        if (!match.Success)
            return null;
        var name = match.Groups["day"].Value;
        var wanted = Array.IndexOf(Weekdays, name) is >= 0 and var full ? full : Array.IndexOf(ShortWeekdays, name);
        var distance = (wanted - (int)today.DayOfWeek + 7) % 7;
        if (forward)
            return new SaidDay(today.AddDays(distance == 0 ? 7 : distance), Rest(words, match.Length));
        return new SaidDay(today.AddDays(distance == 0 ? -7 : distance - 7), Rest(words, match.Length));
    }

    private static SaidDay? Date(string lower, string words, DateOnly today, bool forward)
    {
        var iso = IsoPattern().Match(lower);
        if (iso.Success)
            return new SaidDay(new DateOnly(Int(iso, "y"), Int(iso, "m"), Int(iso, "d")), Rest(words, iso.Length));
        var match = DatePattern().Match(lower);
        if (!match.Success)
            return null;
        var (day, month, year) = (Int(match, "d"), Int(match, "m"), match.Groups["y"].Value);
        if (year.Length > 0)
            return new SaidDay(new DateOnly(year.Length == 2 ? 2000 + Int(match, "y") : Int(match, "y"), month, day), Rest(words, match.Length));
        var passed = (month, day).CompareTo((today.Month, today.Day));
        var chosen = forward && passed < 0 ? today.Year + 1 : !forward && passed > 0 ? today.Year - 1 : today.Year;
        return new SaidDay(new DateOnly(chosen, month, day), Rest(words, match.Length));
    }

    private static SaidDay? Week(string lower, string words, DateOnly today, bool forward)
    {
        var match = WeekPattern().Match(lower);
        if (!match.Success || Int(match, "n") is < 1 or > 53)
            return null;
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(today.Year, Int(match, "n"), DayOfWeek.Monday));
        if (forward && monday.AddDays(6) < today)
            monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(today.Year + 1, Int(match, "n"), DayOfWeek.Monday));
        return new SaidDay(monday < today && forward ? today : monday, Rest(words, match.Length));
    }

    private static int? CountOf(string said)
    {
        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        if (said is "eine" or "einer" or "einem" or "einen")
            return 1;
        return Array.IndexOf(Numbers, said) is >= 0 and var index ? index : null;
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static bool EndsWord(string text, int at) => at == text.Length || !char.IsLetterOrDigit(text[at]);

    private static string Rest(string words, int from) => words[from..].TrimStart(' ', ',', ':', '–', '-', '.');

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    // [0-9] and not \d, which also takes the digits of other scripts; those are no number here.
    [GeneratedRegex(@"^(?<in>in |nach )?(?<ago>vor )?(?<count>[0-9]{1,6}|eine[rmn]?|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf) ?(?<unit>tage?n?|wochen?|monate?n?|jahre?n?|[twmj])(?![\p{L}\d])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SpanPattern();

    [GeneratedRegex(@"^((am|nächsten?|nächster|kommenden?|letzten?|vergangenen?) )?(?<day>montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so)(?![\p{L}\d])\.?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WeekdayPattern();

    [GeneratedRegex(@"^((am|bis|zum) )?((montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so)[,.]* )?(?<d>[0-9]{1,2})\. ?(?<m>[0-9]{1,2})(\. ?((?<y>[0-9]{4}|[0-9]{2})(?![0-9])|(?![0-9]))|(?![0-9.]))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"^(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})(?![0-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IsoPattern();

    [GeneratedRegex(@"^kw ?(?<n>[0-9]{1,2})(?![0-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WeekPattern();
}
