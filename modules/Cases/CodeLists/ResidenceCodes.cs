using System.Collections.Frozen;

namespace IntegrationPlatform.Cases.CodeLists;

/// <summary>CL-06, CL-41 and CL-44: what somebody may stay for, where they must live, and whether they may work.</summary>
internal static class ResidenceCodes
{
    /// <summary>Group, code and label: statistics count by group.</summary>
    private static readonly (string Group, string Code, string Label)[] All =
    [
        ("in_procedure", "arrival_proof", "Ankunftsnachweis"),
        ("in_procedure", "permission_pending", "Aufenthaltsgestattung (§ 55 AsylG)"),
        ("recognised", "25_1", "Asylberechtigung (§ 25 Abs. 1)"),
        ("recognised", "25_2_refugee", "Flüchtlingseigenschaft (§ 25 Abs. 2 Alt. 1)"),
        ("recognised", "25_2_subsidiary", "subsidiärer Schutz (§ 25 Abs. 2 Alt. 2)"),
        ("recognised", "25_3", "Abschiebungsverbot (§ 25 Abs. 3)"),
        ("recognised", "22", "Aufnahme aus dem Ausland (§ 22)"),
        ("recognised", "23_1", "Landesaufnahme (§ 23 Abs. 1)"),
        ("recognised", "23_2", "Bundesaufnahme (§ 23 Abs. 2)"),
        ("recognised", "23_4", "Resettlement (§ 23 Abs. 4)"),
        ("recognised", "23a", "Härtefall (§ 23a)"),
        ("temporary_protection", "24", "vorübergehender Schutz (§ 24, Ukraine)"),
        ("toleration", "60a", "Duldung (§ 60a)"),
        ("toleration", "60b", "Duldung, Identität ungeklärt (§ 60b)"),
        ("toleration", "60c", "Ausbildungsduldung (§ 60c)"),
        ("toleration", "60d", "Beschäftigungsduldung (§ 60d)"),
        ("integration_title", "104c", "Chancen-Aufenthaltsrecht (§ 104c)"),
        ("integration_title", "25a", "gut integrierte junge Menschen (§ 25a)"),
        ("integration_title", "25b", "nachhaltige Integration (§ 25b)"),
        ("integration_title", "25_5", "Ausreise unmöglich (§ 25 Abs. 5)"),
        ("integration_title", "19d", "qualifizierte Geduldete (§ 19d)"),
        ("integration_title", "16g", "Berufsausbildung (§ 16g)"),
        ("family", "28", "Familie von Deutschen (§ 28)"),
        ("family", "30", "Ehegattennachzug (§ 30)"),
        ("family", "32", "Kindernachzug (§ 32)"),
        ("family", "36", "Nachzug von Eltern und anderen (§ 36)"),
        ("family", "36a", "Nachzug zu subsidiär Schutzberechtigten (§ 36a)"),
        ("permanent", "26_3", "Niederlassungserlaubnis (§ 26 Abs. 3)"),
        ("permanent", "9", "Niederlassungserlaubnis (§ 9)"),
        ("permanent", "naturalised", "eingebürgert"),
        ("other", "fiction", "Fiktionsbescheinigung (§ 81)"),
        ("other", "eu", "Unionsbürger*in"),
        ("other", "obliged_to_leave", "ausreisepflichtig"),
        ("other", "other", "anderer Aufenthalt"),
        ("other", "unknown", "keine Angabe"),
    ];

    public static readonly CodeList Statuses = new([.. All.Select(s => (s.Code, s.Label))]);

    private static readonly FrozenDictionary<string, string> Groups = All.ToFrozenDictionary(s => s.Code, s => s.Group, StringComparer.Ordinal);

    public static string GroupOf(string status) => Groups.GetValueOrDefault(status, "other");

    public static readonly CodeList Obligations = new(
    [
        ("none", "keine Wohnsitzauflage"),
        ("12a_1", "Wohnsitz im Land (§ 12a Abs. 1)"),
        ("12a_2", "Wohnsitz an einem Ort (§ 12a Abs. 2)"),
        ("12a_3", "Wohnsitz an einem Ort (§ 12a Abs. 3)"),
        ("12a_4", "Zuzugsverbot (§ 12a Abs. 4)"),
        ("61", "räumlich beschränkt (§ 61)"),
        ("60_asylg", "Wohnsitzauflage (§ 60 AsylG)"),
        ("24_5", "Wohnsitzauflage (§ 24 Abs. 5)"),
        ("unknown", "keine Angabe"),
    ]);

    public static readonly CodeList WorkPermissions = new(
    [
        ("allowed", "Arbeit erlaubt"),
        ("needs_permission", "Arbeit nur mit Erlaubnis"),
        ("prohibited", "Arbeit nicht erlaubt"),
        ("unknown", "keine Angabe"),
    ]);
}
