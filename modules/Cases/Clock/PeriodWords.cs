using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Clock;

/// <summary>The clock in plain words, with the dates it is made of.</summary>
internal static class PeriodWords
{
    /// <summary>„Beratung bis 14.03.2028 (36 Monate ab Zuteilung am 15.03.2025), noch 1 Jahr und 4 Monate“.</summary>
    public static string Of(CaseClock clock, IStringLocalizer T) => clock switch
    {
        { Period: { StartOn: not null } period } => Until(period, T) + (clock.IsOpen ? ", " + Left(period.EndsOn, clock.Today, T) : ""),
        { Check: null } => T["Noch nicht geprüft, ob das Förderprogramm gilt."],
        { Check.Result: EligibilityResult.NotEligible } => T["Nicht förderfähig (geprüft am {0})", German.Day(clock.Check!.CheckedOn)],
        { Period.StartRule: PeriodStartRule.FirstPlan } => T["Die Beratungszeit beginnt mit dem ersten Integrationsplan."],
        _ => T["Die Beratungszeit beginnt mit der ersten Beratung."],
    };

    /// <summary>How long it still lasts, today included.</summary>
    public static string Left(DateOnly endsOn, DateOnly today, IStringLocalizer T) =>
        endsOn < today ? T["abgelaufen"]
        : endsOn == today ? T["heute ist der letzte Tag"]
        : T["noch {0}", Span(today, endsOn.AddDays(1), T)];

    private static string Until(CounsellingPeriod period, IStringLocalizer T)
    {
        var (end, start) = (German.Day(period.RegularEnd), German.Day(period.StartOn));
        string regular = period.StartKind switch
        {
            PeriodStart.Allocation => T["Beratung bis {0} ({1} Monate ab Zuteilung am {2})", end, period.Months, start],
            PeriodStart.FirstCounselling => T["Beratung bis {0} ({1} Monate ab erster Beratung am {2})", end, period.Months, start],
            PeriodStart.FirstPlan => T["Beratung bis {0} ({1} Monate ab erstem Integrationsplan am {2})", end, period.Months, start],
            PeriodStart.ByHand => T["Beratung bis {0} ({1} Monate ab {2}, von Hand festgelegt)", end, period.Months, start],
            _ => throw new ArgumentOutOfRangeException(nameof(period)),
        };
        return period.ExtendedUntil is { } extended ? T["{0}, verlängert bis {1}", regular, German.Day(extended)] : regular;
    }

    /// <summary>Years and months, or days when it is less than a month.</summary>
    private static string Span(DateOnly from, DateOnly until, IStringLocalizer T)
    {
        var months = (until.Year - from.Year) * 12 + until.Month - from.Month;
        if (from.AddMonths(months) > until)
            months--;
        if (months < 1)
            return (until.DayNumber - from.DayNumber) is var days && days == 1 ? T["1 Tag"] : T["{0} Tage", days];
        string years = (months / 12) switch { 0 => "", 1 => T["1 Jahr"], var n => T["{0} Jahre", n] };
        string rest = (months % 12) switch { 0 => "", 1 => T["1 Monat"], var n => T["{0} Monate", n] };
        return (years, rest) switch
        {
            (_, "") => years,
            ("", _) => rest,
            _ => T["{0} und {1}", years, rest],
        };
    }
}
