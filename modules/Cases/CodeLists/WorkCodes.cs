namespace IntegrationPlatform.Cases.CodeLists;

/// <summary>CL-26 and CL-27: what somebody lives on and works as.</summary>
internal static class WorkCodes
{
    public static readonly CodeList Benefits = new(
    [
        ("asylblg_3", "Grundleistungen (§ 3 AsylbLG)"),
        ("asylblg_2", "Analogleistungen (§ 2 AsylbLG)"),
        ("sgb2", "Grundsicherung für Arbeitsuchende (SGB II)"),
        ("sgb12", "Sozialhilfe (SGB XII)"),
        ("sgb3_alg1", "Arbeitslosengeld (SGB III)"),
        ("wohngeld", "Wohngeld"),
        ("kindergeld", "Kindergeld"),
        ("kinderzuschlag", "Kinderzuschlag"),
        ("bafoeg_bab", "BAföG oder Berufsausbildungsbeihilfe"),
        ("own_income", "eigenes Einkommen"),
        ("none", "keine Leistung"),
        ("unknown", "keine Angabe"),
    ]);

    public static readonly CodeList Employment = new(
    [
        ("employed_full", "Arbeit in Vollzeit"),
        ("employed_part", "Arbeit in Teilzeit"),
        ("minijob", "Minijob"),
        ("self_employed", "selbstständig"),
        ("vocational_training", "in Ausbildung"),
        ("internship", "Praktikum"),
        ("measure", "Maßnahme"),
        ("course", "im Kurs"),
        ("school", "in der Schule"),
        ("studies", "im Studium"),
        ("parental_care", "betreut Kinder oder Angehörige"),
        ("seeking", "sucht Arbeit"),
        ("not_allowed", "darf nicht arbeiten"),
        ("unable", "kann nicht arbeiten"),
        ("retired", "im Ruhestand"),
        ("unknown", "keine Angabe"),
    ]);

    /// <summary>What counts as a start into work or training (K11).</summary>
    public static readonly IReadOnlyList<string> InWork = ["employed_full", "employed_part", "minijob", "self_employed", "vocational_training"];
}
