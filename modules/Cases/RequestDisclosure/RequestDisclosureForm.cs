using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Words;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.RequestDisclosure;

/// <summary>With a consent it is written down as done; on any other ground it becomes a request that somebody else decides.</summary>
internal sealed class RequestDisclosureForm
{
    public Guid Id { get; set; }

    [Display(Name = "Rechtsgrundlage")]
    public LegalBasis Basis { get; set; } = LegalBasis.Request87AufenthG;

    [Display(Name = "Stelle aus dem Verzeichnis")]
    public Guid? ServiceId { get; set; }

    [Display(Name = "Andere Stelle (Freitext)"), StringLength(160, ErrorMessage = "Kürzen Sie diese Angabe auf höchstens {1} Zeichen.")]
    public string? Recipient { get; set; }

    [Display(Name = "Was genau?"), Required(ErrorMessage = "Schreiben Sie Wort für Wort auf, was hinausgeht."), StringLength(4000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? What { get; set; }

    [Display(Name = "Vorschrift und Begründung"), StringLength(2000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Grounds { get; set; }

    [Display(Name = "Auf welchem Weg?")]
    public DisclosureChannel Channel { get; set; } = DisclosureChannel.Letter;

    [Display(Name = "Weitergegeben am"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 22.11.2026 oder „gestern“.")]
    public string? On { get; set; } = "heute";

    public static string DraftKey(Guid caseId) => $"cases/{caseId}/disclosures/new";

    public DateOnly? Check(ModelStateDictionary errors, DateOnly today, IStringLocalizer texts)
    {
        if (ServiceId is not null && !string.IsNullOrWhiteSpace(Recipient))
            errors.AddModelError(nameof(Recipient), texts["Nennen Sie nur eine Stelle: entweder aus dem Verzeichnis oder hier."]);
        if (ServiceId is null && string.IsNullOrWhiteSpace(Recipient))
            errors.AddModelError(nameof(ServiceId), texts["Nennen Sie die Stelle, die etwas erfahren soll."]);
        if (Basis == LegalBasis.Consent && ServiceId is null && !string.IsNullOrWhiteSpace(Recipient))
            errors.AddModelError(nameof(ServiceId), texts["Mit Einwilligung geht nur an eine Stelle aus dem Verzeichnis, die in der Schweigepflichtentbindung steht."]);
        if (Basis != LegalBasis.Consent && string.IsNullOrWhiteSpace(Grounds))
            errors.AddModelError(nameof(Grounds), texts["Nennen Sie die Vorschrift und warum sie hier gilt. Wer entscheidet, braucht das."]);
        var on = string.IsNullOrWhiteSpace(On) ? new SaidDay(today, "") : DayWords.Past(On, today);
        if (Basis == LegalBasis.Consent && (on is null || on.Rest.Length > 0 || on.Day > today || on.Day < today.AddYears(-5)))
            errors.AddModelError(nameof(On), texts["Geben Sie ein Datum bis heute an, zum Beispiel 22.11.2026 oder „gestern“."]);
        return errors.IsValid ? on?.Day ?? today : null;
    }
}
