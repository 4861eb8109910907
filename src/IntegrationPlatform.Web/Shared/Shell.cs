namespace IntegrationPlatform.Web.Shared;

/// <summary>What the frame around a page shows; one per request.</summary>
public sealed record Shell
{
    public string ProductName { get; init; } = "IntegrationPlatform";
    public string? MunicipalityName { get; init; }

    /// <summary>"/weissach", or "" outside of a municipality.</summary>
    public string BasePath { get; init; } = "";

    public bool SignedIn { get; init; }
    public string UserName { get; init; } = "";
    public string Initials { get; init; } = "";
    public string RoleName { get; init; } = "";

    public IReadOnlyList<MenuEntry> Menu { get; init; } = [];

    /// <summary>At most four; the phone's bar adds "Mehr" with the whole menu.</summary>
    public IReadOnlyList<MenuEntry> BottomMenu { get; init; } = [];

    public IReadOnlyList<MunicipalityLink> OtherMunicipalities { get; init; } = [];

    public bool MaySearch { get; init; }
    public bool MayRecordContact { get; init; }
    public bool MayOpenCase { get; init; }

    /// <summary>Marks the brand line, so that nobody takes made-up people for real ones.</summary>
    public bool Demo { get; init; }

    /// <summary>compact or comfort.</summary>
    public string Density { get; init; } = "compact";

    /// <summary>system, light or dark.</summary>
    public string Theme { get; init; } = "system";

    public string UiLanguage { get; init; } = "de";
    public bool ShortcutsOn { get; init; } = true;

    /// <summary>Until the session ends; null means that nobody is signed in or that it does not end by itself.</summary>
    public int? SessionSeconds { get; init; }

    public string AntiforgeryToken { get; init; } = "";

    public string Direction => UiLanguage is "ar" or "fa" or "prs" or "ps" or "ckb" or "ur" ? "rtl" : "ltr";
}

/// <summary>An entry of the menu; entries of one group stand together under its name.</summary>
/// <param name="Key">The second key after g: "h" goes to Heute with g h.</param>
/// <param name="IsAdd">The round button in the middle of the phone's bar.</param>
public sealed record MenuEntry(
    string Text,
    string Href,
    string Icon,
    string Group = "",
    bool IsCurrent = false,
    int? Count = null,
    string? Key = null,
    bool IsAdd = false)
{
    public string? CountText => Count > 99 ? "99+" : Count?.ToString();
}

public sealed record MunicipalityLink(string Name, string Href);
