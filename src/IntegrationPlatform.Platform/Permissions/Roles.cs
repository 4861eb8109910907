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

    /// <summary>Put others in charge of the team's cases, many at once, and enter covers for everybody.</summary>
    public const string CasesAssign = "cases.assign";

    /// <summary>Open a case of the own municipality that is not one's own, for an hour and with a reason.</summary>
    public const string CasesBreakGlass = "cases.break-glass";

    /// <summary>Hear of every such opening.</summary>
    public const string BreakGlassOversee = "break-glass.oversee";

    /// <summary>Keep the directory of services.</summary>
    public const string ServicesManage = "services.manage";

    /// <summary>Be the second person who decides whether data go to an authority.</summary>
    public const string DisclosuresApprove = "disclosures.approve";

    /// <summary>Decide also about cases one may not open, restricted ones among them; shows the request and no more.</summary>
    public const string DisclosuresOversee = "disclosures.oversee";

    /// <summary>Keep the municipality's list of consultation places and accommodations.</summary>
    public const string PlacesManage = "places.manage";

    /// <summary>Word the municipality's own letter templates.</summary>
    public const string LettersManage = "letters.manage";

    /// <summary>Keep the municipality's own goal templates.</summary>
    public const string PlansManage = "plans.manage";

    /// <summary>Bring in allocation lists, and undo it.</summary>
    public const string CasesImport = "cases.import";

    public const string MembersManage = "members.manage";

    /// <summary>See what plugins add, and switch them for the municipality.</summary>
    public const string PluginsSwitch = "plugins.switch";

    /// <summary>Install plugins for the whole deployment.</summary>
    public const string PluginsInstall = "plugins.install";

    /// <summary>Make reports; which of them, their own rights decide.</summary>
    public const string ReportsMake = "reports.make";

    /// <summary>See which recurring jobs run here, and what failed.</summary>
    public const string JobsSee = "jobs.see";

    /// <summary>The same for all municipalities at once.</summary>
    public const string JobsSeeEverywhere = "jobs.everywhere";

    /// <summary>Approve that a counselling period is extended.</summary>
    public const string CasesExtend = "cases.extend";

    /// <summary>See what is locked and erased next, and what was.</summary>
    public const string RetentionSee = "retention.see";

    /// <summary>Say how long closed cases are kept.</summary>
    public const string RetentionSet = "retention.set";

    /// <summary>Hold up an erasure, or take a locked case back to work.</summary>
    public const string RetentionHold = "retention.hold";

    /// <summary>Keep the list of funding programmes, for the whole district.</summary>
    public const string ProgrammesManage = "programmes.manage";

    internal static readonly FrozenDictionary<Role, FrozenSet<string>> ByRole = new Dictionary<Role, FrozenSet<string>>
    {
        [Role.IntegrationManager] = Set(CasesRead, CasesWrite, CasesOpen, CasesBreakGlass, ServicesManage, ReportsMake),
        [Role.Substitute] = Set(CasesRead, CasesWrite, CasesBreakGlass, ReportsMake),
        [Role.TeamLead] = Set(CasesRead, CasesWrite, CasesOpen, CasesTeam, CasesAssign, CasesBreakGlass, BreakGlassOversee, CasesExtend, CasesImport, ServicesManage, PlacesManage, LettersManage, PlansManage, DisclosuresApprove, ReportsMake, RetentionSee, RetentionHold),
        [Role.DistrictCoordinator] = Set(ProgrammesManage),
        [Role.VolunteerCoordinator] = Set(ReportsMake),
        [Role.ProjectManager] = Set(ReportsMake),
        [Role.FundManager] = Set(),
        [Role.Clerk] = Set(),
        [Role.DataProtectionOfficer] = Set(DisclosuresApprove, DisclosuresOversee, BreakGlassOversee, RetentionSee, RetentionSet, RetentionHold),
        [Role.SystemAdmin] = Set(MembersManage, PluginsSwitch, PluginsInstall, JobsSee, JobsSeeEverywhere),
        [Role.MunicipalityAdmin] = Set(CasesImport, MembersManage, PlacesManage, LettersManage, PlansManage, PluginsSwitch, JobsSee, RetentionSee, RetentionSet),
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
