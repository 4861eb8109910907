using System.Runtime.CompilerServices;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Imports;
using IntegrationPlatform.Cases.Letters;
using IntegrationPlatform.Cases.Transfers;
using IntegrationPlatform.Platform.CodeValues;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.ForOthers;

/// <summary>A case with its person, situation, contacts, tasks, consents, referrals, disclosures, documents, letters, managers, emergency accesses and transfers, for an answer to the person and for erasure. The subject is the case.</summary>
internal sealed class CasesPersonalData(CasesDb db, Vault vault, SituationData situation, CodeValuesHere codes, Topics labels, TransferOutbox transfers, MunicipalityDirectory municipalities, IStringLocalizer<Texts> texts) : IPersonalData
{
    public async IAsyncEnumerable<PersonalDataItem> ExportAsync(Guid subject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await db.Cases.AsNoTracking().Include(c => c.Person).SingleOrDefaultAsync(c => c.Id == subject, cancellationToken) is not { } found)
            yield break;
        await codes.PrepareAsync(cancellationToken);
        yield return new("Person", null, ContentOf(found.Person));
        yield return new("Fall", null, new { found.Number, Type = Labels.Of(found.Type), Status = Labels.Of(found.Status), found.OpenedOn, found.ClosedOn, found.LockedOn, ClosingReason = found.ClosingReason is { } reason ? Labels.Of(reason) : null, ClosingNote = Open(found.ClosingNote, found.Id), found.Restricted });
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
        await foreach (var consent in db.Consents.AsNoTracking().Where(c => c.PersonId == found.PersonId).OrderBy(c => c.RecordedAt).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new("Einwilligung", consent.RecordedAt, ContentOf(consent));
        foreach (var (referral, service) in await ReferralsAsync(subject, cancellationToken))
            yield return new("Verweis", referral.RecordedAt, ContentOf(referral, service));
        await foreach (var disclosure in db.Disclosures.AsNoTracking().Where(d => d.CaseId == subject).OrderBy(d => d.RequestedAt).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new("Weitergabe", disclosure.RequestedAt, ContentOf(disclosure));
        await foreach (var hold in db.LegalHolds.AsNoTracking().Where(h => h.CaseId == subject).OrderBy(h => h.SetOn).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new("Löschsperre", null, new { Reason = Open(hold.Reason, hold.Id), hold.SetOn, By = hold.SetByName, hold.ReleasedOn });
        await foreach (var manager in db.Assignments.AsNoTracking().Where(a => a.CaseId == subject).OrderBy(a => a.From).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new("Zuständigkeit", null, new { manager.UserName, manager.Main, manager.From, manager.Until, By = manager.ByName });
        await foreach (var access in db.BreakGlass.AsNoTracking().Where(b => b.CaseId == subject).OrderBy(b => b.OpenedAt).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new("Notzugriff", access.OpenedAt, new { By = access.UserName, access.Until, Reason = vault.Open(access.Reason, access.Id) });
        foreach (var (document, copy) in await DocumentsAsync(subject, cancellationToken))
            yield return new("Dokument", document.RecordedAt, ContentOf(document, copy));
        await foreach (var letter in db.Letters.AsNoTracking().Where(l => l.CaseId == subject).OrderBy(l => l.WrittenAt).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new("Brief", letter.WrittenAt, ContentOf(letter));
        await foreach (var transfer in db.Transfers.AsNoTracking().Where(t => t.CaseId == subject).OrderBy(t => t.OfferedAt).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new("Umzug", transfer.OfferedAt, ContentOf(transfer));
        foreach (var item in (await db.TransferOffers.AsNoTracking().Where(o => o.CaseId == subject).ToListAsync(cancellationToken)).SelectMany(ItemsOf))
            yield return item;
        foreach (var imported in await db.Imported.AsNoTracking().Where(i => i.CaseId == subject).OrderBy(i => i.On).ThenBy(i => i.Id).ToListAsync(cancellationToken))
            yield return new("Zuteilungsliste", null, new { imported.On, imported.Made });
        await foreach (var row in db.ImportRows.AsNoTracking().Where(r => r.CaseId == subject || r.MatchCaseId == subject).OrderBy(r => r.Line).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new("Zeile einer Zuteilungsliste", null, new { row.Line, Fate = Labels.Of(row.Fate), Cells = row.CaseId == subject || row.Fate == RowFate.Known ? vault.OpenCells(row.Cells, row.Id) : null }); // a possible duplicate may be somebody else
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
        db.RemoveRange(await db.Assignments.Where(a => a.CaseId == subject).ToListAsync(cancellationToken));
        await transfers.CallOffAsync(t => t.CaseId == subject, cancellationToken);
        db.RemoveRange(await db.Transfers.Where(t => t.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.TransferOffers.Where(o => o.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.BreakGlassSeen.Where(s => db.BreakGlass.Any(b => b.Id == s.AccessId && b.CaseId == subject)).ToListAsync(cancellationToken));
        db.RemoveRange(await db.BreakGlass.Where(b => b.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.EligibilityChecks.Where(c => c.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Periods.Where(p => p.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Tasks.Where(t => t.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.LegalHolds.Where(h => h.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Disclosures.Where(d => d.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.DocumentCopies.Where(c => db.Documents.Any(d => d.Id == c.DocumentId && d.CaseId == subject)).ToListAsync(cancellationToken)); // takes its parts along
        db.RemoveRange(await db.Documents.Where(d => d.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Letters.Where(l => l.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Referrals.Where(r => r.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Imported.Where(i => i.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.ImportRows.Where(r => r.CaseId == subject || (r.MatchCaseId == subject && r.Fate == RowFate.Known)).ToListAsync(cancellationToken));
        foreach (var row in await db.ImportRows.Where(r => r.MatchCaseId == subject && r.Fate != RowFate.Known && r.CaseId != subject).ToListAsync(cancellationToken))
            row.LoseMatch();
        db.RemoveRange(await db.ListEntries.Where(e => e.CaseId == subject).ToListAsync(cancellationToken));
        db.RemoveRange(await db.NameKeys.Where(k => k.CaseId == subject).ToListAsync(cancellationToken));
        if (await db.Cases.Include(c => c.Managers).Include(c => c.Person).SingleOrDefaultAsync(c => c.Id == subject, cancellationToken) is { } found)
        {
            db.RemoveRange(found.Managers);
            db.Remove(found);
            if (!await db.Cases.AnyAsync(c => c.PersonId == found.PersonId && c.Id != subject, cancellationToken))
            {
                db.RemoveRange(await db.Consents.Where(c => c.PersonId == found.PersonId).ToListAsync(cancellationToken));
                await situation.EraseAsync(found.PersonId, cancellationToken);
                db.Remove(found.Person);
            }
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    private static object ContentOf(Person person) => new
    {
        person.Alias,
        person.FamilyName,
        person.GivenNames,
        person.NameInScript,
        person.ScriptLanguage,
        person.OtherSpellings,
        Gender = person.Gender is { } gender ? Labels.Of(gender) : null,
        person.BirthYear,
        person.BirthMonth,
        person.BirthDay,
        Nationalities = person.Nationalities.ConvertAll(Countries.List.Label),
        Language = person.PreferredLanguage is { } language ? Languages.List.Label(language) : null,
        OtherLanguages = person.OtherLanguages.ConvertAll(Languages.List.Label),
        person.InterpreterNeeded,
        Literacy = person.Literacy is { } literacy ? Labels.Of(literacy) : null,
        person.Phone,
        person.Email,
        person.Address,
        Housing = person.Housing is { } housing ? Labels.Of(housing) : null,
        person.Accommodation,
        person.AllocatedOn,
    };

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

    private object ContentOf(ContactMode mode, ContactKind kind, List<string> topics, SealedText? note, Guid id, string by) => new
    {
        Mode = Labels.Of(mode),
        Kind = Labels.Of(kind),
        Topics = topics.ConvertAll(labels.Label),
        Note = note is null ? null : vault.Open(note, id),
        By = by,
    };

    private object ContentOf(Consent consent) => new
    {
        Kind = Labels.Of(consent.Kind),
        Scope = consent.Scope.ConvertAll(DataCategories.List.Label),
        Recipient = Open(consent.Recipient, consent.Id),
        Purpose = Open(consent.Purpose, consent.Id),
        consent.SpecialCategories,
        consent.Mutual,
        consent.GivenOn,
        Form = Labels.Of(consent.Form),
        consent.Language,
        Interpreter = Open(consent.Interpreter, consent.Id),
        Guardian = Open(consent.Guardian, consent.Id),
        consent.ValidUntil,
        consent.WithdrawnOn,
        WithdrawnForm = consent.WithdrawnForm is { } form ? Labels.Of(form) : null,
        By = consent.RecordedByName,
    };

    private object ContentOf(Referral referral, string service) => new
    {
        To = service,
        Kind = ReferralTargets.List.Label(referral.Target),
        Mode = Labels.Of(referral.Mode),
        Concern = Open(referral.Concern, referral.Id),
        referral.On,
        referral.DataPassed,
        Result = Labels.Of(referral.Result),
        referral.ResultOn,
        referral.TakenBackAt,
        By = referral.RecordedByName,
    };

    private object ContentOf(Disclosure disclosure) => new
    {
        To = Open(disclosure.Recipient, disclosure.Id),
        What = Open(disclosure.What, disclosure.Id),
        LegalBasis = Labels.Of(disclosure.Basis),
        Grounds = Open(disclosure.Grounds, disclosure.Id),
        State = Labels.Of(disclosure.State),
        RequestedBy = disclosure.RequestedByName,
        DecidedBy = disclosure.DecidedByName,
        disclosure.DecidedAt,
        Refusal = Open(disclosure.Refusal, disclosure.Id),
        disclosure.PassedOn,
        Channel = disclosure.Channel is { } channel ? Labels.Of(channel) : null,
    };

    private object ContentOf(DocumentRecord document, DocumentCopy? copy) => new
    {
        Kind = DocumentKinds.List.Label(document.Kind),
        Title = Open(document.Title, document.Id),
        document.SeenOn,
        document.IssuedOn,
        document.ValidUntil,
        OriginalAt = Open(document.OriginalAt, document.Id),
        document.RemovedAt,
        Copy = copy is null ? null : new { Name = Open(copy.Name, copy.Id), copy.Bytes, copy.StoredAt, By = copy.StoredByName },
        By = document.RecordedByName,
    };

    private object ContentOf(Letter letter) => new
    {
        Kind = LetterKinds.List.Label(letter.TemplateKey),
        Language = LetterLanguages.List.Label(letter.Language),
        To = Open(letter.Recipient, letter.Id),
        letter.DatedOn,
        Subject = Open(letter.Subject, letter.Id),
        Text = Open(letter.Body, letter.Id),
        letter.SentAt,
        letter.RemovedAt,
        By = letter.WrittenByName,
    };

    private object ContentOf(Transfer transfer) => new
    {
        To = municipalities.NameOf(transfer.To),
        Parts = TransferParts.Labels(transfer.Parts, texts).Prepend(texts["Stammdaten"].Value),
        Message = Open(transfer.Message, transfer.Id),
        State = Labels.Of(transfer.State),
        RequestedBy = transfer.OfferedByName,
        DecidedBy = transfer.AnsweredByName,
        Refusal = Open(transfer.Refusal, transfer.Id),
    };

    private IEnumerable<PersonalDataItem> ItemsOf(TransferOffer offer)
    {
        yield return new("Umzug", offer.OfferedAt, new { From = municipalities.NameOf(offer.From), Parts = TransferParts.Labels(offer.Parts, texts).Prepend(texts["Stammdaten"].Value), Message = Open(offer.Message, offer.Id), RequestedBy = offer.OfferedByName, DecidedBy = offer.AnsweredByName });
        foreach (var talk in FormerTalk.Open(offer, vault) ?? [])
            yield return new("Kontakt", talk.At, new { Mode = Labels.Of(talk.Mode), Kind = Labels.Of(talk.Kind), Topics = talk.Topics.Select(labels.Label), talk.Note, talk.By });
    }

    private async Task<List<(DocumentRecord Document, DocumentCopy? Copy)>> DocumentsAsync(Guid subject, CancellationToken cancellationToken) =>
        [.. (await db.Documents.AsNoTracking().Where(d => d.CaseId == subject).OrderBy(d => d.RecordedAt).Select(d => new { d, Copy = db.DocumentCopies.FirstOrDefault(c => c.DocumentId == d.Id) }).ToListAsync(cancellationToken))
            .Select(x => (x.d, x.Copy))];

    private async Task<List<(Referral Referral, string Service)>> ReferralsAsync(Guid subject, CancellationToken cancellationToken) =>
        [.. (await db.Referrals.AsNoTracking().Where(r => r.CaseId == subject).OrderBy(r => r.RecordedAt).Join(db.Services, r => r.ServiceId, s => s.Id, (r, s) => new { r, s.Name }).ToListAsync(cancellationToken))
            .Select(x => (x.r, x.Name))];

    private string? Open(SealedText? text, Guid id) => text is null ? null : vault.Open(text, id);
}
