namespace IntegrationPlatform.Cases.CodeLists;

/// <summary>CL-31 and CL-32, and what is sought for a child.</summary>
internal static class FamilyCodes
{
    public static readonly CodeList Roles = new(
    [
        ("adult", "erwachsene Person"),
        ("spouse_partner", "Ehe- oder Lebenspartner*in"),
        ("child_minor", "minderjähriges Kind"),
        ("child_adult", "volljähriges Kind"),
        ("parent", "Elternteil"),
        ("sibling", "Bruder oder Schwester"),
        ("other_relative", "andere Verwandte"),
        ("umA_guardian", "Vormund (umA)"),
    ]);

    public static readonly CodeList Kinds = new(
    [
        ("single", "allein lebend"),
        ("couple", "Paar"),
        ("couple_children", "Paar mit Kindern"),
        ("single_parent", "alleinerziehend"),
        ("adults_related", "verwandte Erwachsene"),
        ("shared_unrelated", "Wohngemeinschaft, nicht verwandt"),
    ]);

    public static readonly CodeList ChildPlaces = new(
    [
        ("nursery", "Krippe (unter 3)"),
        ("kita", "Kindergarten"),
        ("childminder", "Tagespflege"),
        ("primary_school", "Grundschule"),
        ("secondary_school", "weiterführende Schule"),
        ("vkl", "Vorbereitungsklasse (VKL)"),
        ("vabo", "Vorqualifizierung Arbeit/Beruf (VABO)"),
        ("after_school", "Ganztag oder Hort"),
        ("other", "anderer Platz"),
    ]);

    public static readonly CodeList ChildStates = new(
    [
        ("sought", "Platz wird gesucht"),
        ("waiting_list", "auf der Warteliste"),
        ("promised", "Platz zugesagt"),
        ("attending", "hat einen Platz"),
        ("not_wanted", "nicht gewünscht"),
        ("unknown", "keine Angabe"),
    ]);
}
