using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Words;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.SetPeriod;

internal sealed class SetPeriodForm
{
    public int Version { get; set; }

    [Display(Name = "Beginn"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 15.03.2025.")]
    public string? StartOn { get; set; }

    [Display(Name = "Grund der Korrektur"), StringLength(1000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Reason { get; set; }

    [Display(Name = "Nachbetreuung bis"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 15.03.2025.")]
    public string? AftercareUntil { get; set; }

    public (DateOnly? StartOn, DateOnly? AftercareUntil) Check(ModelStateDictionary errors, CounsellingPeriod period, DateOnly today, IStringLocalizer texts)
    {
        var start = string.IsNullOrWhiteSpace(StartOn) ? null : DayWords.Past(StartOn, today);
        if (start is null ? period.StartOn is not null : start.Rest.Length > 0 || start.Day.Year < 2010 || start.Day > today.AddYears(1))
            errors.AddModelError(nameof(StartOn), texts["Geben Sie ein Datum an, zum Beispiel 15.03.2025."]);
        else if (start is not null && start.Day != period.StartOn && string.IsNullOrWhiteSpace(Reason))
            errors.AddModelError(nameof(Reason), texts["Schreiben Sie auf, warum der Beginn anders ist als nach der Regel."]);
        var aftercare = string.IsNullOrWhiteSpace(AftercareUntil) ? null : DayWords.Future(AftercareUntil, today);
        if (!string.IsNullOrWhiteSpace(AftercareUntil) && (aftercare is not { Rest.Length: 0 } || aftercare.Day > today.AddYears(10) || period.StartOn is { } begun && aftercare.Day <= begun))
            errors.AddModelError(nameof(AftercareUntil), texts["Die Nachbetreuung endet an einem Tag nach dem Beginn der Beratung, zum Beispiel 31.12.2028."]);
        return (start?.Day, aftercare?.Day);
    }
}
