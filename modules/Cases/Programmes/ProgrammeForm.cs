using System.ComponentModel.DataAnnotations;
using System.Globalization;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Programmes;

internal sealed class ProgrammeForm
{
    public Guid Id { get; set; }
    public int Version { get; set; }

    [Display(Name = "Kürzel"), Required(ErrorMessage = "Geben Sie ein Kürzel an, zum Beispiel BW-IM-2027."), RegularExpression("^[A-Z0-9][A-Z0-9-]{2,29}$", ErrorMessage = "Ein Kürzel hat 3 bis 30 Zeichen: Großbuchstaben, Ziffern und Bindestriche.")]
    public string? Code { get; set; }

    [Display(Name = "Bezeichnung"), Required(ErrorMessage = "Geben Sie dem Programm eine Bezeichnung."), StringLength(120, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Title { get; set; }

    [Display(Name = "Gilt ab"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 15.03.2025.")]
    public string? ValidFrom { get; set; }

    [Display(Name = "Gilt bis"), StringLength(60, ErrorMessage = "Geben Sie ein Datum an, zum Beispiel 15.03.2025.")]
    public string? ValidTo { get; set; }

    [Display(Name = "Monate Beratung"), Range(1, 120, ErrorMessage = "Zwischen {1} und {2} Monaten.")]
    public int CounsellingMonths { get; set; } = 36;

    [Display(Name = "Monate Verlängerung"), Range(0, 60, ErrorMessage = "Zwischen {1} und {2} Monaten.")]
    public int ExtensionMonths { get; set; } = 12;

    [Display(Name = "Gezählt ab")]
    public PeriodStartRule StartRule { get; set; }

    [Display(Name = "Monate bis zur Überprüfung des Plans"), Range(1, 36, ErrorMessage = "Zwischen {1} und {2} Monaten.")]
    public int ReviewMonths { get; set; } = 6;

    [Display(Name = "Gründe für die Zielgruppe")]
    public List<string> TargetGroups { get; set; } = [];

    public (DateOnly From, DateOnly? To)? Check(ModelStateDictionary errors, DateOnly today, IStringLocalizer texts)
    {
        var from = DayWords.Future(ValidFrom, today);
        if (from is not { Rest.Length: 0 } || from.Day.Year is < 2000 or > 2100)
            errors.AddModelError(nameof(ValidFrom), texts["Geben Sie ein Datum an, zum Beispiel 15.03.2025."]);
        var to = string.IsNullOrWhiteSpace(ValidTo) ? null : DayWords.Future(ValidTo, today);
        if (!string.IsNullOrWhiteSpace(ValidTo) && (to is not { Rest.Length: 0 } || to.Day.Year > 2100 || to.Day < from?.Day))
            errors.AddModelError(nameof(ValidTo), texts["Der letzte Tag liegt nicht vor dem ersten. Lassen Sie das Feld leer, solange das Ende nicht feststeht."]);
        if (!Enum.IsDefined(StartRule))
            errors.AddModelError(nameof(StartRule), texts["Wählen Sie einen Eintrag aus der Liste."]);
        if (TargetGroups.Count == 0 || TargetGroups.Exists(g => !CodeLists.TargetGroups.List.Has(g)))
            errors.AddModelError(nameof(TargetGroups), texts["Wählen Sie mindestens einen Grund aus der Liste."]);
        return errors.IsValid ? (from!.Day, to?.Day) : null;
    }

    public void ApplyTo(ProgramProfile profile, (DateOnly From, DateOnly? To) valid)
    {
        profile.Title = Title!.Trim();
        (profile.ValidFrom, profile.ValidTo) = valid;
        (profile.CounsellingMonths, profile.ExtensionMonths, profile.ReviewMonths, profile.StartRule) = (CounsellingMonths, ExtensionMonths, ReviewMonths, StartRule);
        if (!profile.TargetGroups.SequenceEqual(TargetGroups))
            profile.TargetGroups = [.. TargetGroups.Distinct(StringComparer.Ordinal)];
    }

    public static ProgrammeForm Of(ProgramProfile profile) => new()
    {
        Id = profile.Id,
        Version = profile.Version,
        Code = profile.Code,
        Title = profile.Title,
        ValidFrom = German.Day(profile.ValidFrom),
        ValidTo = profile.ValidTo is { } to ? German.Day(to) : null,
        CounsellingMonths = profile.CounsellingMonths,
        ExtensionMonths = profile.ExtensionMonths,
        StartRule = profile.StartRule,
        ReviewMonths = profile.ReviewMonths,
        TargetGroups = [.. profile.TargetGroups],
    };

    public IEnumerable<(string Label, string Value)> Readable(IStringLocalizer T) =>
    [
        (T["Bezeichnung"], Title ?? ""),
        (T["Gilt ab"], ValidFrom ?? ""),
        (T["Gilt bis"], ValidTo ?? ""),
        (T["Monate Beratung"], CounsellingMonths.ToString(CultureInfo.InvariantCulture)),
        (T["Monate Verlängerung"], ExtensionMonths.ToString(CultureInfo.InvariantCulture)),
        (T["Gezählt ab"], T[Labels.Of(StartRule)]),
        (T["Monate bis zur Überprüfung des Plans"], ReviewMonths.ToString(CultureInfo.InvariantCulture)),
        (T["Gründe für die Zielgruppe"], string.Join(", ", TargetGroups.Select(g => T[CodeLists.TargetGroups.List.Label(g)].Value))),
    ];

    public IReadOnlyList<KeyValuePair<string, string>> FieldsOver(int version) =>
    [
        new(nameof(Version), version.ToString(CultureInfo.InvariantCulture)),
        new(nameof(Code), Code ?? ""),
        new(nameof(Title), Title ?? ""),
        new(nameof(ValidFrom), ValidFrom ?? ""),
        new(nameof(ValidTo), ValidTo ?? ""),
        new(nameof(CounsellingMonths), CounsellingMonths.ToString(CultureInfo.InvariantCulture)),
        new(nameof(ExtensionMonths), ExtensionMonths.ToString(CultureInfo.InvariantCulture)),
        new(nameof(StartRule), StartRule.ToString()),
        new(nameof(ReviewMonths), ReviewMonths.ToString(CultureInfo.InvariantCulture)),
        .. TargetGroups.Select(g => new KeyValuePair<string, string>(nameof(TargetGroups), g)),
    ];
}
