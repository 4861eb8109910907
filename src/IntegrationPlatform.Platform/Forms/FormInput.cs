using System.Globalization;
using System.Text.RegularExpressions;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Look;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Platform.Forms;

/// <summary>Between what people type into a form that is described as data, and what is stored: see <see cref="FieldType"/>.</summary>
public sealed partial class FormInput(TimeProvider clock, IStringLocalizer<FormInput> texts)
{
    private const int MaxText = 200, MaxLongText = 4_000;
    private const decimal MaxNumber = 1_000_000_000;
    private static readonly CultureInfo _german = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>Reads what was typed. A field that its condition hides counts as not answered, whatever was sent.</summary>
    /// <param name="fields">The form.</param>
    /// <param name="typed">By field key.</param>
    /// <param name="complain">Hears of a field and what is wrong with it.</param>
    /// <returns>By field key; unanswered fields are missing.</returns>
    public Dictionary<string, string> Read(IEnumerable<FormField> fields, IReadOnlyDictionary<string, string?> typed, Action<FormField, string> complain)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields.Where(f => IsAsked(f, values)))
        {
            var text = typed.GetValueOrDefault(field.Key)?.ReplaceLineEndings("\n").Trim() ?? "";
            if (text.Length == 0)
            {
                if (field.Required)
                    complain(field, field.Type is FieldType.Choice or FieldType.YesNo ? texts["Wählen Sie eine Antwort."] : texts["Füllen Sie dieses Feld aus."]);
                continue;
            }
            if (Problem(field, text, out var value) is { } problem)
                complain(field, problem);
            else
                values[field.Key] = value;
        }
        return values;
    }

    /// <summary>As one types it, for editing.</summary>
    public static Dictionary<string, string?> Typed(IEnumerable<FormField> fields, IReadOnlyDictionary<string, string> values) =>
        fields.ToDictionary(f => f.Key, f => values.TryGetValue(f.Key, out var value) ? Typed(f.Type, value) : null, StringComparer.Ordinal);

    /// <summary>What was answered, for reading, in the order of the form.</summary>
    public IEnumerable<(string Label, string Answer)> Shown(IEnumerable<FormField> fields, IReadOnlyDictionary<string, string> values) =>
        fields.Where(f => values.ContainsKey(f.Key)).Select(f => (f.Label, Shown(f, values[f.Key])));

    private static bool IsAsked(FormField field, Dictionary<string, string> values) =>
        field.ShownIf is not { } condition || values.TryGetValue(condition.Field, out var answer) && answer == condition.Answer;

    /// <returns>What is wrong, or null; then <paramref name="value"/> is what is stored.</returns>
    private string? Problem(FormField field, string text, out string value)
    {
        value = text;
        return field.Type switch
        {
            FieldType.Text when text.Contains('\n', StringComparison.Ordinal) || text.Length > MaxText => texts["Fassen Sie es in einer Zeile mit höchstens {0} Zeichen.", MaxText],
            FieldType.LongText when text.Length > MaxLongText => texts["Fassen Sie es kürzer (höchstens {0} Zeichen).", MaxLongText],
            FieldType.Number when !TryNumber(text, out value) => texts["Geben Sie eine Zahl ein, zum Beispiel 650 oder 12,50."],
            FieldType.Date when !TryDay(text, out value) => texts["Geben Sie ein Datum ein, zum Beispiel 24.11.2026 oder „gestern“."],
            FieldType.YesNo when text is not ("true" or "false") => texts["Wählen Sie eine Antwort."],
            FieldType.Choice when field.Options!.All(o => o.Code != text) => texts["Wählen Sie eine Antwort."],
            _ => (string?)null,
        };
    }

    private static bool TryNumber(string text, out string value)
    {
        var number = 0m;
        var read = GermanNumber().IsMatch(text) && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, _german, out number)
            && Math.Abs(number) <= MaxNumber && decimal.Round(number, 2) == number;
        value = number.ToString("0.##", CultureInfo.InvariantCulture);
        return read;
    }

    /// <summary>A point only between groups of three: 650.50 must not become 65,050.</summary>
    [GeneratedRegex(@"^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex GermanNumber();

    private bool TryDay(string text, out string value)
    {
        var said = DayWords.Past(text, Days.Today(clock));
        value = said?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        return said is { Rest.Length: 0, Day.Year: >= 1900 and <= 2200 };
    }

    private static string Typed(FieldType type, string value) => type switch
    {
        // An answer from before the field changed its type is shown as it was given.
        FieldType.Number when decimal.TryParse(value, CultureInfo.InvariantCulture, out var number) => number.ToString("0.##", _german),
        FieldType.Date when DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) => German.Day(day),
        _ => value,
    };

    private string Shown(FormField field, string value) => field.Type switch
    {
        FieldType.YesNo => value == "true" ? texts["Ja"] : texts["Nein"],
        FieldType.Choice => field.Options!.FirstOrDefault(o => o.Code == value)?.Label ?? value,
        _ => Typed(field.Type, value),
    };
}
