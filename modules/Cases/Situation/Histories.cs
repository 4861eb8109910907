using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Situation;

/// <summary>Whose history, in which case it is worked on.</summary>
internal sealed record Subject(Guid CaseId, Guid PersonId);

/// <summary>
/// Writes histories: adds a state, corrects one, removes it and puts it back. What a state ended follows it, the person's copy of the
/// current housing and the reminder are saved with it. Two who write at once both win: the second starts over on what the first has left.
/// </summary>
internal sealed class Histories(CasesDb db, DeskUpdate save, Vault vault, MyDesks desks, CurrentUser user, TimeProvider clock)
{
    private const int MaxAttempts = 20;

    public Task AddAsync(Area area, Subject subject, Guid id, Action<HistoryRecord> fill, bool endFormer, int? remindWeeks, CancellationToken cancellationToken) => RetryAsync(area, subject, async () =>
    {
        if (await area.Set(db).AnyAsync(r => r.Id == id, cancellationToken))
            return false; // sent twice
        var record = area.New(id, subject.PersonId, desks.Mine, user.Name, Now);
        fill(record);
        var others = await area.LoadAsync(db, subject.PersonId, cancellationToken);
        if (endFormer && area is HousingArea && others.Count == 0 && await FromMasterDataAsync(record, cancellationToken) is { } before)
            others.Add(before);
        if (endFormer)
            Follow(area, record, others);
        db.Add(record);
        await RemindAsync(area, subject, record, remindWeeks, cancellationToken);
        await CopyHousingAsync(area, subject, [record, .. others], cancellationToken);
        return true;
    }, cancellationToken);

    /// <returns>False if somebody else has changed it since this version, or it is gone.</returns>
    public Task<bool> CorrectAsync(Area area, Subject subject, Guid id, int version, Action<HistoryRecord> fill, int? remindWeeks, CancellationToken cancellationToken) => RetryAsync(area, subject, async () =>
    {
        var all = await area.LoadAsync(db, subject.PersonId, cancellationToken);
        if (all.Find(r => r.Id == id) is not { } record || record.Version != version)
            return false;
        var (from, to) = (record.From, record.To);
        fill(record);
        if (record.To != to)
            record.EndedById = null; // somebody has said when it ended: it no longer follows the next one
        if (record.From is { } start && start != from)
        {
            foreach (var ended in all.Where(r => r.EndedById == id))
                ended.EndBefore(start, id);
        }
        await RemindAsync(area, subject, record, remindWeeks, cancellationToken);
        await CopyHousingAsync(area, subject, all, cancellationToken);
        return true;
    }, cancellationToken);

    /// <returns>False if there is no such state.</returns>
    public Task<bool> RemoveAsync(Area area, Subject subject, Guid id, CancellationToken cancellationToken) => RetryAsync(area, subject, async () =>
    {
        var all = await area.LoadAsync(db, subject.PersonId, cancellationToken);
        if (all.Find(r => r.Id == id) is not { } record)
            return false;
        record.RemovedAt = Now;
        foreach (var ended in all.Where(r => r.EndedById == id))
            ended.To = record.EndedById is null ? null : record.To;
        if (await ReminderAsync(record, cancellationToken) is { Open: true } reminder)
            reminder.Finish(record.RemovedAt.Value);
        await CopyHousingAsync(area, subject, all, cancellationToken);
        return true;
    }, cancellationToken);

    public Task<bool> PutBackAsync(Area area, Subject subject, Guid id, CancellationToken cancellationToken) => RetryAsync(area, subject, async () =>
    {
        if (await area.Set(db).SingleOrDefaultAsync(r => r.Id == id && r.PersonId == subject.PersonId && r.RemovedAt != null, cancellationToken) is not { } record)
            return false;
        if (await ReminderAsync(record, cancellationToken) is { } reminder && reminder.DoneAt == record.RemovedAt)
            reminder.Reopen();
        record.RemovedAt = null;
        var all = await area.LoadAsync(db, subject.PersonId, cancellationToken);
        foreach (var ended in all.Where(r => r.EndedById == id))
            ended.EndBefore(record.From ?? DateOnly.FromDateTime(Days.Local(record.RecordedAt)), id);
        await CopyHousingAsync(area, subject, [record, .. all], cancellationToken);
        return true;
    }, cancellationToken);

    private async Task<bool> RetryAsync(Area area, Subject subject, Func<Task<bool>> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (!await change())
                return false;
            try
            {
                await save.SaveAsync(subject.CaseId, cancellationToken);
                return true;
            }
            catch (DbUpdateException race) when (attempt < MaxAttempts && (race is DbUpdateConcurrencyException || race.IsAt(area.RecordType)))
            {
                db.ChangeTracker.Clear(); // somebody else wrote at the same moment, or the same form came twice: look again
            }
        }
    }

    /// <summary>Ends what the new state replaces; one that is entered late ends where the next begins.</summary>
    private void Follow(Area area, HistoryRecord fresh, List<HistoryRecord> others)
    {
        var start = fresh.From ?? Today;
        var replaced = others.Where(o => area.Replaces(o, fresh)).ToList();
        foreach (var former in replaced.Where(o => o.To is null && (o.From is null || o.From <= start)))
            former.EndBefore(start, fresh.Id);
        if (fresh.To is null && replaced.Where(o => o.From > start).MinBy(o => o.From) is { } next)
            fresh.EndBefore(next.From!.Value, next.Id);
    }

    /// <summary>The housing that was known of the person before there were histories becomes the first state, so that moves can be counted.</summary>
    private async Task<HistoryRecord?> FromMasterDataAsync(HistoryRecord fresh, CancellationToken cancellationToken)
    {
        var person = await db.Persons.SingleAsync(p => p.Id == fresh.PersonId, cancellationToken);
        if (person.Housing is not { } kind || HousingCodes.CodeOf(kind) == ((HousingSituation)fresh).Kind)
            return null;
        var before = (HousingSituation)Areas.Housing.New(Guid.CreateVersion7(), person.Id, desks.Mine, user.Name, Now);
        (before.Kind, before.PlaceName) = (HousingCodes.CodeOf(kind), person.Accommodation);
        db.Add(before);
        return before;
    }

    private async Task CopyHousingAsync(Area area, Subject subject, List<HistoryRecord> records, CancellationToken cancellationToken)
    {
        if (area is not HousingArea)
            return;
        var person = await db.Persons.SingleAsync(p => p.Id == subject.PersonId, cancellationToken);
        var current = area.CurrentOf(records.DistinctBy(r => r.Id).Where(r => r.RemovedAt is null).Cast<HousingSituation>(), Today) is [var latest, ..] ? latest : null;
        var house = current?.AccommodationId is { } id ? await db.Accommodations.Where(a => a.Id == id).Select(a => a.Name).SingleOrDefaultAsync(cancellationToken) : null;
        person.Housing = HousingCodes.KindOf(current?.Kind);
        person.Accommodation = house ?? current?.PlaceName;
    }

    /// <summary>One task per state: made, moved with the day it reminds of, or finished when nobody wants it any more.</summary>
    private async Task RemindAsync(Area area, Subject subject, HistoryRecord record, int? weeks, CancellationToken cancellationToken)
    {
        var reminder = await ReminderAsync(record, cancellationToken);
        if (weeks is null || area.ExpiresOn(record) is not { } on)
        {
            if (reminder is { Open: true })
                reminder.Finish(Now);
            return;
        }
        var due = on.AddDays(-7 * weeks.Value) is var day && day < Today ? Today : day;
        if (reminder is { Open: true })
        {
            (reminder.DueOn, reminder.Title) = (due, vault.Seal(area.ReminderOf(on), reminder.Id));
            return;
        }
        var id = Guid.CreateVersion7();
        db.Tasks.Add(new CaseTask { Id = id, CaseId = subject.CaseId, Title = vault.Seal(area.ReminderOf(on), id), DueOn = due, AssignedTo = desks.Mine, Source = TaskSource.Deadline, CreatedAt = Now });
        record.ReminderId = id;
    }

    private async Task<CaseTask?> ReminderAsync(HistoryRecord record, CancellationToken cancellationToken) =>
        record.ReminderId is { } id ? await db.Tasks.SingleOrDefaultAsync(t => t.Id == id, cancellationToken) : null;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
    private DateOnly Today => Days.Today(clock);
}
