using IntegrationPlatform.Platform.Permissions;

namespace IntegrationPlatform.Platform.Demo;

/// <summary>Somebody of the demo and where they work.</summary>
public sealed record DemoPerson(string UserName, string DisplayName, IReadOnlyList<(string Municipality, Role Role)> Works)
{
    public Guid Id { get; } = DemoIds.Of("user/" + UserName);
}

/// <summary>The accounts to try the product with; the sign-in page offers them by name.</summary>
public static class DemoAccounts
{
    /// <summary>Of all demo accounts. It is in the documentation, so a demo never holds real data.</summary>
    public const string Password = "Willkommen-2026";

    public static readonly DemoPerson Anna = new("anna.berger", "Anna Berger", [("weissach", Role.IntegrationManager)]);
    public static readonly DemoPerson Mobile = new("mobil", "Jonas Wieland", [("weissach", Role.IntegrationManager), ("rutesheim", Role.IntegrationManager)]);
    public static readonly DemoPerson Tobias = new("tobias.kern", "Tobias Kern", [("sindelfingen", Role.IntegrationManager)]);
    public static readonly DemoPerson StandIn = new("vertretung.weissach", "Miriam Okafor", [("weissach", Role.Substitute)]);

    public static readonly IReadOnlyList<DemoPerson> All =
    [
        Anna,
        Tobias,
        Mobile,
        StandIn,
        new("leitung.weissach", "Sabine Haller", [("weissach", Role.TeamLead)]),
        new("leitung.sindelfingen", "Markus Dörr", [("sindelfingen", Role.TeamLead)]),
        new("kreis", "Claudia Renz", [("landkreis", Role.DistrictCoordinator)]),
        new("ehrenamt.weissach", "Beate Löffler", [("weissach", Role.VolunteerCoordinator)]),
        new("projekte.weissach", "Emre Aydın", [("weissach", Role.ProjectManager)]),
        new("fonds", "Dietmar Schick", [("landkreis", Role.FundManager)]),
        new("sekretariat.weissach", "Heike Binder", [("weissach", Role.Clerk)]),
        new("datenschutz", "Dr. Ulrike Faber", [("landkreis", Role.DataProtectionOfficer)]),
        new("system", "Patrick Nagel", [("landkreis", Role.SystemAdmin)]),
        new("admin.weissach", "Ingrid Vogt", [("weissach", Role.MunicipalityAdmin)]),
    ];

    /// <summary>For the scene without cases: each role once.</summary>
    public static IEnumerable<DemoPerson> OnePerRole => All.DistinctBy(p => p.Works[0].Role);
}
