using System.Collections.Frozen;

namespace IntegrationPlatform.Platform.Permissions;

/// <summary>The roles of the field and what each may do. A right that no role holds cannot be asked for: the lookup below fails at start.</summary>
public enum Role
{
    IntegrationManager,
    Substitute,
    TeamLead,
    DistrictCoordinator,
    VolunteerCoordinator,
    ProjectManager,
    FundManager,
    Clerk,
    DataProtectionOfficer,
    SystemAdmin,
    MunicipalityAdmin,
}

/// <summary>Rights, named by module and verb. A controller asks for one by attribute.</summary>
public static class Rights
{
    /// <summary>Open pages with case content; which cases, the desks decide.</summary>
    public const string CasesRead = "cases.read";
    public const string CasesWrite = "cases.write";
    public const string CasesOpen = "cases.open";

    /// <summary>See and change every case of the municipality that is not restricted.</summary>
    public const string CasesTeam = "cases.team";

    /// <summary>Keep the municipality's list of consultation places and accommodations.</summary>
    public const string PlacesManage = "places.manage";

    public const string MembersManage = "members.manage";

    /// <summary>See what plugins add, and switch them for the municipality.</summary>
    public const string PluginsSwitch = "plugins.switch";

    /// <summary>Install plugins for the whole deployment.</summary>
    public const string PluginsInstall = "plugins.install";

    /// <summary>Make reports; which of them, their own rights decide.</summary>
    public const string ReportsMake = "reports.make";

    internal static readonly FrozenDictionary<Role, FrozenSet<string>> ByRole = new Dictionary<Role, FrozenSet<string>>
    {
        [Role.IntegrationManager] = Set(CasesRead, CasesWrite, CasesOpen, ReportsMake),
        [Role.Substitute] = Set(CasesRead, CasesWrite, ReportsMake),
        [Role.TeamLead] = Set(CasesRead, CasesWrite, CasesOpen, CasesTeam, PlacesManage, ReportsMake),
        [Role.DistrictCoordinator] = Set(),
        [Role.VolunteerCoordinator] = Set(ReportsMake),
        [Role.ProjectManager] = Set(ReportsMake),
        [Role.FundManager] = Set(),
        [Role.Clerk] = Set(),
        [Role.DataProtectionOfficer] = Set(),
        [Role.SystemAdmin] = Set(MembersManage, PluginsSwitch, PluginsInstall),
        [Role.MunicipalityAdmin] = Set(MembersManage, PlacesManage, PluginsSwitch),
    }.ToFrozenDictionary();

    public static string Label(Role role) => role switch
    {
        Role.IntegrationManager => "Integrationsmanagement",
        Role.Substitute => "Vertretung",
        Role.TeamLead => "Teamleitung",
        Role.DistrictCoordinator => "Koordinierungsstelle",
        Role.VolunteerCoordinator => "Ehrenamtskoordination",
        Role.ProjectManager => "Projektleitung",
        Role.FundManager => "Fondsverwaltung",
        Role.Clerk => "Verwaltung",
        Role.DataProtectionOfficer => "Datenschutz",
        Role.SystemAdmin => "Systemadministration",
        Role.MunicipalityAdmin => "Kommunenadministration",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    private static FrozenSet<string> Set(params string[] rights) => rights.ToFrozenSet(StringComparer.Ordinal);
}
