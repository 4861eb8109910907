using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Cases.Disclosures;

/// <summary>A disclosure with its texts opened; null where one cannot be read.</summary>
internal sealed record DisclosureRow(Disclosure Stored, string? Recipient, string? What, string? Grounds, string? Refusal)
{
    public static DisclosureRow Open(Disclosure stored, Vault vault)
    {
        return new(stored, Text(stored.Recipient), Text(stored.What), Text(stored.Grounds), Text(stored.Refusal));

        string? Text(SealedText? text) => text is null ? null : vault.Open(text, stored.Id);
    }

    /// <summary>The colour of the state; the word beside it says the same.</summary>
    public string Tag => Stored.State switch
    {
        DisclosureState.Requested => "todo",
        DisclosureState.Approved => "warn",
        DisclosureState.Done => "ok",
        _ => "plain",
    };
}
