namespace IntegrationPlatform.Cases.CodeLists;

/// <summary>CL-10: why somebody belongs to the target group of the programme.</summary>
internal static class TargetGroups
{
    /// <summary>The exception that has to be explained.</summary>
    public const string WithReason = "with_reason";

    public static readonly CodeList List = new(
    [
        ("au_17_18_flueag", "Anschlussunterbringung (§§ 17, 18 FlüAG)"),
        ("ukraine_24", "Schutz nach § 24 AufenthG (Ukraine)"),
        ("family_reunion", "Familiennachzug"),
        ("child_born_here", "hier geborenes Kind"),
        ("resettlement", "Resettlement oder humanitäre Aufnahme"),
        (WithReason, "begründete Ausnahme"),
    ]);
}
