namespace IntegrationPlatform.Cases.CodeLists;

/// <summary>CL-17: what a contact was about.</summary>
internal static class Topics
{
    public static readonly CodeList List = new(
    [
        ("residence", "Aufenthalt und Asyl"),
        ("family_reunion", "Familiennachzug"),
        ("benefits", "Leistungen und Finanzen"),
        ("debt", "Schulden"),
        ("housing", "Wohnen"),
        ("language", "Sprache"),
        ("work", "Arbeit"),
        ("training_studies", "Ausbildung und Studium"),
        ("recognition", "Anerkennung"),
        ("school", "Schule"),
        ("childcare", "Kita"),
        ("family_parenting", "Familie und Erziehung"),
        ("health", "Gesundheit"),
        ("mental_health", "Seelische Gesundheit"),
        ("disability_care", "Behinderung und Pflege"),
        ("pregnancy", "Schwangerschaft"),
        ("violence_protection", "Gewaltschutz"),
        ("legal_contracts", "Verträge und Recht"),
        ("mail_forms", "Post und Formulare"),
        ("mobility", "Mobilität"),
        ("participation", "Vereine und Teilhabe"),
        ("digital", "Digitale Hilfe"),
        ("everyday", "Alltag"),
        ("conflict", "Konflikt in der Unterkunft"),
        ("discrimination", "Diskriminierung"),
        ("return_counselling", "Rückkehrberatung"),
        ("naturalisation", "Einbürgerung"),
        ("other", "Sonstiges"),
    ]);
}
