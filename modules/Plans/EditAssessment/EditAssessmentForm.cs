using System.ComponentModel.DataAnnotations;
using System.Globalization;
using IntegrationPlatform.Plans.Assessments;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.EditAssessment;

internal sealed class EditAssessmentForm
{
    public Guid Id { get; set; }
    public int Version { get; set; }

    [Display(Name = "Für wen?")]
    public Guid? MemberId { get; set; }

    [Display(Name = "Tag"), StringLength(60, ErrorMessage = "Geben Sie ein Datum bis heute an, zum Beispiel 22.11.2026 oder „gestern“.")]
    public string? On { get; set; }

    [Display(Name = "Verfahren")]
    public Instrument Instrument { get; set; }

    public List<FieldForm> Fields { get; set; } = [];

    [Display(Name = "Anmerkung"), StringLength(2000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Note { get; set; }

    /// <summary>Begins with what was said the last time: most of it still holds.</summary>
    public static EditAssessmentForm From(AssessmentSheet? last, Guid? member, DateOnly today) => new()
    {
        Id = Guid.CreateVersion7(),
        MemberId = member,
        On = German.Day(today),
        Instrument = last?.Instrument ?? Instrument.InternalForm,
        Fields = [.. Enum.GetValues<FieldOfAction>().Select(field => FieldForm.From(last?.Of(field) ?? new FieldSheet(field, null, null, null)))],
    };

    /// <summary>Every field once and in order, whatever was sent.</summary>
    public void Complete() => Fields = [.. Enum.GetValues<FieldOfAction>().Select(field => Fields.FirstOrDefault(f => f.Field == field) ?? new FieldForm { Field = field })];

    /// <param name="errors">Gets the reasons if it does not hold.</param>
    /// <param name="today">Nobody looks into the future.</param>
    /// <param name="family">Whose potential it can be.</param>
    /// <param name="before">Whose it was; they may have left the household since.</param>
    /// <param name="texts">The module's sentences.</param>
    /// <returns>The day; null if it does not hold.</returns>
    public DateOnly? Check(ModelStateDictionary errors, DateOnly today, Family family, Guid? before, IStringLocalizer texts)
    {
        var on = string.IsNullOrWhiteSpace(On) ? new SaidDay(today, "") : DayWords.Past(On, today);
        if (on is not { Rest.Length: 0 } || on.Day > today || on.Day < today.AddYears(-10))
            errors.AddModelError(nameof(On), texts["Geben Sie ein Datum bis heute an, zum Beispiel 22.11.2026 oder „gestern“."]);
        if (MemberId is { } member && member != before && !family.Has(member))
            errors.AddModelError(nameof(MemberId), texts["Wählen Sie einen Eintrag aus der Liste."]);
        if (errors.IsValid && Fields.TrueForAll(f => f.Need is null))
            errors.AddModelError("", texts["Geben Sie zu mindestens einem Handlungsfeld an, wie groß der Bedarf ist."]);
        return errors.IsValid ? on!.Day : null;
    }

    public IReadOnlyList<KeyValuePair<string, string>> FieldsOver(int version) =>
    [
        new(nameof(Version), version.ToString(CultureInfo.InvariantCulture)),
        new(nameof(MemberId), MemberId?.ToString() ?? ""),
        new(nameof(On), On ?? ""),
        new(nameof(Instrument), Instrument.ToString()),
        .. Fields.SelectMany((f, i) => f.Hidden($"{nameof(Fields)}[{i}].")),
        new(nameof(Note), Note ?? ""),
    ];
}

/// <summary>What the form says of one field of action.</summary>
internal sealed class FieldForm
{
    public FieldOfAction Field { get; set; }

    [Display(Name = "Bedarf"), Range(0, FieldAssessment.MostNeed, ErrorMessage = "Wählen Sie einen Eintrag aus der Liste.")]
    public int? Need { get; set; }

    [Display(Name = "Situation"), StringLength(1000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Situation { get; set; }

    [Display(Name = "Stärken und Hilfen"), StringLength(1000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Resources { get; set; }

    public bool IsEmpty => Need is null && !HasWords;

    public bool HasWords => !string.IsNullOrWhiteSpace(Situation) || !string.IsNullOrWhiteSpace(Resources);

    public static FieldForm From(FieldSheet said) => new() { Field = said.Field, Need = said.Need, Situation = said.Situation, Resources = said.Resources };

    /// <summary>Nothing was changed since the last time.</summary>
    public bool IsAs(FieldSheet last) => !IsEmpty && Need == last.Need && Plain(Situation) == Plain(last.Situation) && Plain(Resources) == Plain(last.Resources);

    public IEnumerable<KeyValuePair<string, string>> Hidden(string prefix) =>
    [
        new(prefix + nameof(Field), Field.ToString()),
        new(prefix + nameof(Need), Need?.ToString(CultureInfo.InvariantCulture) ?? ""),
        new(prefix + nameof(Situation), Situation ?? ""),
        new(prefix + nameof(Resources), Resources ?? ""),
    ];

    private static string Plain(string? text) => (text ?? "").Trim().ReplaceLineEndings("\n");
}
