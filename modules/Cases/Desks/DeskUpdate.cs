using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Sql;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Desks;

/// <summary>
/// Saves a change together with what the lists show of it. Call <see cref="SaveAsync"/> instead of SaveChanges after touching a case,
/// its person, managers, tasks or contacts: it recomputes the case's entries from what is about to be saved.
/// </summary>
internal sealed class DeskUpdate(CasesDb db, WholeSave whole)
{
    /// <summary>Each lost race means somebody else has won one, so this many people may save for one case at once.</summary>
    private const int MaxAttempts = 100;

    /// <summary>Who saves for the same case on this node queues here; a race is then only lost to another node. Cases share a place now and then, which costs a moment.</summary>
    private static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    public Task SaveAsync(Guid caseId, CancellationToken cancellationToken) => InTurnAsync(caseId, () => SaveInTurnAsync(caseId, cancellationToken), cancellationToken);

    /// <summary>The same, in one transaction with what other modules save inside <paramref name="others"/>. First the turn, then the transaction: the other way round two of them would wait for each other.</summary>
    public Task SaveTogetherAsync(Guid caseId, Func<Task> others, CancellationToken cancellationToken) => InTurnAsync(caseId, () => whole.RunAsync(db, async () =>
    {
        await others();
        await SaveInTurnAsync(caseId, cancellationToken);
    }, cancellationToken), cancellationToken);

    private static async Task InTurnAsync(Guid caseId, Func<Task> save, CancellationToken cancellationToken)
    {
        var turn = Turns[(uint)caseId.GetHashCode() % Turns.Length];
        await turn.WaitAsync(cancellationToken);
        try
        {
            await save();
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task SaveInTurnAsync(Guid caseId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await PrepareAsync(caseId, cancellationToken);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateException race) when (attempt < MaxAttempts && race.IsAt(typeof(ListEntry), typeof(NameKey)))
            {
                // Somebody else saved for the same case in between: only our copy for the lists is stale, so compute it again.
                foreach (var copy in db.ChangeTracker.Entries().Where(e => e.Entity is ListEntry or NameKey).ToList())
                    copy.State = EntityState.Detached;
            }
        }
    }

    private async Task PrepareAsync(Guid caseId, CancellationToken cancellationToken)
    {
        // The entries first: whoever saves after this moment raises their version, so nothing read below can be older than them unnoticed.
        var entries = await db.ListEntries.Where(e => e.CaseId == caseId).ToListAsync(cancellationToken);
        var changed = Touched<Case>(c => c.Id == caseId)
            ?? await db.Cases.AsNoTracking().Include(c => c.Managers).SingleAsync(c => c.Id == caseId, cancellationToken);
        var person = Touched<Person>(p => p.Id == changed.PersonId)
            ?? await db.Persons.AsNoTracking().SingleAsync(p => p.Id == changed.PersonId, cancellationToken);
        var next = await NextTaskAsync(caseId, cancellationToken);
        var last = await LastContactAsync(caseId, cancellationToken);
        var endsOn = Touched<CounsellingPeriod>(p => p.CaseId == caseId)?.EndsOn ?? entries.FirstOrDefault()?.EndsOn
            ?? await db.Periods.Where(p => p.CaseId == caseId).Select(p => (DateOnly?)p.EndsOn).SingleOrDefaultAsync(cancellationToken) ?? ListEntry.Nothing; // a case that lay on no desk comes back

        var desks = DesksOf(changed).ToHashSet();
        db.ListEntries.RemoveRange(entries.Where(e => !desks.Contains(e.DeskId)));
        foreach (var desk in desks)
        {
            var entry = entries.Find(e => e.DeskId == desk);
            if (entry is null)
                db.ListEntries.Add(entry = ListEntryOf(changed, person, desk));
            else
                db.Entry(entry).Property(e => e.Name).IsModified = true; // also a save that changes nothing here must meet one that does
            Fill(entry, changed, person, next, last);
            entry.EndsOn = endsOn;
        }
        await UpdateKeysAsync(changed, person, desks, cancellationToken);
    }

    /// <summary>A restricted case never lies on the team's desk, nor on that of the locked ones: there it does not exist.</summary>
    public static IEnumerable<Guid> DesksOf(Case opened) =>
        opened.LockedOn is not null ? opened.Restricted ? [] : [Desk.Locked]
        : opened.Managers.Select(m => m.UserId).Concat(opened.Restricted ? [] : [Desk.Team]);

    public static ListEntry ListEntryOf(Case opened, Person person, Guid desk) => new()
    {
        CaseId = opened.Id,
        DeskId = desk,
        Number = opened.Number,
        Name = person.DisplayName,
        SortName = Names.NameFolding.SortKey(person.DisplayName),
        MainManagerId = opened.Managers.First(m => m.Main).UserId,
        DueOn = ListEntry.Nothing,
        QuietSince = opened.OpenedOn,
    };

    public static void Fill(ListEntry entry, Case changed, Person person, CaseTask? next, DateOnly? last)
    {
        entry.Number = changed.Number;
        entry.Name = person.DisplayName;
        entry.SortName = Names.NameFolding.SortKey(person.DisplayName);
        entry.NameInScript = person.NameInScript;
        entry.ScriptLanguage = person.ScriptLanguage;
        entry.Language = person.PreferredLanguage;
        entry.BirthYear = person.BirthYear;
        entry.MainManagerId = changed.Managers.First(m => m.Main).UserId;
        entry.Status = changed.Status;
        entry.Open = changed.IsOpen;
        entry.NextTaskId = next?.Id;
        entry.DueOn = next?.DueOn ?? ListEntry.Nothing;
        entry.LastContactOn = last;
        entry.QuietSince = last ?? changed.OpenedOn;
    }

    /// <summary>What this save changes; what it has only read may be stale by now.</summary>
    private T? Touched<T>(Func<T, bool> which) where T : class =>
        db.ChangeTracker.Entries<T>().FirstOrDefault(e => e.State != EntityState.Unchanged && which(e.Entity))?.Entity;

    /// <summary>What the database holds, overlaid with what this save changes.</summary>
    private async Task<CaseTask?> NextTaskAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var touched = db.ChangeTracker.Entries<CaseTask>().Where(e => e.Entity.CaseId == caseId && e.State != EntityState.Unchanged).ToList();
        var ids = touched.Select(e => e.Entity.Id).ToList();
        var stored = await db.Tasks.AsNoTracking().Where(t => t.CaseId == caseId && t.Open && !ids.Contains(t.Id)).OrderBy(t => t.DueOn).ThenBy(t => t.Id).FirstOrDefaultAsync(cancellationToken);
        var open = touched.Where(e => e.State != EntityState.Deleted && e.Entity.Open).Select(e => e.Entity);
        return open.Append(stored).OfType<CaseTask>().OrderBy(t => t.DueOn).ThenBy(t => t.Id).FirstOrDefault();
    }

    private async Task<DateOnly?> LastContactAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var touched = db.ChangeTracker.Entries<Contact>().Where(e => e.Entity.CaseId == caseId && e.State != EntityState.Unchanged).ToList();
        var ids = touched.Select(e => e.Entity.Id).ToList();
        var stored = await db.Contacts.Where(c => c.CaseId == caseId && c.TakenBackAt == null && c.Kind != ContactKind.NoShow && !ids.Contains(c.Id))
            .OrderByDescending(c => c.At).Select(c => (DateTime?)c.At).FirstOrDefaultAsync(cancellationToken);
        var here = touched.Where(e => e.State != EntityState.Deleted && e.Entity is { TakenBackAt: null, Kind: not ContactKind.NoShow }).Select(e => (DateTime?)e.Entity.At);
        return here.Append(stored).Max() is { } last ? DateOnly.FromDateTime(Days.Local(last)) : null;
    }

    private async Task UpdateKeysAsync(Case changed, Person person, HashSet<Guid> desks, CancellationToken cancellationToken)
    {
        // Names and desks change rarely, contacts all day: only then is the index of names touched.
        var names = db.Entry(person);
        var moved = db.ChangeTracker.Entries<CaseManager>().Any(e => e.State != EntityState.Unchanged) || db.Entry(changed).Property(c => c.Restricted).IsModified || db.Entry(changed).Property(c => c.LockedOn).IsModified;
        if (names.State == EntityState.Detached && !moved && db.Entry(changed).State != EntityState.Added)
            return;
        var wanted = KeysOf(changed, person, desks).ToHashSet();
        var stored = await db.NameKeys.Where(k => k.CaseId == changed.Id).ToListAsync(cancellationToken);
        db.NameKeys.RemoveRange(stored.Where(k => !wanted.Contains((k.DeskId, k.Key))));
        wanted.ExceptWith(stored.Select(k => (k.DeskId, k.Key)));
        foreach (var (desk, key) in wanted)
            db.NameKeys.Add(new NameKey { DeskId = desk, Key = key, CaseId = changed.Id });
    }

    public static IEnumerable<(Guid Desk, string Key)> KeysOf(Case opened, Person person, IEnumerable<Guid> desks)
    {
        var keys = Names.NameKeys.For(SearchCases.PersonNames.Forms(person).Select(form => form.Text)).ToList();
        return desks.SelectMany(desk => keys.Select(key => (desk, key)));
    }
}
