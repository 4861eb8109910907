namespace IntegrationPlatform.Sdk;

/// <summary>The content of <c>plugin.json</c>. The host reads it before it loads any code, and shows it to the administrator before the plugin is switched on.</summary>
public sealed record PluginManifest
{
    /// <summary>Lower case with dots, three to sixty characters: <c>weissach.postkarten</c>. Every key the plugin brings starts with it, and so do its addresses.</summary>
    public required string Id { get; init; }

    /// <summary>German name, up to eighty characters.</summary>
    public required string Name { get; init; }

    /// <summary>Version of the plugin, for example <c>1.2.0</c>.</summary>
    public required Version Version { get; init; }

    /// <summary>Lowest version of the Sdk the plugin runs on, for example <c>10.0</c>. The major version must be the host's.</summary>
    public required Version Sdk { get; init; }

    /// <summary>Who answers for the plugin.</summary>
    public required string Publisher { get; init; }

    /// <summary>What it is for, in a sentence or two of German.</summary>
    public string Description { get; init; } = "";

    /// <summary>What the plugin reaches outside itself; keys of <see cref="PluginUse"/>. The host compares it with the code and refuses what is not declared.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];

    /// <summary>Rights the plugin's pages ask for.</summary>
    public IReadOnlyList<PluginPermission> Permissions { get; init; } = [];

    /// <summary>Every personal-data field the plugin keeps, for the record of processing activities (Art. 30 GDPR).</summary>
    public IReadOnlyList<PersonalDataField> PersonalData { get; init; } = [];

    /// <summary>What an administrator may set per municipality, up to 60 fields. The host draws the form; <see cref="IPluginSettings"/> reads it.</summary>
    public IReadOnlyList<FormField> Settings { get; init; } = [];
}

/// <summary>The keys of <see cref="PluginManifest.Uses"/>.</summary>
public static class PluginUse
{
    /// <summary>Reads references, names and languages of cases through <c>IntegrationPlatform.Sdk.Cases</c>.</summary>
    public const string CasesRead = "cases.read";

    /// <summary>Learns of what happens to cases, without content.</summary>
    public const string CasesEvents = "cases.events";

    /// <summary>Talks to other machines.</summary>
    public const string Network = "network";

    /// <summary>Reads or writes files.</summary>
    public const string Files = "files";
}

/// <summary>A right that pages and cards of the plugin ask for.</summary>
/// <param name="Key">Starts with the plugin's id: <c>weissach.postkarten.view</c>.</param>
/// <param name="Label">German text for the administrator.</param>
/// <param name="Roles">Roles that hold it, in the words of the code list of roles: <c>integration_manager</c>, <c>team_lead</c>.</param>
public sealed record PluginPermission(string Key, string Label, IReadOnlyList<string> Roles);

/// <summary>One kind of personal data that a plugin keeps.</summary>
/// <param name="Field">German name, for example „Geschichte auf der Postkarte“.</param>
/// <param name="Category">Whose and what kind: „Ratsuchende: freier Text“.</param>
/// <param name="Purpose">Why it is needed.</param>
/// <param name="RetentionMonths">How long after the end of the case it may be kept, in months.</param>
public sealed record PersonalDataField(string Field, string Category, string Purpose, int RetentionMonths);
