using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Transfers;
using IntegrationPlatform.Platform.Encryption;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>An arranged case that came from elsewhere and was once offered on; and somebody else whom another municipality offers.</summary>
internal sealed record Moved(Transfer Declined, TransferOffer Open, TransferOffer Accepted, TransferOffer Refused)
{
    public static Moved Of(Vault vault, Case opened, Consent given, Guid manager, DateTime now)
    {
        var transferId = Guid.CreateVersion7();
        var declined = new Transfer
        {
            Id = transferId,
            CaseId = opened.Id,
            To = "leonberg",
            Parts = [TransferParts.Talks],
            Message = vault.Seal("Zieht im Januar zu ihrer Schwester.", transferId),
            ConsentId = given.Id,
            OfferedBy = manager,
            OfferedByName = "Anna Probe",
            OfferedAt = now.AddDays(-2),
            ExpiresOn = DateOnly.FromDateTime(now).AddDays(28),
        };
        declined.Decline("Lena Probe, Leonberg", vault.Seal("Die Wohnung liegt in Renningen.", transferId), now.AddDays(-1));
        var accepted = Offer(vault, opened.Id, now);
        accepted.Accept("Lea Probe", FormerTalk.Seal([new(now.AddDays(-9), ContactMode.Phone, ContactKind.Counselling, ["housing"], "Termin am Montag", "Gerd Vorher")], accepted.Id, vault), now.AddDays(-1));
        var refused = Offer(vault, Guid.CreateVersion7(), now);
        refused.Decline("Lea Probe", vault.Seal("Kein Platz in der Unterkunft.", refused.Id), now);
        return new Moved(declined, Offer(vault, Guid.CreateVersion7(), now), accepted, refused);
    }

    private static TransferOffer Offer(Vault vault, Guid caseId, DateTime now)
    {
        var id = Guid.CreateVersion7();
        return new TransferOffer
        {
            Id = id,
            From = "boeblingen",
            CaseId = caseId,
            Name = vault.Seal("Petrenko, Olena", id),
            BirthYear = 1988,
            Language = "ukr",
            Parts = [TransferParts.Talks, TransferParts.Notes],
            Message = vault.Seal("Braucht zum Januar einen Kitaplatz.", id),
            OfferedByName = "Gerd Vorher",
            OfferedAt = now.AddDays(-2),
            ExpiresOn = DateOnly.FromDateTime(now).AddDays(28),
        };
    }
}
