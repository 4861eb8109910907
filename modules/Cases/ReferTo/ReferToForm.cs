using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Words;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.ReferTo;

/// <summary>Whom to, how, why, and whether anything about the client goes along.</summary>
internal sealed class ReferToForm
{
    public Guid Id { get; set; }
    public int Version { get; set; }

    [Display(Name = "Stelle")]
    public Guid? ServiceId { get; set; }

    [Display(Name = "Wie verweisen Sie?")]
    public ReferralMode Mode { get; set; } = ReferralMode.InfoGiven;

    [Display(Name = "Anliegen"), Required(ErrorMessage = "Schreiben Sie in einem Satz, worum es geht."), StringLength(2000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Concern { get; set; }

    [Display(Name = "Daten weitergeben")]
    public bool DataPassed { get; set; }

    [Display(Name = "Datum"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 22.11.2026 oder „gestern“.")]
    public string? On { get; set; } = "heute";

    public static string DraftKey(Guid caseId) => $"cases/{caseId}/referrals/new";

    public DateOnly? Check(ModelStateDictionary errors, DateOnly today, IStringLocalizer texts)
    {
        var on = string.IsNullOrWhiteSpace(On) ? new SaidDay(today, "") : DayWords.Past(On, today);
        if (on is null || on.Rest.Length > 0 || on.Day > today || on.Day < today.AddYears(-5))
            errors.AddModelError(nameof(On), texts["Geben Sie ein Datum bis heute an, zum Beispiel 22.11.2026 oder „gestern“."]);
        return errors.IsValid ? on!.Day : null;
    }
}
