using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Encryption;
using ServiceProvider = IntegrationPlatform.Cases.Data.ServiceProvider;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>What leads out of an arranged case: a service, a release that names it, a referral that rests on it, and what was passed on.</summary>
internal sealed record Onward(ServiceProvider Service, Consent Release, Referral Referral, Disclosure Disclosure)
{
    public static Onward Of(Vault vault, Case opened, Guid manager, DateTime now)
    {
        var service = new ServiceProvider { Name = $"Stelle {opened.Number}", Kind = "mbe", Address = "Mispelweg 3", Phone = "07031 000-111" };
        service.Index();
        var today = DateOnly.FromDateTime(now);
        var (releaseId, referralId, disclosureId) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var release = new Consent
        {
            Id = releaseId,
            PersonId = opened.PersonId,
            Kind = ConsentKind.ReleaseFromSecrecy,
            Scope = ["identity", "contact"],
            ServiceId = service.Id,
            Recipient = vault.Seal(service.Name, releaseId),
            Purpose = vault.Seal("Mitberatung", releaseId),
            Interpreter = vault.Seal("Dolmetscherin D.", releaseId),
            Guardian = vault.Seal("Mutter M.", releaseId),
            GivenOn = today.AddDays(-3),
            Form = ConsentForm.Paper,
            RecordedBy = manager,
            RecordedByName = "Anna Probe",
            RecordedAt = now.AddDays(-3),
        };
        var referral = new Referral
        {
            Id = referralId,
            CaseId = opened.Id,
            ServiceId = service.Id,
            Target = "mbe",
            Mode = ReferralMode.AppointmentMade,
            Concern = vault.Seal("Kindergeld klären", referralId),
            On = today.AddDays(-3),
            DataPassed = true,
            ConsentId = releaseId,
            RecordedBy = manager,
            RecordedByName = "Anna Probe",
            RecordedAt = now.AddDays(-3),
        };
        var disclosure = new Disclosure
        {
            Id = disclosureId,
            CaseId = opened.Id,
            Recipient = vault.Seal(service.Name, disclosureId),
            What = vault.Seal("Anliegen: Kindergeld klären\nName: Al-Hussein", disclosureId),
            Basis = LegalBasis.Consent,
            Grounds = vault.Seal("Telefonisch erbeten", disclosureId),
            ConsentId = releaseId,
            ReferralId = referralId,
            RequestedBy = manager,
            RequestedByName = "Anna Probe",
            RequestedAt = now.AddDays(-3),
        };
        disclosure.Pass(today.AddDays(-3), DisclosureChannel.HandedOver);
        return new Onward(service, release, referral, disclosure);
    }
}
