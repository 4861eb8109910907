using System.Security.Cryptography;
using System.Text.Json;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Plans.Editions;

/// <summary>The words of an edition, kept as JSON because nothing of them may change with the tables.</summary>
internal sealed record EditionContent(IReadOnlyList<EditionGoal> Goals)
{
    /// <summary>Open goals with the steps that count: what ended before belongs to a former edition.</summary>
    public static EditionContent Of(PlanSheet sheet) => new(
        [.. sheet.Open.Select(g => new EditionGoal(g.Id, g.Field, g.MemberId, g.Title ?? "", g.OwnWords, g.Indicator, g.TargetOn,
            [.. g.Steps.Where(s => s.Status != StepStatus.Cancelled).Select(s => new EditionStep(s.Id, s.Title ?? "", s.Actor, s.ActorName, s.Until))]))]);

    /// <summary>Tells whether somebody has changed a word since a page showed it.</summary>
    public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this)));

    public SealedText Seal(Vault vault, Guid edition) => vault.Seal(JsonSerializer.Serialize(this), edition);

    /// <summary>Null if it cannot be decrypted.</summary>
    public static EditionContent? Open(Vault vault, PlanEdition edition) =>
        vault.Open(edition.Content, edition.Id) is { } json ? JsonSerializer.Deserialize<EditionContent>(json) : null;
}

/// <param name="MemberId">Whose goal it is. The name is not kept: who reads later may not know of that relative.</param>
internal sealed record EditionGoal(Guid Id, FieldOfAction Field, Guid? MemberId, string Title, string? OwnWords, string? Indicator, DateOnly? TargetOn, IReadOnlyList<EditionStep> Steps);

internal sealed record EditionStep(Guid Id, string Title, StepActor Actor, string? ActorName, DateOnly? Until);
