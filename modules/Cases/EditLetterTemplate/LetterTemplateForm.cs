using System.ComponentModel.DataAnnotations;
using System.Globalization;
using IntegrationPlatform.Cases.Letters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.EditLetterTemplate;

internal sealed class LetterTemplateForm
{
    /// <summary>Of the municipality's own version that this form was shown with; empty for the shipped one.</summary>
    public Guid Id { get; set; }
    public int Version { get; set; }
    public string? Language { get; set; }

    [Display(Name = "Betreff"), Required(ErrorMessage = "Geben Sie einen Betreff an."), StringLength(160, ErrorMessage = "Kürzen Sie diese Angabe auf höchstens {1} Zeichen.")]
    public string? Subject { get; set; }

    [Display(Name = "Text"), Required(ErrorMessage = "Die Vorlage hat noch keinen Text."), StringLength(10_000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Body { get; set; }

    /// <returns>Null, with the reasons said, if it does not hold.</returns>
    public (string Subject, string Body)? Check(ModelStateDictionary errors, IStringLocalizer texts)
    {
        foreach (var (name, text) in new[] { (nameof(Subject), Subject), (nameof(Body), Body) })
        {
            if (Placeholders.Unknown(text ?? "") is { Count: > 0 } unknown)
                errors.AddModelError(name, texts["Diesen Platzhalter gibt es nicht: {0}. Bekannt sind: {1}.", string.Join(", ", unknown), string.Join(", ", Placeholders.Known.Select(Placeholders.Written))]);
        }
        return errors.IsValid ? (Subject!.Trim(), Body!.ReplaceLineEndings("\n").Trim()) : null;
    }

    public IReadOnlyList<KeyValuePair<string, string>> FieldsOver(LetterText? stored) =>
    [
        new(nameof(Id), (stored?.Id ?? Guid.Empty).ToString()),
        new(nameof(Version), (stored?.Version ?? 0).ToString(CultureInfo.InvariantCulture)),
        new(nameof(Language), Language ?? ""),
        new(nameof(Subject), Subject ?? ""),
        new(nameof(Body), Body ?? ""),
    ];
}
