using System.ComponentModel.DataAnnotations;
using System.Globalization;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Platform.Words;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.EditDocument;

/// <summary>Whether a copy is to be kept.</summary>
internal enum DocumentStorage
{
    [Display(Name = "nur gesehen")] SeenOnly,
    [Display(Name = "Kopie speichern, die Datei folgt im nächsten Schritt")] CopyStored,
}

internal sealed class EditDocumentForm
{
    private const string TooLong = "Kürzen Sie diese Angabe auf höchstens {1} Zeichen.";

    public Guid Id { get; set; }
    public int Version { get; set; }

    /// <summary>The document whose place the new one takes.</summary>
    public Guid? Replaces { get; set; }

    [Display(Name = "Was für ein Dokument ist es?"), Required(ErrorMessage = "Wählen Sie, was für ein Dokument es ist.")]
    public string? Kind { get; set; }

    [Display(Name = "Bezeichnung"), StringLength(160, ErrorMessage = TooLong)]
    public string? Title { get; set; }

    [Display(Name = "Gesehen am"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 22.11.2026 oder „gestern“.")]
    public string? SeenOn { get; set; } = "heute";

    [Display(Name = "Ausgestellt am"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 22.11.2026 oder „gestern“.")]
    public string? IssuedOn { get; set; }

    [Display(Name = "Gültig bis"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 31.12.2027.")]
    public string? ValidUntil { get; set; }

    [Display(Name = "Wo ist das Original?"), StringLength(160, ErrorMessage = TooLong)]
    public string? OriginalAt { get; set; }

    [Display(Name = "Kopie")]
    public DocumentStorage Storage { get; set; } = DocumentStorage.SeenOnly;

    public static string DraftKey(Guid caseId) => $"cases/{caseId}/documents/new";

    /// <returns>Null, with the reasons said, if it does not hold.</returns>
    public SaidDocument? Check(ModelStateDictionary errors, DateOnly today, IStringLocalizer texts)
    {
        if (!string.IsNullOrEmpty(Kind) && !DocumentKinds.List.Has(Kind))
            errors.AddModelError(nameof(Kind), texts["Wählen Sie einen Eintrag aus der Liste."]);
        var seen = string.IsNullOrWhiteSpace(SeenOn) ? new SaidDay(today, "") : DayWords.Past(SeenOn, today);
        if (seen is not { Rest.Length: 0 } || seen.Day > today || seen.Day < today.AddYears(-10))
            errors.AddModelError(nameof(SeenOn), texts["Geben Sie ein Datum bis heute an, zum Beispiel 22.11.2026 oder „gestern“."]);
        var issued = string.IsNullOrWhiteSpace(IssuedOn) ? null : DayWords.Past(IssuedOn, today);
        if (!string.IsNullOrWhiteSpace(IssuedOn) && (issued is not { Rest.Length: 0 } || issued.Day > today || issued.Day < today.AddYears(-100)))
            errors.AddModelError(nameof(IssuedOn), texts["Geben Sie ein Datum bis heute an, zum Beispiel 22.11.2026 oder „gestern“."]);
        var until = string.IsNullOrWhiteSpace(ValidUntil) ? null : DayWords.Future(ValidUntil, today);
        if (!string.IsNullOrWhiteSpace(ValidUntil) && (until is not { Rest.Length: 0 } || until.Day < today.AddYears(-50) || until.Day > today.AddYears(50)))
            errors.AddModelError(nameof(ValidUntil), texts["Geben Sie den letzten Tag an, zum Beispiel 31.12.2027 oder „in 2 Jahren“. Leer heißt: läuft nicht ab."]);
        else if (until?.Day < issued?.Day)
            errors.AddModelError(nameof(ValidUntil), texts["Das Ende liegt vor der Ausstellung. Prüfen Sie beide Daten."]);
        return errors.IsValid ? new SaidDocument(seen!.Day, issued?.Day, until?.Day) : null;
    }

    /// <summary>This form again, but based on what is stored now: the user has seen it and decided.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> FieldsOver(int version) =>
    [
        new(nameof(Version), version.ToString(CultureInfo.InvariantCulture)),
        new(nameof(Kind), Kind ?? ""),
        new(nameof(Title), Title ?? ""),
        new(nameof(SeenOn), SeenOn ?? ""),
        new(nameof(IssuedOn), IssuedOn ?? ""),
        new(nameof(ValidUntil), ValidUntil ?? ""),
        new(nameof(OriginalAt), OriginalAt ?? ""),
    ];
}

internal sealed record SaidDocument(DateOnly SeenOn, DateOnly? IssuedOn, DateOnly? ValidUntil);
