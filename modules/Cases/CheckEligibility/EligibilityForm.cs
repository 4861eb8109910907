using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Words;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.CheckEligibility;

internal sealed class EligibilityForm
{
    public Guid Id { get; set; }

    /// <summary>The last check that the form was shown with.</summary>
    public Guid? Last { get; set; }

    [Display(Name = "Der Gemeinde zugeteilt am"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 15.03.2025.")]
    public string? AllocatedOn { get; set; }

    [Display(Name = "Förderprogramm")]
    public string? ProfileCode { get; set; }

    [Display(Name = "Ergebnis")]
    public EligibilityResult Result { get; set; }

    [Display(Name = "Grund")]
    public string? Reason { get; set; }

    [Display(Name = "Begründung"), StringLength(2000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Text { get; set; }

    /// <returns>The day of allocation, if one was given.</returns>
    public DateOnly? Check(ModelStateDictionary errors, ProgramProfile? profile, DateOnly today, IStringLocalizer texts)
    {
        var allocated = string.IsNullOrWhiteSpace(AllocatedOn) ? null : DayWords.Past(AllocatedOn, today);
        if (!string.IsNullOrWhiteSpace(AllocatedOn) && (allocated is not { Rest.Length: 0 } || allocated.Day > today || allocated.Day.Year < 2010))
            errors.AddModelError(nameof(AllocatedOn), texts["Geben Sie einen vergangenen Tag an, zum Beispiel 15.03.2025, oder lassen Sie das Feld leer."]);
        if (profile is null)
            errors.AddModelError(nameof(ProfileCode), texts["Wählen Sie ein Förderprogramm, das heute gilt."]);
        if (!Enum.IsDefined(Result))
            errors.AddModelError(nameof(Result), texts["Wählen Sie einen Eintrag aus der Liste."]);
        if (Result == EligibilityResult.Eligible && (Reason is null or TargetGroups.WithReason || profile?.TargetGroups.Contains(Reason) == false))
            errors.AddModelError(nameof(Reason), texts["Sagen Sie, warum die Person zur Zielgruppe dieses Programms gehört. Gilt keiner der Gründe, wählen Sie „förderfähig mit Begründung“."]);
        if (Result != EligibilityResult.Eligible && string.IsNullOrWhiteSpace(Text))
            errors.AddModelError(nameof(Text), texts["Schreiben Sie auf, warum."]);
        return allocated?.Day;
    }

    /// <summary>The code that is kept.</summary>
    public string? ReasonCode => Result switch
    {
        EligibilityResult.Eligible => Reason,
        EligibilityResult.EligibleWithReason => TargetGroups.WithReason,
        _ => null,
    };
}
