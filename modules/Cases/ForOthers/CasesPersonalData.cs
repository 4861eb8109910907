using System.Runtime.CompilerServices;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.ForOthers;

/// <summary>A case with its person, contacts and tasks, for an answer to the person and for erasure. The subject is the case.</summary>
internal sealed class CasesPersonalData(CasesDb db, Vault vault) : IPersonalData
{
    public async IAsyncEnumerable<PersonalDataItem> ExportAsync(Guid subject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await db.Cases.AsNoTracking().Include(c => c.Person).SingleOrDefaultAsync(c => c.Id == subject, cancellationToken) is not { } found)
            yield break;
        yield return new("Person", null, found.Person);
        yield return new("Fall", null, new { found.Number, Type = Labels.Of(found.Type), Status = Labels.Of(found.Status), found.OpenedOn, found.ClosedOn, ClosingReason = found.ClosingReason is { } reason ? Labels.Of(reason) : null, ClosingNote = Open(found.ClosingNote, found.Id), found.Restricted });
        await foreach (var check in db.EligibilityChecks.AsNoTracking().Where(c => c.CaseId == subject).OrderBy(c => c.CheckedOn).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new("Eignungsprüfung", null, new { check.ProfileCode, Result = Labels.Of(check.Result), Reason = check.Reason is null ? null : TargetGroups.List.Label(check.Reason), Text = Open(check.Text, check.Id), check.CheckedOn, By = check.CheckedByName });
        if (await db.Periods.AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == subject, cancellationToken) is { } period)
            yield return new("Beratungszeit", null, ContentOf(period));
        await foreach (var contact in db.Contacts.AsNoTracking().Where(c => c.CaseId == subject).OrderBy(c => c.At).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new("Kontakt", contact.At, ContentOf(contact.Mode, contact.Kind, contact.Topics, contact.Note, contact.Id, contact.RecordedByName));
        await foreach (var former in db.Revisions.AsNoTracking().Where(r => db.Contacts.Any(c => c.Id == r.ContactId && c.CaseId == subject)).OrderBy(r => r.ReplacedAt).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new("Frühere Fassung eines Kontakts", former.ReplacedAt, ContentOf(former.Mode, former.Kind, former.Topics, former.Note, former.Id, former.ReplacedByName));
        await foreach (var task in db.Tasks.AsNoTracking().Where(t => t.CaseId == subject).OrderBy(t => t.CreatedAt).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new("Aufgabe", task.CreatedAt, new { Title = vault.Open(task.Title, task.Id), task.DueOn, task.DoneAt });
    }

    public async Task EraseAsync(Guid subject, CancellationToken cancellationToken)
    {
        // What points to others first, all in one transaction.
        var contacts = await db.Contacts.Where(c => c.CaseId == subject).ToListAsync(cancellationToken);
        var ids = contacts.ConvertAll(c => c.Id);
        db.RemoveRange(await db.Revisions.Where(r => ids.Contains(r.ContactId)).ToListAsync(cancellationToken));
        db.RemoveRange(contacts);
        db.RemoveRange(await db.EligibilityChecks.Where(c => c.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Periods.Where(p => p.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Tasks.Where(t => t.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.ListEntries.Where(e => e.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.NameKeys.Where(k => k.CaseId == subject).ToListAsync(cancellationToken));
        if (await db.Cases.Include(c => c.Managers).Include(c => c.Person).SingleOrDefaultAsync(c => c.Id == subject, cancellationToken) is { } found)
        {
            db.RemoveRange(found.Managers);
            db.Remove(found);
            if (!await db.Cases.AnyAsync(c => c.PersonId == found.PersonId && c.Id != subject, cancellationToken))
                db.Remove(found.Person);
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private object ContentOf(CounsellingPeriod period) => new
    {
        period.ProfileCode,
        period.StartOn,
        CountedFrom = Labels.Of(period.StartKind),
        CorrectionReason = Open(period.CorrectionReason, period.Id),
        period.RegularEnd,
        period.ExtendedUntil,
        Extension = Labels.Of(period.Extension),
        ExtensionReason = Open(period.ExtensionReason, period.Id),
        period.WantedByName,
        period.DecidedByName,
        period.AftercareUntil,
    };

    private string? Open(SealedText? text, Guid id) => text is null ? null : vault.Open(text, id);

    private object ContentOf(ContactMode mode, ContactKind kind, List<string> topics, SealedText? note, Guid id, string by) => new
    {
        Mode = Labels.Of(mode),
        Kind = Labels.Of(kind),
        Topics = topics.ConvertAll(Topics.List.Label),
        Note = note is null ? null : vault.Open(note, id),
        By = by,
    };
}
