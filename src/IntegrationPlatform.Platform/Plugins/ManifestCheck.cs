using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.Plugins;

/// <summary>Reads <c>plugin.json</c>. It comes from outside like the rest of the package, so every field is doubted.</summary>
internal static partial class ManifestCheck
{
    public const string FileName = "plugin.json";
    private const int MaxBytes = 64 * 1024;
    private static readonly Version HostSdk = typeof(IPlugin).Assembly.GetName().Version!;
    private static readonly string[] KnownUses = [PluginUse.CasesRead, PluginUse.CasesEvents, PluginUse.Network, PluginUse.Files];
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <exception cref="PluginRefusedException">Missing, unreadable or untrue to the rules.</exception>
    public static PluginManifest Read(string folder)
    {
        var file = new FileInfo(Path.Combine(folder, FileName));
        if (!file.Exists)
            throw new PluginRefusedException($"Im Ordner liegt keine {FileName}.");
        if (file.Length > MaxBytes)
            throw new PluginRefusedException($"Die {FileName} ist größer als 64 KiB.");
        return Parse(File.ReadAllText(file.FullName));
    }

    /// <exception cref="PluginRefusedException">Unreadable or untrue to the rules.</exception>
    public static PluginManifest Parse(string json)
    {
        PluginManifest manifest;
        if (json.Length > MaxBytes)
            throw new PluginRefusedException($"Die {FileName} ist größer als 64 KiB.");
        try
        {
            manifest = JsonSerializer.Deserialize<PluginManifest>(json.TrimStart('\uFEFF'), Json) ?? throw new PluginRefusedException($"Die {FileName} ist leer.");
        }
        catch (JsonException fault)
        {
            throw new PluginRefusedException($"Die {FileName} ist nicht lesbar: {fault.Message}");
        }
        if (Problems(manifest).FirstOrDefault() is { } problem)
            throw new PluginRefusedException(problem);
        if (manifest.Sdk.Major != HostSdk.Major || Simple(manifest.Sdk) > Simple(HostSdk))
            throw new PluginRefusedException($"Das Plugin braucht das Sdk {manifest.Sdk}; diese Plattform hat {HostSdk.ToString(2)}.");
        return manifest;
    }

    private static IEnumerable<string> Problems(PluginManifest m)
    {
        if (m.Id.Length is < 3 or > 60 || !Id().IsMatch(m.Id))
            yield return "Die Kennung („id“) besteht aus Kleinbuchstaben und Ziffern mit mindestens einem Punkt, zum Beispiel „weissach.postkarten“.";
        if (m.Name.Length is 0 or > 80 || m.Publisher.Length is 0 or > 120 || m.Description.Length > 1000)
            yield return "Name (1 bis 80), Herausgeber (1 bis 120) oder Beschreibung (bis 1000 Zeichen) haben keine erlaubte Länge.";
        if (m.Uses.Any(u => u is null) || m.Permissions.Any(p => p is null || p.Roles.Any(r => r is null)) || m.PersonalData.Any(d => d is null) || m.Settings.Any(s => s is null))
        {
            yield return "Eine der Listen enthält einen leeren Eintrag (null).";
            yield break;
        }
        if (m.Uses.Except(KnownUses).FirstOrDefault() is { } use)
            yield return $"„uses“ nennt „{use}“; bekannt sind {string.Join(", ", KnownUses)}.";
        foreach (var permission in m.Permissions)
        {
            if (!OwnKeys.IsOf(m.Id, permission.Key) || permission.Key.Length > 100)
                yield return $"Das Recht „{permission.Key}“ besteht nicht aus „{m.Id}.“ und einem Wort.";
            if (permission.Roles.FirstOrDefault(r => PluginRoles.Find(r) is null) is { } role)
                yield return $"Das Recht „{permission.Key}“ nennt die unbekannte Rolle „{role}“.";
        }
        if (m.PersonalData.FirstOrDefault(p => p.RetentionMonths is < 0 or > 1200 || p.Field.Length == 0 || p.Purpose.Length == 0) is { } data)
            yield return $"Die Angabe zu personenbezogenen Daten „{data.Field}“ braucht Feld, Zweck und eine Frist von 0 bis 1200 Monaten.";
        if (Forms.FormCheck.Problem(m.Settings) is { } setting)
            yield return $"Einstellungen: {setting}";
    }

    private static Version Simple(Version version) => new(version.Major, version.Minor);

    [GeneratedRegex("^[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+$", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Id();
}

/// <summary>Who holds a right that a plugin declares.</summary>
public static class PluginRights
{
    public static bool Holds(PluginPermission permission, Role role) => permission.Roles.Any(code => PluginRoles.Find(code) == role);
}

/// <summary>Roles by the words that manifests use: <c>team_lead</c>.</summary>
internal static class PluginRoles
{
    private static readonly Dictionary<string, Role> ByCode = Enum.GetValues<Role>().ToDictionary(CodeOf, StringComparer.Ordinal);

    public static Role? Find(string code) => ByCode.TryGetValue(code, out var role) ? role : null;

    private static string CodeOf(Role role) => JsonNamingPolicy.SnakeCaseLower.ConvertName(role.ToString());
}
