using System.ComponentModel.DataAnnotations;
using System.Globalization;
using IntegrationPlatform.Sdk.Look;

namespace IntegrationPlatform.Cases.Fields;

/// <summary>What any form made of fields sends.</summary>
internal sealed record RecordForm
{
    /// <summary>Becomes the record's id, so that sending the form twice records it once.</summary>
    public Guid Id { get; set; }
    public int Version { get; set; }

    public Dictionary<string, string?> Values { get; set; } = [];

    /// <summary>A new state ends the former one.</summary>
    public bool EndFormer { get; set; }

    [Display(Name = "Daran erinnern")]
    public bool Remind { get; set; }

    [Display(Name = "Wie viele Wochen vorher?")]
    public string? RemindWeeks { get; set; } = "8";

    [Display(Name = "Fallnummer", Description = "Nur wenn die Person selbst beraten wird, zum Beispiel WEI-2026-0042"), StringLength(20)]
    public string? CaseNumber { get; set; }

    /// <summary>This form again, but based on what is stored now: the user has seen it and decided.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> FieldsOver(int version) =>
    [
        new(nameof(Version), version.ToString(CultureInfo.InvariantCulture)),
        .. Values.Select(v => KeyValuePair.Create($"Values[{v.Key}]", v.Value ?? "")),
        new(nameof(EndFormer), EndFormer ? "true" : "false"),
        new(nameof(Remind), Remind ? "true" : "false"),
        new(nameof(RemindWeeks), RemindWeeks ?? ""),
        new(nameof(CaseNumber), CaseNumber ?? ""),
    ];
}

/// <summary>A page with one form made of fields.</summary>
internal sealed record FormPage
{
    public required string Title { get; init; }
    public string? Intro { get; init; }
    public required IReadOnlyList<(string Text, string Path)> Crumbs { get; init; }
    public required string Action { get; init; }
    public required string Back { get; init; }
    public required FieldsOnPage Fields { get; init; }

    /// <summary>Asked rarely, so folded away until something stands there.</summary>
    public FieldsOnPage? More { get; init; }
    public required RecordForm Form { get; init; }

    /// <summary>The tick that ends the former state; null leaves it out.</summary>
    public string? EndFormer { get; init; }
    public bool MayRemind { get; init; }
    public bool AsksForCase { get; init; }

    /// <summary>Where a button below the form posts to remove the record; null leaves it out.</summary>
    public string? Remove { get; init; }
    public Conflict? Conflict { get; init; }

    public IEnumerable<string> Names => [.. Fields.Fields.Concat(More?.Fields ?? []).Select(f => f.Input), nameof(RecordForm.CaseNumber), nameof(RecordForm.RemindWeeks)];
}

/// <summary>Fields, what stands in them, and what may be chosen.</summary>
internal sealed record FieldsOnPage(IReadOnlyList<Field> Fields, Dictionary<string, string?> Values, Func<Field, string?, IReadOnlyList<LookOption>> Options)
{
    public bool Any => Fields.Any(f => !string.IsNullOrEmpty(Values.GetValueOrDefault(f.Name)) && Values[f.Name] != "false");

    /// <summary>Two short fields share a line; a long one has its own.</summary>
    public IEnumerable<Field[]> Rows
    {
        get
        {
            for (var i = 0; i < Fields.Count; i++)
            {
                if (i + 1 < Fields.Count && IsShort(Fields[i]) && IsShort(Fields[i + 1]))
                    yield return [Fields[i], Fields[++i]];
                else
                    yield return [Fields[i]];
            }
        }
    }

    private static bool IsShort(Field field) => field.Kind is not (FieldKind.LongText or FieldKind.Tick or FieldKind.Hours) && field.Enumeration is null;
}
