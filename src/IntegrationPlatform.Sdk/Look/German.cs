using System.Globalization;

namespace IntegrationPlatform.Sdk.Look;

/// <summary>Days and times as the pages show them; use it in row loops, where a tag helper costs too much.</summary>
public static class German
{
    private static readonly CultureInfo _culture = CultureInfo.GetCultureInfo("de-DE");
    private static readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>22.11.2026; null gives a dash.</summary>
    public static string Day(DateOnly? day) => day?.ToString("dd.MM.yyyy", _culture) ?? "–";

    /// <summary>Di, 24.11.; null gives a dash.</summary>
    public static string ShortDay(DateOnly? day) => day?.ToString("ddd, dd.MM.", _culture) ?? "–";

    /// <summary>22.11.2026, 10:30 Uhr in German time, from UTC; null gives a dash.</summary>
    public static string Moment(DateTime? utc) => utc is null ? "–" : Local(utc.Value).ToString("dd.MM.yyyy, HH:mm 'Uhr'", _culture);

    /// <summary>10:42 in German time, from UTC; null gives a dash.</summary>
    public static string Clock(DateTime? utc) => utc is null ? "–" : Local(utc.Value).ToString("HH:mm", _culture);

    internal static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), _zone);

    /// <summary>What a text field shows for a value, in the form in which people type it.</summary>
    internal static string Typed(object? value) => value switch
    {
        null => "",
        DateOnly day => Day(day),
        DateTime moment => moment.ToString("dd.MM.yyyy HH:mm", _culture),
        TimeOnly time => time.ToString("HH:mm", _culture),
        IFormattable number => number.ToString(null, _culture),
        _ => value.ToString() ?? "",
    };
}
