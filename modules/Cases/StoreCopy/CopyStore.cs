using System.Security.Cryptography;
using IntegrationPlatform.Cases.Consents;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Documents;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Platform.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.StoreCopy;

/// <summary>Seals a file part by part, in one save with the consent it rests on, so that it meets a withdrawal at the same moment and loses.</summary>
internal sealed class CopyStore(CasesDb db, CopyConsents consents, Releases releases, MyDesks desks, CurrentUser user, Vault vault, TimeProvider clock, IStringLocalizer<Texts> T)
{
    private const int MostOfCase = 100 * 1024 * 1024;

    /// <returns>Why not; null when it is kept. "" when the document is gone.</returns>
    public async Task<string?> KeepAsync(Guid caseId, Guid documentId, FileKind kind, string name, byte[] content, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        for (var attempt = 1; ; attempt++)
        {
            if (await db.Documents.SingleOrDefaultAsync(d => d.Id == documentId && d.CaseId == caseId && d.RemovedAt == null, cancellationToken) is not { } document)
                return "";
            var consent = await consents.FindAsync(caseId, cancellationToken);
            if (consent.Release is not { } given)
                return consent.Reason;
            var former = await db.DocumentCopies.SingleOrDefaultAsync(c => c.DocumentId == documentId, cancellationToken);
            if (former is not null && vault.Open(former.Hash, former.Id) == hash)
                return null; // sent twice
            var others = await db.DocumentCopies.Where(c => c.DocumentId != documentId && db.Documents.Any(d => d.Id == c.DocumentId && d.CaseId == caseId)).SumAsync(c => (long)c.Bytes, cancellationToken);
            if (others + content.Length > MostOfCase)
                return T["Die Kopien dieses Falls dürfen zusammen höchstens {0} MB haben. Löschen Sie zuerst, was nicht mehr gebraucht wird.", MostOfCase / 1024 / 1024];
            if (former is not null)
                db.DocumentCopies.Remove(former);
            Add(documentId, given, kind, name, hash, content);
            document.CopyChangedAt = Now;
            db.Entry(document).Property(d => d.CopyChangedAt).IsModified = true;
            releases.Use(given);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return null;
            }
            catch (DbUpdateException race) when (attempt < Releases.MaxAttempts && race.IsAt(typeof(Consent), typeof(DocumentRecord), typeof(DocumentCopy)))
            {
                db.ChangeTracker.Clear(); // withdrawn, removed or stored by somebody else at this moment: look again
            }
        }
    }

    /// <returns>False if there was none.</returns>
    public async Task<bool> DeleteAsync(Guid documentId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await db.DocumentCopies.SingleOrDefaultAsync(c => c.DocumentId == documentId, cancellationToken) is not { } copy)
                return false;
            db.DocumentCopies.Remove(copy);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return true;
            }
            catch (DbUpdateConcurrencyException race) when (attempt < Releases.MaxAttempts && race.IsAt(typeof(DocumentCopy)))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private void Add(Guid documentId, Consent given, FileKind kind, string name, string hash, byte[] content)
    {
        var id = Guid.CreateVersion7();
        db.DocumentCopies.Add(new DocumentCopy
        {
            Id = id,
            DocumentId = documentId,
            ConsentId = given.Id,
            Kind = kind,
            Name = vault.Seal(name, id),
            Hash = vault.Seal(hash, id),
            Bytes = content.Length,
            StoredBy = desks.Mine,
            StoredByName = user.Name,
            StoredAt = Now,
        });
        foreach (var (number, part) in content.Chunk(DocumentPart.MaxBytes).Index())
        {
            var partId = Guid.CreateVersion7();
            db.DocumentParts.Add(new DocumentPart { Id = partId, CopyId = id, Number = number, Content = vault.SealBytes(part, partId) });
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
