using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.DeadlineHelp;

/// <summary>
/// Until when one may object, with every step that leads there. Help, not legal advice.
/// Sources: § 41 (2) VwVfG and § 37 (2) SGB X (four days since 2025, three before), §§ 58, 70 VwGO, §§ 66, 84 SGG, §§ 36 (3), 74 (1) AsylG, §§ 187, 188, 193 BGB.
/// </summary>
/// <param name="Known">The day on which the letter counts as received.</param>
/// <param name="LastDay">The last day.</param>
/// <param name="Steps">In German sentences.</param>
internal sealed record ObjectionDeadline(DateOnly Known, DateOnly LastDay, IReadOnlyList<string> Steps)
{
    private static readonly DateOnly FourDaysSince = new(2025, 1, 1);

    /// <param name="kind">Of the letter.</param>
    /// <param name="delivery">How it came.</param>
    /// <param name="on">By post: the day it was sent, mostly the letter's date. Served: the day on the envelope.</param>
    /// <param name="arrived">By post: when it really came, if that was later than the law assumes.</param>
    /// <param name="texts">In the user's language.</param>
    public static ObjectionDeadline Of(NoticeKind kind, NoticeDelivery delivery, DateOnly on, DateOnly? arrived, IStringLocalizer texts)
    {
        var steps = new List<string>();
        var known = KnownOn(delivery, on, arrived, steps, texts);
        var (end, rule) = EndOf(kind, known, texts);
        steps.Add(texts["Die Frist beginnt am Tag danach und endet mit dem {0} ({1}).", German.Day(end), rule]);
        var last = end;
        for (; !Holidays.IsWorkday(last); last = last.AddDays(1))
            steps.Add(texts["Der {0} ist {1}: Die Frist endet am nächsten Werktag (§ 193 BGB).", German.Day(last), Holidays.NameOf(last) ?? (last.DayOfWeek == DayOfWeek.Saturday ? texts["ein Samstag"] : texts["ein Sonntag"])]);
        return new(known, last, steps);
    }

    public static bool GoesToCourt(NoticeKind kind) => kind is NoticeKind.Bamf or NoticeKind.BamfUrgent;

    private static DateOnly KnownOn(NoticeDelivery delivery, DateOnly on, DateOnly? arrived, List<string> steps, IStringLocalizer texts)
    {
        if (delivery == NoticeDelivery.Served)
        {
            steps.Add(texts["Zugestellt am {0}: Von diesem Tag an zählt die Frist.", German.Day(on)]);
            return on;
        }
        var days = on >= FourDaysSince ? 4 : 3;
        var assumed = on.AddDays(days);
        steps.Add(texts["Zur Post gegeben am {0}. Ein Brief gilt am {1}. Tag danach als bekannt gegeben, auch an einem Sonntag: am {2} (§ 41 Abs. 2 VwVfG, § 37 Abs. 2 SGB X).", German.Day(on), days, German.Day(assumed)]);
        if (arrived is not { } real || real <= assumed)
            return assumed;
        steps.Add(texts["Er kam erst am {0}. Dann zählt dieser Tag; im Zweifel muss die Behörde den früheren Zugang beweisen. Heben Sie den Umschlag auf.", German.Day(real)]);
        return real;
    }

    private static (DateOnly End, string Rule) EndOf(NoticeKind kind, DateOnly known, IStringLocalizer texts) => kind switch
    {
        NoticeKind.Authority => (known.AddMonths(1), texts["ein Monat, § 70 VwGO, § 84 SGG"]),
        NoticeKind.AuthorityWithoutInstruction => (known.AddYears(1), texts["ein Jahr, weil die Belehrung fehlt, § 58 VwGO, § 66 SGG"]),
        NoticeKind.Bamf => (known.AddDays(14), texts["zwei Wochen, § 74 AsylG"]),
        NoticeKind.BamfUrgent => (known.AddDays(7), texts["eine Woche, auch für den Eilantrag, §§ 36, 74 AsylG"]),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
