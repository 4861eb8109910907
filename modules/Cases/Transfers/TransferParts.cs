using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Situation;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Transfers;

/// <summary>What may go along to another municipality, each by itself. Copies of documents, consents, letters and what is known of others never go.</summary>
/// <param name="Key">In forms and in the database, for good.</param>
/// <param name="Scope">Code of <see cref="DataCategories"/> that the consent must name; null where it follows from the purpose.</param>
internal sealed record TransferPart(string Key, string? Scope, Func<IStringLocalizer, string> Label);

internal static class TransferParts
{
    /// <summary>Topics that tell of somebody's health or of violence: they go only where the consent names health.</summary>
    private static readonly HashSet<string> Sensitive = ["health", "mental_health", "disability_care", "pregnancy", "violence_protection"];

    public const string Period = "period", Tasks = "tasks", Documents = "documents", Talks = "talks", Notes = "notes";

    public static readonly IReadOnlyList<TransferPart> All =
    [
        new(Period, null, T => T["Eignung und Beratungszeit"]),
        .. Areas.All.Select(area => new TransferPart(area.Key, ScopeOf(area), area.Title)),
        new(Tasks, null, T => T["Offene Aufgaben"]),
        new(Documents, null, T => T["Gesehene Dokumente, ohne Kopien"]),
        new(Talks, null, T => T["Bisherige Gespräche: Tag, Art und Themen"]),
        new(Notes, DataCategories.Health, T => T["Notizen zu diesen Gesprächen"]),
    ];

    public static IReadOnlyList<string> TopicsFor(IEnumerable<string> topics, Consent consent) =>
        consent.Scope.Contains(DataCategories.Health) ? [.. topics] : [.. topics.Where(t => !Sensitive.Contains(t))];

    public static TransferPart? Find(string key) => All.FirstOrDefault(p => p.Key == key);

    public static IEnumerable<string> Labels(IEnumerable<string> keys, IStringLocalizer texts) => All.Where(p => keys.Contains(p.Key)).Select(p => p.Label(texts));

    private static string ScopeOf(Area area) =>
        area == Areas.Residence ? DataCategories.Residence
        : area == Areas.Housing ? DataCategories.Housing
        : area == Areas.Language ? DataCategories.Language
        : area == Areas.Benefit ? DataCategories.Finances
        : area == Areas.Childcare ? DataCategories.Family
        : DataCategories.WorkAndEducation;
}
