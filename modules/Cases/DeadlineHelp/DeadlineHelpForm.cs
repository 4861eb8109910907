using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Platform.Words;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.DeadlineHelp;

internal sealed class DeadlineHelpForm
{
    /// <summary>Becomes the task's id, so that pressing twice makes one task.</summary>
    public Guid Id { get; set; }

    [Display(Name = "Was für ein Brief ist es?")]
    public NoticeKind Kind { get; set; }

    [Display(Name = "Wie kam er?")]
    public NoticeDelivery Delivery { get; set; }

    [Display(Name = "Datum des Briefs oder der Zustellung"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 15.03.2025.")]
    public string? On { get; set; }

    [Display(Name = "Wirklich angekommen am"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 15.03.2025.")]
    public string? Arrived { get; set; }

    /// <returns>Null, with the reasons said, if nothing can be reckoned with it.</returns>
    public ObjectionDeadline? Reckon(ModelStateDictionary errors, DateOnly today, IStringLocalizer texts)
    {
        var on = Day(nameof(On), On, today, errors, texts);
        var arrived = string.IsNullOrWhiteSpace(Arrived) || Delivery == NoticeDelivery.Served ? null : Day(nameof(Arrived), Arrived, today, errors, texts);
        if (arrived < on)
            errors.AddModelError(nameof(Arrived), texts["Der Brief kann nicht vor seinem Datum angekommen sein."]);
        return errors.IsValid ? ObjectionDeadline.Of(Kind, Delivery, on!.Value, arrived, texts) : null;
    }

    private static DateOnly? Day(string field, string? typed, DateOnly today, ModelStateDictionary errors, IStringLocalizer texts)
    {
        if (DayWords.Past(typed, today) is { Rest.Length: 0 } said && said.Day <= today && said.Day >= today.AddYears(-3))
            return said.Day;
        errors.AddModelError(field, texts["Geben Sie einen Tag der letzten drei Jahre an, zum Beispiel 15.11.2026 oder „gestern“."]);
        return null;
    }
}
