using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.ReferralSheet;

/// <summary>What goes out: the matter, and of the facts only what is ticked.</summary>
internal sealed class SheetForm
{
    public Guid Id { get; set; }

    [Display(Name = "Was die Stelle liest"), Required(ErrorMessage = "Schreiben Sie in einem Satz, worum es geht."), StringLength(2000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Concern { get; set; }

    [Display(Name = "Was geht außerdem hinaus?")]
    public List<string> Facts { get; set; } = [];

    [Display(Name = "Auf welchem Weg?")]
    public DisclosureChannel Channel { get; set; } = DisclosureChannel.HandedOver;

    public bool Check(ModelStateDictionary errors, Person person, Consent release, IStringLocalizer texts)
    {
        var known = SheetFacts.KnownOf(person).ToList();
        Facts = [.. Facts.Distinct(StringComparer.Ordinal)];
        if (Facts.Exists(f => known.All(k => k.Code != f)))
            errors.AddModelError(nameof(Facts), texts["Wählen Sie einen Eintrag aus der Liste."]);
        var beyond = known.Where(f => Facts.Contains(f.Code) && !release.Scope.Contains(f.Category)).Select(f => texts[DataCategories.List.Label(f.Category)].Value).Distinct().ToList();
        if (beyond.Count > 0)
            errors.AddModelError(nameof(Facts), texts["Die Schweigepflichtentbindung umfasst das nicht: {0}. Nehmen Sie den Haken weg oder lassen Sie sie erweitern.", string.Join(", ", beyond)]);
        return errors.IsValid;
    }

    /// <summary>Word for word what the service gets, a fact a line.</summary>
    public IReadOnlyList<SheetLine> Lines(Person person) =>
    [
        new("Anliegen", Concern!.Trim()),
        .. SheetFacts.KnownOf(person).Where(f => Facts.Contains(f.Code)).Select(f => new SheetLine(f.Label, f.Read(person)!)),
    ];
}

internal sealed record SheetLine(string Label, string Value)
{
    public override string ToString() => $"{Label}: {Value}";

    /// <summary>The lines of a disclosure that came from a sheet; a line without a label continues the one before.</summary>
    public static IReadOnlyList<SheetLine> Read(string what)
    {
        var lines = new List<SheetLine>();
        foreach (var line in what.Split('\n'))
        {
            var at = line.IndexOf(": ", StringComparison.Ordinal);
            if (at > 0 && (lines.Count == 0 || Labels.Contains(line[..at])))
                lines.Add(new SheetLine(line[..at], line[(at + 2)..]));
            else if (lines.Count > 0)
                lines[^1] = lines[^1] with { Value = lines[^1].Value + "\n" + line };
        }
        return lines;
    }

    private static readonly HashSet<string> Labels = ["Name", "Geburtsdatum", "Sprache", "Telefon", "E-Mail", "Anschrift", "Staatsangehörigkeit", "Wohnsituation"];
}
