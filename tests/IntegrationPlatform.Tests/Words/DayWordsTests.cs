using System.Globalization;
using IntegrationPlatform.Platform.Words;
using Xunit;

namespace IntegrationPlatform.Tests.Words;

/// <summary>Today is Monday, 23 November 2026.</summary>
[Trait("Database", "any")]
public sealed class DayWordsTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Theory]
    [InlineData("heute", "2026-11-23", "")]
    [InlineData("HEUTE", "2026-11-23", "")]
    [InlineData("heute, Brief holen", "2026-11-23", "Brief holen")]
    [InlineData("morgen", "2026-11-24", "")]
    [InlineData("Morgen: Anruf", "2026-11-24", "Anruf")]
    [InlineData("  morgen   früh  anrufen ", "2026-11-24", "früh anrufen")]
    [InlineData("übermorgen", "2026-11-25", "")]
    [InlineData("ÜBERMORGEN", "2026-11-25", "")]
    [InlineData("in 2 Wochen", "2026-12-07", "")]
    [InlineData("in 2 Wochen Kurs anmelden", "2026-12-07", "Kurs anmelden")]
    [InlineData("in zwei Wochen", "2026-12-07", "")]
    [InlineData("nach 2 Wochen", "2026-12-07", "")]
    [InlineData("in einer Woche", "2026-11-30", "")]
    [InlineData("1 W", "2026-11-30", "")]
    [InlineData("2w", "2026-12-07", "")]
    [InlineData("3 Tage", "2026-11-26", "")]
    [InlineData("in 0 Tagen", "2026-11-23", "")]
    [InlineData("in zwölf Tagen", "2026-12-05", "")]
    [InlineData("in 1 Monat", "2026-12-23", "")]
    [InlineData("in 3 Monaten", "2027-02-23", "")]
    [InlineData("in einem Jahr", "2027-11-23", "")]
    [InlineData("Montag", "2026-11-30", "")]
    [InlineData("Dienstag", "2026-11-24", "")]
    [InlineData("nächsten Dienstag", "2026-11-24", "")]
    [InlineData("am Freitag Akte holen", "2026-11-27", "Akte holen")]
    [InlineData("Fr.", "2026-11-27", "")]
    [InlineData("Sonntag", "2026-11-29", "")]
    [InlineData("23.11.", "2026-11-23", "")]
    [InlineData("24.11.", "2026-11-24", "")]
    [InlineData("24.11", "2026-11-24", "")]
    [InlineData("24.11. Kurs anmelden", "2026-11-24", "Kurs anmelden")]
    [InlineData("24.11. 3 Briefe holen", "2026-11-24", "3 Briefe holen")]
    [InlineData("22.11.", "2027-11-22", "")]
    [InlineData("1.1.", "2027-01-01", "")]
    [InlineData("24.11.2026", "2026-11-24", "")]
    [InlineData("24. 11. 2026", "2026-11-24", "")]
    [InlineData("24.11.27", "2027-11-24", "")]
    [InlineData("bis 24.11.", "2026-11-24", "")]
    [InlineData("Di, 01.12.", "2026-12-01", "")]
    [InlineData("Di 1.12. Kurs", "2026-12-01", "Kurs")]
    [InlineData("Freitag, 4.12. Kurs", "2026-12-04", "Kurs")]
    [InlineData("am Freitag, 4.12.2026", "2026-12-04", "")]
    [InlineData("29.2.2028", "2028-02-29", "")]
    [InlineData("2027-01-31", "2027-01-31", "")]
    [InlineData("nächste Woche", "2026-11-30", "")]
    [InlineData("nächsten Monat", "2026-12-01", "")]
    [InlineData("Ende der Woche", "2026-11-27", "")]
    [InlineData("Ende des Monats", "2026-11-30", "")]
    [InlineData("Monatsende Miete", "2026-11-30", "Miete")]
    [InlineData("Ende des Jahres", "2026-12-31", "")]
    [InlineData("KW 48", "2026-11-23", "")]
    [InlineData("KW 49", "2026-11-30", "")]
    [InlineData("KW 47", "2027-11-22", "")]
    [InlineData("KW 53", "2026-12-28", "")]
    public void Something_to_do_is_said_for_a_day(string said, string day, string rest) =>
        Assert.Equal(new SaidDay(Day(day), rest), DayWords.Future(said, Monday));

    [Theory]
    [InlineData("heute", "2026-11-23")]
    [InlineData("gestern", "2026-11-22")]
    [InlineData("vorgestern", "2026-11-21")]
    [InlineData("vor 2 Tagen", "2026-11-21")]
    [InlineData("vor einer Woche", "2026-11-16")]
    [InlineData("Montag", "2026-11-16")]
    [InlineData("Sonntag", "2026-11-22")]
    [InlineData("letzten Freitag", "2026-11-20")]
    [InlineData("23.11.", "2026-11-23")]
    [InlineData("22.11.", "2026-11-22")]
    [InlineData("24.11.", "2025-11-24")]
    [InlineData("So, 22.11.", "2026-11-22")]
    public void Something_that_happened_was_on_a_day(string said, string day) => Assert.Equal(new SaidDay(Day(day), ""), DayWords.Past(said, Monday));

    [Theory]
    [InlineData("2027-01-31", "in 1 Monat", "2027-02-28")]
    [InlineData("2028-01-31", "in 1 Monat", "2028-02-29")]
    [InlineData("2028-02-29", "in einem Jahr", "2029-02-28")]
    [InlineData("2028-02-10", "Ende des Monats", "2028-02-29")]
    [InlineData("2027-12-31", "morgen", "2028-01-01")]
    [InlineData("2027-12-31", "Ende des Jahres", "2027-12-31")]
    [InlineData("2027-11-23", "29.2.", "2028-02-29")]
    [InlineData("2026-11-28", "Ende der Woche", "2026-11-27")]
    public void The_end_of_a_month_and_a_leap_day_are_counted_right(string today, string said, string day) => Assert.Equal(new SaidDay(Day(day), ""), DayWords.Future(said, Day(today)));

    [Fact]
    public void The_last_leap_day_is_found_from_the_year_behind_it() => Assert.Equal(new SaidDay(Day("2024-02-29"), ""), DayWords.Past("29.2.", Day("2025-01-10")));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\0")]
    [InlineData("quatsch")]
    [InlineData("irgendwann")]
    [InlineData("morgens")]
    [InlineData("mittwochs")]
    [InlineData("Kurs anmelden in 2 Wochen")]
    [InlineData("31.2.")]
    [InlineData("29.2.2027")]
    [InlineData("31.4.2027")]
    [InlineData("32.1.")]
    [InlineData("0.5.")]
    [InlineData("5.0.")]
    [InlineData("24.13.")]
    [InlineData("24.11.202")]
    [InlineData("24.11.7")]
    [InlineData("24.11.20261")]
    [InlineData("24.11.0000")]
    [InlineData("192.168.1.1")]
    [InlineData("2027-02-29")]
    [InlineData("2027-13-01")]
    [InlineData("in 99999999 Tagen")]
    [InlineData("in 999999 Tagen")]
    [InlineData("in 9999 Jahren")]
    [InlineData("in -3 Tagen")]
    [InlineData("in 1,5 Wochen")]
    [InlineData("KW 0")]
    [InlineData("KW 54")]
    [InlineData("٢٤.١١.")]
    [InlineData("٢٠٢٧-٠١-٣١")]
    [InlineData("in ٢ Wochen")]
    [InlineData("KW ٤٨")]
    public void Nonsense_is_no_day(string? said)
    {
        Assert.Null(DayWords.Future(said, Monday));
        Assert.Null(DayWords.Past(said, Monday));
    }

    [Fact]
    public void A_text_without_end_is_no_day() => Assert.Null(DayWords.Future("heute " + new string('x', 100_000), Monday));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
