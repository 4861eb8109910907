using System.Text.Json;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Words;

namespace IntegrationPlatform.Cases.CodeLists;

/// <summary>CL-08 and CL-09.</summary>
internal static class HousingCodes
{
    public static readonly CodeList Kinds = new([.. Enum.GetValues<Housing>().Select(h => (CodeOf(h), Labels.Of(h)))]);

    public static readonly CodeList Phases = new(
    [
        ("LEA", "Landeserstaufnahme (LEA)"),
        ("VU", "vorläufige Unterbringung (VU)"),
        ("AU", "Anschlussunterbringung (AU)"),
        ("private", "privater Wohnraum"),
        ("unknown", "keine Angabe"),
    ]);

    public static string CodeOf(Housing kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    /// <summary>For the copy that lists show; null for a code that is none of CL-08.</summary>
    public static Housing? KindOf(string? code) => Enum.GetValues<Housing>().Cast<Housing?>().FirstOrDefault(h => CodeOf(h!.Value) == code);
}
