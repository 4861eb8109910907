using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Words;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Covers;

internal sealed class CoverForm
{
    private const int LongestDays = 366;

    public Guid Id { get; set; }

    [Display(Name = "Wer ist abwesend?")]
    public Guid Manager { get; set; }

    [Display(Name = "Wer vertritt?")]
    public Guid Cover { get; set; }

    [Display(Name = "Erster Tag"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 15.03.2025.")]
    public string? From { get; set; }

    [Display(Name = "Letzter Tag"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 15.03.2025.")]
    public string? Until { get; set; }

    [Display(Name = "Anlass")]
    public AbsenceReason? Reason { get; set; }

    /// <returns>First and last day; null if something is wrong, and then the errors say what.</returns>
    public (DateOnly From, DateOnly Until)? Check(ModelStateDictionary errors, DateOnly today, IReadOnlyCollection<Guid> absent, IReadOnlyCollection<Guid> standIns, IStringLocalizer texts)
    {
        var from = DayWords.Future(From, today);
        var until = DayWords.Future(Until, today);
        if (!absent.Contains(Manager))
            errors.AddModelError(nameof(Manager), texts["Wählen Sie jemanden aus der Liste."]);
        if (!standIns.Contains(Cover))
            errors.AddModelError(nameof(Cover), texts["Wählen Sie jemanden aus der Liste."]);
        else if (Cover == Manager)
            errors.AddModelError(nameof(Cover), texts["Niemand vertritt sich selbst. Wählen Sie jemand anderen."]);
        if (from is not { Rest.Length: 0 } || from.Day < today)
            errors.AddModelError(nameof(From), texts["Geben Sie den ersten Tag an: heute oder später, zum Beispiel 24.11.2026."]);
        else if (until is not { Rest.Length: 0 } || until.Day < from.Day || until.Day.DayNumber - from.Day.DayNumber > LongestDays)
            errors.AddModelError(nameof(Until), texts["Geben Sie den letzten Tag an: nicht vor dem ersten und höchstens ein Jahr später."]);
        if (Reason is not { } reason || !Enum.IsDefined(reason))
            errors.AddModelError(nameof(Reason), texts["Wählen Sie einen Anlass."]);
        return errors.IsValid ? (from!.Day, until!.Day) : null;
    }
}
