using System.Text;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Uploads;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>A document of an arranged case with a copy. No consent in copies holds there, so the copy is locked.</summary>
internal sealed record Kept(DocumentRecord Document, DocumentCopy Copy, DocumentPart Part)
{
    public static Kept Of(Vault vault, Case opened, Consent given, Guid manager, DateTime now)
    {
        var (documentId, copyId, partId) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var document = new DocumentRecord
        {
            Id = documentId,
            CaseId = opened.Id,
            Kind = "school_certificate",
            Title = vault.Seal("Zeugnis 9. Klasse", documentId),
            SeenOn = DateOnly.FromDateTime(now).AddDays(-3),
            OriginalAt = vault.Seal("im blauen Ordner", documentId),
            RecordedBy = manager,
            RecordedByName = "Anna Probe",
            RecordedAt = now.AddDays(-3),
        };
        var copy = new DocumentCopy
        {
            Id = copyId,
            DocumentId = documentId,
            ConsentId = given.Id,
            Kind = FileKind.Pdf,
            Name = vault.Seal("Zeugnis.pdf", copyId),
            Hash = vault.Seal("00", copyId),
            Bytes = 4,
            StoredBy = manager,
            StoredByName = "Anna Probe",
            StoredAt = now.AddDays(-3),
        };
        return new Kept(document, copy, new DocumentPart { Id = partId, CopyId = copyId, Number = 0, Content = vault.SealBytes(Encoding.UTF8.GetBytes("%PDF"), partId) });
    }
}
