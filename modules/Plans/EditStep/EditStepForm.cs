using System.ComponentModel.DataAnnotations;
using System.Globalization;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform.Words;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.EditStep;

internal sealed class EditStepForm
{
    public Guid Id { get; set; }
    public int Version { get; set; }

    [Display(Name = "Was ist der Schritt?"), Required(ErrorMessage = "Schreiben Sie auf, was zu tun ist."), StringLength(300, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Title { get; set; }

    [Display(Name = "Wer macht es?")]
    public StepActor Actor { get; set; } = StepActor.Client;

    [Display(Name = "Wer genau?"), StringLength(120, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? ActorName { get; set; }

    [Display(Name = "Bis wann?"), StringLength(60, ErrorMessage = "Sagen Sie, bis wann: zum Beispiel „in 2 Wochen“ oder 24.11.2026.")]
    public string? Until { get; set; }

    [Display(Name = "Stand des Schritts")]
    public StepStatus Status { get; set; }

    /// <returns>False, with the reason said, if the day cannot be read.</returns>
    public bool TryUntil(ModelStateDictionary errors, DateOnly today, IStringLocalizer texts, out DateOnly? until)
    {
        until = null;
        if (string.IsNullOrWhiteSpace(Until))
            return true;
        if (DayWords.Future(Until, today) is { Rest.Length: 0 } said && said.Day >= today.AddYears(-5) && said.Day <= today.AddYears(10))
        {
            until = said.Day;
            return true;
        }
        errors.AddModelError(nameof(Until), texts["Sagen Sie, bis wann: zum Beispiel „in 2 Wochen“ oder 24.11.2026."]);
        return false;
    }

    public IReadOnlyList<KeyValuePair<string, string>> FieldsOver(int version) =>
    [
        new(nameof(Version), version.ToString(CultureInfo.InvariantCulture)),
        new(nameof(Title), Title ?? ""),
        new(nameof(Actor), Actor.ToString()),
        new(nameof(ActorName), ActorName ?? ""),
        new(nameof(Until), Until ?? ""),
        new(nameof(Status), Status.ToString()),
    ];
}
