using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Imports;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.CheckImport;

/// <summary>A row in words: what it says of the person, and what is wrong with it.</summary>
internal static class RowText
{
    public static string Of(RowNote note, IStringLocalizer T) => note.Problem switch
    {
        RowProblem.NoName => T["Es steht kein Name in der Zeile."],
        RowProblem.DigitsInName => T["Im Namen stehen Ziffern: „{0}“. Vielleicht ist es eine Summe, oder die Spalten sind verschoben.", note.Text],
        RowProblem.BrokenLetters => T["{0}: Buchstaben sind beim Speichern verloren gegangen („{1}“). Bitten Sie um die Liste im Format XLSX oder CSV UTF-8.", FieldOf(note, T), note.Text],
        RowProblem.Formula => T["{0}: Hier steht eine Formel und kein Wert („{1}“). Fügen Sie die Spalte in Excel als Werte ein.", FieldOf(note, T), note.Text],
        RowProblem.ExcelError => T["{0}: Excel meldet hier einen Fehler („{1}“).", FieldOf(note, T), note.Text],
        RowProblem.TooLong => T["{0}: Der Text ist zu lang („{1}…“).", FieldOf(note, T), note.Text],
        RowProblem.NoDay => T["{0}: „{1}“ ist kein Tag, den es gibt.", FieldOf(note, T), note.Text],
        RowProblem.DayToCome => T["{0}: „{1}“ liegt in der Zukunft.", FieldOf(note, T), note.Text],
        RowProblem.UnknownWord => T["{0}: „{1}“ kennen wir nicht; bleibt leer.", FieldOf(note, T), note.Text],
        RowProblem.GuessedDay => T["{0}: gelesen als {1}.", FieldOf(note, T), note.Text],
        RowProblem.MendedLetters => T["{0}: falsche Zeichen verbessert zu „{1}“.", FieldOf(note, T), note.Text],
        RowProblem.NoEmail => T["{0}: „{1}“ ist keine Adresse; bleibt leer.", FieldOf(note, T), note.Text],
        _ => throw new ArgumentOutOfRangeException(nameof(note)),
    };

    /// <summary>The fields of which either side says something; the same field in the same place.</summary>
    public static IReadOnlyList<(string Label, string Listed, string Other)> SideBySide(ListedPerson listed, ListedPerson? earlier, Person? ours, IStringLocalizer T)
    {
        var mine = Values(listed, T);
        var other = ours is not null ? Values(ours, T) : earlier is not null ? Values(earlier, T) : [.. mine.Select(_ => "")];
        string[] labels = [T["Familienname"], T["Vornamen"], T["Name in eigener Schrift"], T["Geburtsdatum"], T["Geschlecht"], T["Staatsangehörigkeit"], T["Bevorzugte Sprache"], T["Tag der Zuteilung"], T["Unterkunft"], T["Anschrift"]];
        return [.. labels.Select((label, i) => (label, mine[i], other[i])).Where(r => r.Item2.Length + r.Item3.Length > 0)];
    }

    /// <summary>„*01.01.1990 · männlich · Syrien“.</summary>
    public static string Facts(ListedPerson listed, IStringLocalizer T) => string.Join(" · ", new[]
    {
        listed.Birth is { } birth ? "*" + ListedPerson.Shown(birth) : "", listed.Gender is { } gender ? T[Labels.Of(gender)].Value : "", CountryOf(listed.Nationality, T),
        listed.AllocatedOn is { } on ? T["Zuteilung {0}", German.Day(on)].Value : "", listed.Text(ImportFields.Accommodation) ?? "",
    }.Where(t => t.Length > 0));

    private static string[] Values(ListedPerson p, IStringLocalizer T) =>
    [
        p.FamilyName ?? "", p.GivenNames ?? "", p.Text(ImportFields.NameInScript) ?? "", ListedPerson.Shown(p.Birth), p.Gender is { } gender ? T[Labels.Of(gender)] : "", CountryOf(p.Nationality, T), LanguageOf(p.Language, T),
        p.AllocatedOn is { } on ? German.Day(on) : "", p.Text(ImportFields.Accommodation) ?? "", p.Text(ImportFields.Address) ?? "",
    ];

    private static string[] Values(Person p, IStringLocalizer T) =>
    [
        p.FamilyName ?? "", p.GivenNames ?? "", p.NameInScript ?? "", p.BirthYear is { } year ? ListedPerson.Shown(new ListedDay(year, p.BirthMonth, p.BirthDay, Guessed: false)) : "", p.Gender is { } gender ? T[Labels.Of(gender)] : "",
        CountryOf(p.Nationalities.FirstOrDefault(), T), LanguageOf(p.PreferredLanguage, T), p.AllocatedOn is { } on ? German.Day(on) : "", p.Accommodation ?? "", p.Address ?? "",
    ];

    private static string CountryOf(string? code, IStringLocalizer T) => code is null ? "" : T[Countries.List.Label(code)];

    private static string LanguageOf(string? code, IStringLocalizer T) => code is null ? "" : T[Languages.List.Label(code)];

    private static string FieldOf(RowNote note, IStringLocalizer T) => T[ImportFields.List.Label(note.Field)];
}
