namespace IntegrationPlatform.Cases.CodeLists;

/// <summary>Kinds of consultation places.</summary>
internal static class PlaceCodes
{
    public static readonly CodeList Locations = new(
    [
        ("town_hall", "Rathaus"),
        ("accommodation_office", "Büro in der Unterkunft"),
        ("own_office", "eigenes Büro"),
        ("online", "online"),
        ("partner", "bei einem Partner"),
    ]);
}
