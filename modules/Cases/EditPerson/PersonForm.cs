using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Words;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.EditPerson;

/// <summary>What is asked of a person. Everything is voluntary; without a name an alias must do.</summary>
internal class PersonForm
{
    public const string TooLong = "Kürzen Sie diese Angabe auf höchstens {1} Zeichen.";

    public int Version { get; set; }

    [Display(Name = "Familienname"), StringLength(120, ErrorMessage = TooLong)]
    public string? FamilyName { get; set; }

    [Display(Name = "Vornamen"), StringLength(120, ErrorMessage = TooLong)]
    public string? GivenNames { get; set; }

    [Display(Name = "Alias"), StringLength(60, ErrorMessage = TooLong)]
    public string? Alias { get; set; }

    [Display(Name = "Name in eigener Schrift"), StringLength(160, ErrorMessage = TooLong)]
    public string? NameInScript { get; set; }

    [Display(Name = "Andere Schreibweisen"), StringLength(600, ErrorMessage = TooLong)]
    public string? OtherSpellings { get; set; }

    [Display(Name = "Geburtstag"), Range(1, 31, ErrorMessage = "Der Tag liegt zwischen 1 und 31.")]
    public int? BirthDay { get; set; }

    [Display(Name = "Geburtsmonat"), Range(1, 12, ErrorMessage = "Der Monat liegt zwischen 1 und 12.")]
    public int? BirthMonth { get; set; }

    [Display(Name = "Geburtsjahr"), Range(1900, 2100, ErrorMessage = "Das Geburtsjahr hat vier Ziffern, zum Beispiel 1991.")]
    public int? BirthYear { get; set; }

    [Display(Name = "Herkunft des Geburtsdatums")]
    public BirthDateQuality? BirthDateQuality { get; set; }

    [Display(Name = "Geschlecht")]
    public Gender? Gender { get; set; }

    [Display(Name = "Staatsangehörigkeit")]
    public string? Nationality { get; set; }

    [Display(Name = "Zweite Staatsangehörigkeit")]
    public string? SecondNationality { get; set; }

    [Display(Name = "Bevorzugte Sprache")]
    public string? PreferredLanguage { get; set; }

    [Display(Name = "Weitere Sprachen")]
    public List<string> OtherLanguages { get; set; } = [];

    [Display(Name = "Dolmetschen nötig")]
    public bool InterpreterNeeded { get; set; }

    [Display(Name = "Lesen und Schreiben")]
    public Literacy? Literacy { get; set; }

    [Display(Name = "Telefon"), StringLength(60, ErrorMessage = TooLong)]
    public string? Phone { get; set; }

    [Display(Name = "E-Mail"), StringLength(200, ErrorMessage = TooLong)]
    public string? Email { get; set; }

    [Display(Name = "Anschrift"), StringLength(200, ErrorMessage = TooLong)]
    public string? Address { get; set; }

    /// <summary>Rules over several fields and against the calendar.</summary>
    public void Check(ModelStateDictionary errors, DateOnly today, IStringLocalizer texts)
    {
        if (new[] { FamilyName, GivenNames, Alias }.All(string.IsNullOrWhiteSpace))
            errors.AddModelError(nameof(Alias), texts["Geben Sie einen Namen oder wenigstens einen Alias an."]);
        if (BirthDay is not null && BirthMonth is null)
            errors.AddModelError(nameof(BirthMonth), texts["Zum Tag gehört ein Monat. Lassen Sie sonst beides leer."]);
        if (BirthMonth is not null && BirthYear is null)
            errors.AddModelError(nameof(BirthYear), texts["Zum Monat gehört ein Jahr. Lassen Sie sonst beides leer."]);
        if (BirthYear is >= 1900 and <= 2100 and int year && (year > today.Year || (BirthMonth is >= 1 and <= 12 && BirthDay is >= 1 and int day && (day > DateTime.DaysInMonth(year, BirthMonth.Value) || new DateOnly(year, BirthMonth.Value, day) > today))))
            errors.AddModelError(nameof(BirthYear), texts["Dieses Geburtsdatum gibt es nicht oder es liegt in der Zukunft."]);
        foreach (var (field, code, list) in new[] { (nameof(Nationality), Nationality, Countries.List), (nameof(SecondNationality), SecondNationality, Countries.List), (nameof(PreferredLanguage), PreferredLanguage, Languages.List) })
        {
            if (!string.IsNullOrEmpty(code) && !list.Has(code))
                errors.AddModelError(field, texts["Wählen Sie einen Eintrag aus der Liste."]);
        }
        if (OtherLanguages.Count > 10 || OtherLanguages.Exists(l => !Languages.List.Has(l)))
            errors.AddModelError(nameof(OtherLanguages), texts["Wählen Sie einen Eintrag aus der Liste."]);
        if (!string.IsNullOrWhiteSpace(Email) && (!Email.Contains('@', StringComparison.Ordinal) || Email.Any(char.IsWhiteSpace)))
            errors.AddModelError(nameof(Email), texts["Die E-Mail-Adresse braucht ein @ und keine Leerzeichen."]);
        if (Spellings.Count > 8)
            errors.AddModelError(nameof(OtherSpellings), texts["Höchstens acht andere Schreibweisen, mit Komma oder Zeilenumbruch getrennt."]);
    }

    public IReadOnlyList<string> Spellings =>
        [.. (OtherSpellings ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase).Select(s => s.Cut(120))];

    public void ApplyTo(Person person)
    {
        person.FamilyName = Clean(FamilyName);
        person.GivenNames = Clean(GivenNames);
        person.Alias = AliasOrShortName();
        person.NameInScript = Clean(NameInScript);
        person.ScriptLanguage = person.NameInScript is null ? null : Script.LanguageOf(person.NameInScript, PreferredLanguage);
        if (!person.OtherSpellings.SequenceEqual(Spellings))
            person.OtherSpellings = [.. Spellings];
        person.BirthYear = BirthYear;
        person.BirthMonth = BirthMonth;
        person.BirthDay = BirthDay;
        person.BirthDateQuality = BirthYear is null ? null : BirthDateQuality;
        person.Gender = Gender;
        var nationalities = new[] { Nationality, SecondNationality }.Where(n => !string.IsNullOrEmpty(n)).Distinct().ToList();
        if (!person.Nationalities.SequenceEqual(nationalities!))
            person.Nationalities = nationalities!;
        person.PreferredLanguage = Clean(PreferredLanguage);
        if (!person.OtherLanguages.SequenceEqual(OtherLanguages))
            person.OtherLanguages = [.. OtherLanguages.Distinct(StringComparer.Ordinal)];
        person.InterpreterNeeded = InterpreterNeeded;
        person.Literacy = Literacy;
        person.Phone = Clean(Phone);
        person.Email = Clean(Email);
        person.Address = Clean(Address);
    }

    public static PersonForm Of(Person person) => new()
    {
        Version = person.Version,
        FamilyName = person.FamilyName,
        GivenNames = person.GivenNames,
        Alias = person.Alias,
        NameInScript = person.NameInScript,
        OtherSpellings = string.Join(", ", person.OtherSpellings),
        BirthDay = person.BirthDay,
        BirthMonth = person.BirthMonth,
        BirthYear = person.BirthYear,
        BirthDateQuality = person.BirthDateQuality,
        Gender = person.Gender,
        Nationality = person.Nationalities.ElementAtOrDefault(0),
        SecondNationality = person.Nationalities.ElementAtOrDefault(1),
        PreferredLanguage = person.PreferredLanguage,
        OtherLanguages = [.. person.OtherLanguages],
        InterpreterNeeded = person.InterpreterNeeded,
        Literacy = person.Literacy,
        Phone = person.Phone,
        Email = person.Email,
        Address = person.Address,
    };

    /// <summary>Every field as label and readable value, for comparing two versions.</summary>
    public IEnumerable<(string Label, string Value)> Readable(IStringLocalizer texts) =>
        typeof(PersonForm).GetProperties()
            .Where(p => p.GetCustomAttribute<DisplayAttribute>() is not null)
            .Select(p => (texts[p.GetCustomAttribute<DisplayAttribute>()!.Name!].Value, ValueOf(p, texts)));

    /// <summary>The form as fields to post again over another version.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> FieldsOver(int version) =>
    [
        new(nameof(Version), version.ToString(CultureInfo.InvariantCulture)),
        .. typeof(PersonForm).GetProperties().Where(p => p.GetCustomAttribute<DisplayAttribute>() is not null).SelectMany(p => p.GetValue(this) switch
        {
            null => [],
            List<string> list => list.Select(item => new KeyValuePair<string, string>(p.Name, item)),
            var value => [new KeyValuePair<string, string>(p.Name, value.ToString()!)],
        }),
    ];

    private string ValueOf(PropertyInfo property, IStringLocalizer texts) => property.GetValue(this) switch
    {
        null => "",
        bool yes => texts[yes ? "ja" : "nein"],
        Enum code => texts[Labels.Of(code)],
        List<string> codes => string.Join(", ", codes.Select(c => texts[Languages.List.Label(c)].Value)),
        string code when property.Name is nameof(Nationality) or nameof(SecondNationality) => texts[Countries.List.Label(code)],
        string code when property.Name is nameof(PreferredLanguage) => texts[Languages.List.Label(code)],
        var other => other.ToString()!,
    };

    /// <summary>Without an alias the given name and an initial stand in for one.</summary>
    private string AliasOrShortName()
    {
        if (Clean(Alias) is { } alias)
            return alias;
        return $"{Clean(GivenNames)?.Split(' ')[0]} {(Clean(FamilyName) is { } family ? StringInfo.GetNextTextElement(family) + "." : "")}".Trim().Cut(60);
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
