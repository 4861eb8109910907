using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Encryption;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>A draft of a letter at an arranged case.</summary>
internal static class Written
{
    public static Letter Of(Vault vault, Case opened, Guid manager, DateTime now)
    {
        var id = Guid.CreateVersion7();
        return new Letter
        {
            Id = id,
            CaseId = opened.Id,
            TemplateKey = "invitation",
            Language = "deu",
            Recipient = vault.Seal("Mohamad Al-Hussein", id),
            Subject = vault.Seal("Termin am Montag", id),
            Body = vault.Seal("Guten Tag, wir sehen uns am Montag.", id),
            DatedOn = DateOnly.FromDateTime(now).AddDays(-2),
            ContactName = "Anna Probe",
            WrittenBy = manager,
            WrittenByName = "Anna Probe",
            WrittenAt = now.AddDays(-2),
        };
    }
}
