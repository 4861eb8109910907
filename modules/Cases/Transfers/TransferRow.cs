using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Encryption;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Transfers;

/// <summary>A transfer that went out, to read.</summary>
internal sealed record TransferRow(Guid CaseId, string To, TransferState State, IReadOnlyList<string> Parts, string OfferedByName, DateTime OfferedAt, DateOnly ExpiresOn, string? AnsweredByName, string? Refusal)
{
    public static TransferRow Of(Transfer transfer, string to, Vault vault, IStringLocalizer texts) => new(
        transfer.CaseId, to, transfer.State, [.. TransferParts.Labels(transfer.Parts, texts)], transfer.OfferedByName, transfer.OfferedAt, transfer.ExpiresOn, transfer.AnsweredByName,
        transfer.Refusal is { } refusal ? vault.Open(refusal, transfer.Id) : null);

    public string Tag => State switch
    {
        TransferState.Offered or TransferState.Taken => "info",
        TransferState.Accepted => "ok",
        TransferState.Declined or TransferState.Expired => "warn",
        _ => "plain",
    };
}
