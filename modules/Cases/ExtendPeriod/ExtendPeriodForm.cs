using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.ExtendPeriod;

internal sealed class ExtendPeriodForm
{
    /// <summary>A word is no reason; the district's rule says at least so much.</summary>
    public const int ReasonLength = 20;

    public int Version { get; set; }

    [Display(Name = "Verlängern bis"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 15.03.2025.")]
    public string? Until { get; set; }

    [Display(Name = "Warum braucht die Person länger?"), StringLength(2000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Reason { get; set; }

    [Display(Name = "Wer soll entscheiden?")]
    public Guid DecisionBy { get; set; }

    public DateOnly? Check(ModelStateDictionary errors, CounsellingPeriod period, DateOnly today, IEnumerable<Guid> deciders, IStringLocalizer texts)
    {
        var until = DayWords.Future(Until, today);
        if (until is not { Rest.Length: 0 } || !period.MayExtendTo(until.Day))
            errors.AddModelError(nameof(Until), texts["Wählen Sie einen Tag nach dem {0} und bis zum {1}; länger lässt das Förderprogramm nicht zu.", German.Day(period.EndsOn), German.Day(period.LatestEnd)]);
        if ((Reason?.Trim().Length ?? 0) < ReasonLength)
            errors.AddModelError(nameof(Reason), texts["Begründen Sie die Verlängerung mit mindestens {0} Zeichen.", ReasonLength]);
        if (!deciders.Contains(DecisionBy))
            errors.AddModelError(nameof(DecisionBy), texts["Wählen Sie jemanden aus der Liste."]);
        return errors.IsValid ? until!.Day : null;
    }
}
