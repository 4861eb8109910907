using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;

namespace IntegrationPlatform.Cases.ReferralSheet;

/// <summary>One thing we know about a client that a service might need.</summary>
internal sealed record SheetFact(string Code, string Label, string Category, Func<Person, string?> Read);

/// <summary>All that a referral sheet can carry beside the matter itself. Each belongs to a category that the release must cover. What the service reads is German.</summary>
internal static class SheetFacts
{
    public static readonly CodeList List = new(
    [
        ("name", "Name"),
        ("born", "Geburtsdatum"),
        ("language", "Sprache und Dolmetschen"),
        ("phone", "Telefon"),
        ("email", "E-Mail"),
        ("address", "Anschrift"),
        ("nationality", "Staatsangehörigkeit"),
        ("housing", "Wohnsituation"),
    ]);

    private static readonly SheetFact[] All =
    [
        new("name", "Name", DataCategories.Identity, p => p.DisplayName),
        new("born", "Geburtsdatum", DataCategories.Identity, Born),
        new("language", "Sprache", DataCategories.Language, p => p.PreferredLanguage is { } code ? Languages.List.Label(code) + (p.InterpreterNeeded ? ", Dolmetschen nötig" : "") : null),
        new("phone", "Telefon", DataCategories.Contact, p => p.Phone),
        new("email", "E-Mail", DataCategories.Contact, p => p.Email),
        new("address", "Anschrift", DataCategories.Contact, p => p.Address),
        new("nationality", "Staatsangehörigkeit", DataCategories.Residence, p => p.Nationalities.Count == 0 ? null : string.Join(", ", p.Nationalities.Select(Countries.List.Label))),
        new("housing", "Wohnsituation", DataCategories.Housing, p => p.Housing is { } housing ? Platform.Words.Labels.Of(housing) : null),
    ];

    /// <summary>What there is to choose from for this client.</summary>
    public static IEnumerable<SheetFact> KnownOf(Person person) => All.Where(f => !string.IsNullOrWhiteSpace(f.Read(person)));

    private static string? Born(Person person) => person switch
    {
        { BirthYear: null } => null,
        { BirthYear: { } year, BirthMonth: { } month, BirthDay: { } day } when person.BirthDateQuality != BirthDateQuality.FirstOfJanuary => $"{day:00}.{month:00}.{year}",
        _ => $"{person.BirthYear} (Tag unbekannt)",
    };
}
