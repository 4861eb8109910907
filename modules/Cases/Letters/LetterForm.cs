using System.ComponentModel.DataAnnotations;
using System.Globalization;
using IntegrationPlatform.Platform.Words;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Letters;

/// <summary>A letter as it is typed.</summary>
internal sealed class LetterForm
{
    private const int MostLines = 6;
    private const string DaySentence = "Geben Sie das Datum des Briefs an, zum Beispiel 22.11.2026 oder „heute“.";

    public Guid Id { get; set; }
    public int Version { get; set; }
    public string? Template { get; set; }
    public string? Language { get; set; }

    /// <summary>Which of the two buttons was pressed.</summary>
    public bool Send { get; set; }

    [Display(Name = "Anschrift"), Required(ErrorMessage = "Geben Sie an, an wen der Brief geht."), StringLength(400, ErrorMessage = "Kürzen Sie diese Angabe auf höchstens {1} Zeichen.")]
    public string? Recipient { get; set; }

    [Display(Name = "Datum"), StringLength(60, ErrorMessage = DaySentence)]
    public string? DatedOn { get; set; }

    [Display(Name = "Betreff"), Required(ErrorMessage = "Geben Sie einen Betreff an."), StringLength(160, ErrorMessage = "Kürzen Sie diese Angabe auf höchstens {1} Zeichen.")]
    public string? Subject { get; set; }

    [Display(Name = "Text"), Required(ErrorMessage = "Der Brief hat noch keinen Text."), StringLength(20_000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Body { get; set; }

    [Display(Name = "Geht der Brief an jemand anderen?")]
    public bool Permitted { get; set; }

    public static string DraftKey(Guid caseId) => $"cases/{caseId}/letters/new";

    public static string DraftKey(Guid caseId, Guid letterId) => $"cases/{caseId}/letters/{letterId}";

    /// <returns>Null, with the reasons said, if it does not hold.</returns>
    public SaidLetter? Check(ModelStateDictionary errors, DateOnly today, IStringLocalizer texts)
    {
        var recipient = Plain(Recipient);
        if (recipient.Split('\n').Length > MostLines)
            errors.AddModelError(nameof(Recipient), texts["In das Fenster des Umschlags passen höchstens {0} Zeilen.", MostLines]);
        var day = string.IsNullOrWhiteSpace(DatedOn) ? new SaidDay(today, "") : DayWords.Future(DatedOn, today);
        if (day is not { Rest.Length: 0 } || day.Day < today.AddYears(-1) || day.Day > today.AddYears(1))
            errors.AddModelError(nameof(DatedOn), texts["Geben Sie das Datum des Briefs an, zum Beispiel 22.11.2026 oder „heute“."]);
        return errors.IsValid ? new SaidLetter(recipient, day!.Day, Plain(Subject), Plain(Body)) : null;
    }

    /// <summary>This form again, but based on what is stored now: the user has seen it and decided.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> FieldsOver(int version) =>
    [
        new(nameof(Version), version.ToString(CultureInfo.InvariantCulture)),
        new(nameof(Recipient), Recipient ?? ""),
        new(nameof(DatedOn), DatedOn ?? ""),
        new(nameof(Subject), Subject ?? ""),
        new(nameof(Body), Body ?? ""),
    ];

    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}

internal sealed record SaidLetter(string Recipient, DateOnly DatedOn, string Subject, string Body);
