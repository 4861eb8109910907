using System.Text.Json;
using System.Text.Json.Serialization;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Fields;
using IntegrationPlatform.Cases.Situation;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Cases.Transfers;

/// <summary>What the other municipality learns before it accepts: who it is.</summary>
internal sealed record OfferLetter(
    Guid Id, string From, string Name, int? BirthYear, string? Language, bool Restricted, IReadOnlyList<string> Parts, string? Message, string OfferedByName, DateTime OfferedAt, DateOnly ExpiresOn);

/// <summary>The chosen parts of a case, open and in memory only: read under the keys of one municipality, written under those of the other.</summary>
internal sealed record Parcel(
    Person Person, CaseType Type, bool Restricted, CounsellingPeriod? Period, ParcelCheck? Check, IReadOnlyList<ParcelState> States,
    IReadOnlyList<ParcelTask> Tasks, IReadOnlyList<ParcelDocument> Documents, IReadOnlyList<FormerTalk> Talks);

internal sealed record ParcelCheck(string ProfileCode, EligibilityResult Result, string? Reason, string? Text, string CheckedByName, DateOnly CheckedOn);

/// <summary>One state of a history.</summary>
internal sealed record ParcelState(Area Area, IReadOnlyDictionary<Field, object?> Values, string RecordedByName, DateTime RecordedAt);

internal sealed record ParcelTask(string Title, DateOnly DueOn);

internal sealed record ParcelDocument(string Kind, string? Title, DateOnly SeenOn, DateOnly? IssuedOn, DateOnly? ValidUntil, string? OriginalAt, string RecordedByName, DateTime RecordedAt);

/// <summary>A talk in the municipality before, to read.</summary>
internal sealed record FormerTalk(DateTime At, ContactMode Mode, ContactKind Kind, IReadOnlyList<string> Topics, string? Note, string By)
{
    private static readonly JsonSerializerOptions _json = new() { Converters = { new JsonStringEnumConverter() } };

    public static SealedText? Seal(IReadOnlyList<FormerTalk> talks, Guid offerId, Vault vault) => talks.Count == 0 ? null : vault.SealBytes(JsonSerializer.SerializeToUtf8Bytes(talks, _json), offerId);

    /// <summary>Null when they cannot be opened.</summary>
    public static IReadOnlyList<FormerTalk>? Open(TransferOffer offer, Vault vault) =>
        offer.Talks is not { } talks ? [] : vault.OpenBytes(talks, offer.Id) is { } bytes ? JsonSerializer.Deserialize<List<FormerTalk>>(bytes, _json) : null;
}
