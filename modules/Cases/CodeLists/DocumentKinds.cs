namespace IntegrationPlatform.Cases.CodeLists;

/// <summary>CL-23: what kind of document it is, which of them run out, and how long before somebody should look after it.</summary>
internal static class DocumentKinds
{
    private const int WeeksForResidence = 8, WeeksForOthers = 4;

    public static readonly CodeList List = new(
    [
        ("residence_title", "Aufenthaltstitel"),
        ("aufenthaltsgestattung", "Aufenthaltsgestattung"),
        ("duldung", "Duldung"),
        ("fiktion", "Fiktionsbescheinigung"),
        ("bamf_decision", "Bescheid des BAMF"),
        ("passport", "Nationalpass"),
        ("travel_document", "Reiseausweis"),
        ("birth_marriage_certificate", "Geburts- oder Heiratsurkunde"),
        ("registration", "Meldebescheinigung"),
        ("allocation", "Zuweisung oder Einweisung"),
        ("benefit_decision", "Leistungsbescheid"),
        ("health_card", "Gesundheitskarte"),
        ("rental_contract", "Mietvertrag"),
        ("work_contract", "Arbeitsvertrag"),
        ("course_entitlement", "Berechtigung zum Kurs"),
        ("language_certificate", "Sprachzertifikat"),
        ("lid_certificate", "Zertifikat „Leben in Deutschland“"),
        ("school_certificate", "Schulzeugnis"),
        ("vocational_certificate", "Zeugnis einer Ausbildung oder eines Studiums"),
        ("recognition_notice", "Anerkennungsbescheid"),
        ("cv", "Lebenslauf"),
        ("consent_form", "Einwilligung auf Papier"),
        ("plan_signed", "Unterschriebener Integrationsplan"),
        ("letter_out", "Brief von uns"),
        ("letter_in", "Brief an die Person"),
        ("other", "Anderes Dokument"),
    ]);

    /// <summary>Weeks before the last day; what is not named here takes the usual.</summary>
    private static readonly Dictionary<string, int> ReminderWeeks = new(StringComparer.Ordinal)
    {
        ["residence_title"] = WeeksForResidence,
        ["aufenthaltsgestattung"] = WeeksForResidence,
        ["duldung"] = WeeksForResidence,
        ["fiktion"] = WeeksForResidence,
    };

    public static DateOnly RemindOn(string kind, DateOnly validUntil) => validUntil.AddDays(-7 * ReminderWeeks.GetValueOrDefault(kind, WeeksForOthers));
}
