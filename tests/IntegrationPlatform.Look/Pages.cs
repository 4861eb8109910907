namespace IntegrationPlatform.Look;

/// <summary>A page and who looks at it; {case} is the first case that account's list shows, no account means not signed in.</summary>
internal sealed record Shot(string Name, string? Account, string Path, int Expected = 200);

internal static class Pages
{
    public const string Password = "Willkommen-2026";
    public const string Cases = "/weissach/cases";

    private const string Manager = "anna.berger";
    private const string Lead = "leitung.weissach";

    /// <summary>Every page somebody can open by its address. A new page gets a line here.</summary>
    public static readonly IReadOnlyList<Shot> All =
    [
        new("anmelden", null, "/anmelden"),
        new("gemeinde-waehlen", "mobil", "/"),
        new("start", Manager, "/weissach"),
        new("heute", Manager, "/weissach/today"),
        new("faelle", Manager, "/weissach/cases"),
        new("faelle-team", Lead, "/weissach/cases?view=team"),
        new("fall-anlegen", Manager, "/weissach/cases/open"),
        new("fall", Manager, "/weissach/cases/{case}"),
        new("kontakt", Manager, "/weissach/cases/{case}/contacts/new"),
        new("suche", Manager, "/weissach/search?q=hus"),
        new("suche-leer", Manager, "/weissach/search?q=niemand"),
        new("konto", Manager, "/konto"),
        new("konto-darstellung", Manager, "/konto/darstellung"),
        new("konto-passwort", Manager, "/konto/passwort"),
        new("konto-zweiter-faktor", Manager, "/konto/zweiter-faktor"),
        new("verboten", "ehrenamt.weissach", "/weissach/cases", 403),
        new("nicht-gefunden", Manager, "/weissach/gibt-es-nicht", 404),
    ];
}
