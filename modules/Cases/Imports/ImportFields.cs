using System.Security.Cryptography;
using System.Text;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Names;

namespace IntegrationPlatform.Cases.Imports;

/// <summary>What a column of an allocation list may say. Whatever else is in the list (numbers of registers, religion) has no field and is not kept.</summary>
internal static class ImportFields
{
    public const string FamilyName = "family_name", GivenNames = "given_names", FullName = "full_name", NameInScript = "name_in_script", BirthDate = "birth_date", Gender = "gender",
        Nationality = "nationality", Language = "language", AllocatedOn = "allocated_on", Accommodation = "accommodation", Address = "address", Phone = "phone", Email = "email";

    public static readonly CodeList List = new(
    [
        (FamilyName, "Familienname"),
        (GivenNames, "Vornamen"),
        (FullName, "Vor- und Familienname in einer Spalte"),
        (NameInScript, "Name in eigener Schrift"),
        (BirthDate, "Geburtsdatum"),
        (Gender, "Geschlecht"),
        (Nationality, "Staatsangehörigkeit"),
        (Language, "Bevorzugte Sprache"),
        (AllocatedOn, "Tag der Zuteilung"),
        (Accommodation, "Unterkunft"),
        (Address, "Anschrift"),
        (Phone, "Telefon"),
        (Email, "E-Mail"),
    ]);

    /// <summary>Folded beginnings of headings, the longer one first where one begins like another.</summary>
    private static readonly (string Start, string Field)[] Headings =
    [
        ("FAMILIENNAME VORNAME", FullName), ("NAME VORNAME", FullName), ("NACHNAME VORNAME", FullName), ("VOR UND", FullName), ("VORNAME NACHNAME", FullName), ("VORNAME NAME", FullName), ("VOLLSTAENDIGER NAME", FullName), ("NAME DER PERSON", FullName),
        ("NAME IN", NameInScript), ("ORIGINALSCHRIFT", NameInScript), ("FAMILIENNAME", FamilyName), ("NACHNAME", FamilyName), ("ZUNAME", FamilyName), ("NAME", FamilyName),
        ("VORNAME", GivenNames), ("RUFNAME", GivenNames), ("GEBURTSDATUM", BirthDate), ("GEB DATUM", BirthDate), ("GEBDATUM", BirthDate), ("GEBOREN", BirthDate), ("GEBURTSTAG", BirthDate), ("GEB AM", BirthDate), ("GEB", BirthDate),
        ("GESCHLECHT", Gender), ("GESCHL", Gender), ("M W", Gender), ("STAATSANGEHOERIGKEIT", Nationality), ("STAATSANG", Nationality), ("NATIONALITAET", Nationality), ("HERKUNFTSLAND", Nationality), ("STA", Nationality),
        ("SPRACHE", Language), ("MUTTERSPRACHE", Language), ("VERKEHRSSPRACHE", Language), ("ZUTEILUNG", AllocatedOn), ("ZUGETEILT", AllocatedOn), ("ZUWEISUNG", AllocatedOn), ("ZUGEWIESEN", AllocatedOn), ("TAG DER ZUTEILUNG", AllocatedOn), ("DATUM DER ZUTEILUNG", AllocatedOn),
        ("UNTERKUNFT", Accommodation), ("OBJEKT", Accommodation), ("ANSCHRIFT", Address), ("ADRESSE", Address), ("STRASSE", Address), ("WOHNHAFT", Address), ("TELEFON", Phone), ("TEL", Phone), ("MOBIL", Phone), ("HANDY", Phone), ("E MAIL", Email), ("EMAIL", Email), ("MAIL", Email),
    ];

    /// <summary>Headings of countries and registers that begin like one of ours.</summary>
    private static readonly string[] Never = ["GEBURTSORT", "GEBURTSLAND", "GEBURTSNAME", "ZUTEILUNGSNUMMER", "STATUS", "NAME DES VATERS", "NAME DER MUTTER"];

    /// <summary>The field of every column; a field is given once, to the first column that fits.</summary>
    public static List<string> Guess(IReadOnlyList<string> headings)
    {
        var given = new HashSet<string>();
        return [.. headings.Select(h => Guess(h) is { } field && given.Add(field) ? field : "")];
    }

    public static string? Guess(string heading)
    {
        var folded = Folded(heading);
        return folded.Length == 0 || Never.Any(n => folded.StartsWith(n, StringComparison.Ordinal)) ? null : Headings.FirstOrDefault(h => Begins(folded, h.Start)).Field;
    }

    /// <summary>The same headings in the same order are the same list of the same office.</summary>
    public static string HashOf(IEnumerable<string> headings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', headings.Select(Folded)))));

    /// <summary>Short ones must be the whole word: „Tel.“, but not „Teller“.</summary>
    private static bool Begins(string folded, string start) =>
        folded.StartsWith(start, StringComparison.Ordinal) && (start.Length > 5 || folded.Length == start.Length || folded[start.Length] == ' ');

    private static string Folded(string heading) => NameFolding.SortKey(heading);
}
