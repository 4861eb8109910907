namespace IntegrationPlatform.Cases.CodeLists;

/// <summary>What a consent may cover. What the matter itself is about needs no entry: it is the consent's purpose.</summary>
internal static class DataCategories
{
    public const string Identity = "identity", Contact = "contact", Language = "language", Residence = "residence", Housing = "housing", Health = "health",
        Family = "family", Finances = "finances", WorkAndEducation = "work_education";

    public static readonly CodeList List = new(
    [
        (Identity, "Name und Geburtsdatum"),
        (Contact, "Telefon, E-Mail, Anschrift"),
        (Language, "Sprache und Verständigung"),
        (Residence, "Aufenthalt und Staatsangehörigkeit"),
        (Housing, "Wohnsituation"),
        (Family, "Familie und Haushalt"),
        (Finances, "Einkommen und Leistungen"),
        (WorkAndEducation, "Arbeit, Schule, Ausbildung"),
        (Health, "Angaben zur Gesundheit"),
        ("documents", "Kopien von Unterlagen"),
    ]);
}
