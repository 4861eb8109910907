using System.Runtime.CompilerServices;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.ForOthers;

/// <summary>A case with its person, contacts and tasks, for an answer to the person and for erasure. The subject is the case.</summary>
internal sealed class CasesPersonalData(CasesDb db, Vault vault, SituationData situation) : IPersonalData
{
    public async IAsyncEnumerable<PersonalDataItem> ExportAsync(Guid subject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await db.Cases.AsNoTracking().Include(c => c.Person).SingleOrDefaultAsync(c => c.Id == subject, cancellationToken) is not { } found)
            yield break;
        yield return new("Person", null, found.Person);
        yield return new("Fall", null, new { found.Number, Type = Labels.Of(found.Type), Status = Labels.Of(found.Status), found.OpenedOn, found.ClosedOn, found.Restricted });
        await foreach (var contact in db.Contacts.AsNoTracking().Where(c => c.CaseId == subject).OrderBy(c => c.At).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new("Kontakt", contact.At, ContentOf(contact.Mode, contact.Kind, contact.Topics, contact.Note, contact.Id, contact.RecordedByName));
        await foreach (var former in db.Revisions.AsNoTracking().Where(r => db.Contacts.Any(c => c.Id == r.ContactId && c.CaseId == subject)).OrderBy(r => r.ReplacedAt).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new("Frühere Fassung eines Kontakts", former.ReplacedAt, ContentOf(former.Mode, former.Kind, former.Topics, former.Note, former.Id, former.ReplacedByName));
        await foreach (var task in db.Tasks.AsNoTracking().Where(t => t.CaseId == subject).OrderBy(t => t.CreatedAt).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new("Aufgabe", task.CreatedAt, new { Title = vault.Open(task.Title, task.Id), task.DueOn, task.DoneAt });
        await foreach (var item in situation.ExportAsync(found.PersonId, cancellationToken))
            yield return item;
    }

    public async Task EraseAsync(Guid subject, CancellationToken cancellationToken)
    {
        // What points to others first, all in one transaction.
        var contacts = await db.Contacts.Where(c => c.CaseId == subject).ToListAsync(cancellationToken);
        var ids = contacts.ConvertAll(c => c.Id);
        db.RemoveRange(await db.Revisions.Where(r => ids.Contains(r.ContactId)).ToListAsync(cancellationToken));
        db.RemoveRange(contacts);
        db.RemoveRange(await db.Tasks.Where(t => t.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.ListEntries.Where(e => e.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.NameKeys.Where(k => k.CaseId == subject).ToListAsync(cancellationToken));
        if (await db.Cases.Include(c => c.Managers).Include(c => c.Person).SingleOrDefaultAsync(c => c.Id == subject, cancellationToken) is { } found)
        {
            db.RemoveRange(found.Managers);
            db.Remove(found);
            if (!await db.Cases.AnyAsync(c => c.PersonId == found.PersonId && c.Id != subject, cancellationToken))
            {
                await situation.EraseAsync(found.PersonId, cancellationToken);
                db.Remove(found.Person);
            }
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private object ContentOf(ContactMode mode, ContactKind kind, List<string> topics, SealedText? note, Guid id, string by) => new
    {
        Mode = Labels.Of(mode),
        Kind = Labels.Of(kind),
        Topics = topics.ConvertAll(Topics.List.Label),
        Note = note is null ? null : vault.Open(note, id),
        By = by,
    };
}
