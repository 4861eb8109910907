using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Cases;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Imports;

/// <summary>Makes a case of every new row, all of them or none. A row that another list has brought meanwhile is known and makes nothing.</summary>
internal sealed class ImportTakeOver(CasesDb db, WholeSave whole, CopyInsert copies, Vault vault, MunicipalityDirectory municipalities, CurrentMunicipality here, TimeProvider clock)
{
    private const int AtOnce = 250;
    private const int MaxAttempts = 50;

    /// <returns>False when somebody else has done it, or undone it, or thrown the list away.</returns>
    public async Task<bool> RunAsync(Guid importId, Guid manager, string byName, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            var done = false;
            try
            {
                await whole.RunAsync(db, async () => done = await WriteAsync(importId, manager, byName, cancellationToken), cancellationToken);
                return done;
            }
            catch (DbUpdateException race) when (race.IsAt(typeof(ImportBatch)))
            {
                return false;
            }
            catch (DbUpdateException race) when (attempt < MaxAttempts && race.IsAt(typeof(CaseNumberSeries), typeof(Case), typeof(Imported)))
            {
                // somebody has opened a case or taken over the same person in between: nothing is written, begin again
            }
        }
    }

    private async Task<bool> WriteAsync(Guid importId, Guid manager, string byName, CancellationToken cancellationToken)
    {
        if (await db.Imports.SingleOrDefaultAsync(b => b.Id == importId, cancellationToken) is not { State: ImportState.Checked } batch)
            return false;
        var today = Days.Today(clock);
        var rows = db.ImportRows.Where(r => r.ImportId == importId);
        var made = await rows.CountAsync(r => (r.Fate == RowFate.New || (r.Fate == RowFate.Duplicate && r.Choice == RowChoice.Another)) && !db.Imported.Any(i => i.Key == r.Key), cancellationToken);
        var number = await ReserveAsync(today.Year, made, cancellationToken);
        batch.TakeOver(made, byName, clock.GetUtcNow().UtcDateTime);
        var fields = batch.Fields;
        await db.SaveChangesAsync(cancellationToken); // whoever comes second waits here, or loses
        for (var last = int.MinValue; ;)
        {
            db.ChangeTracker.Clear();
            var after = last;
            var part = await rows.Where(r => r.Line > after).OrderBy(r => r.Line).Take(AtOnce).ToListAsync(cancellationToken);
            if (part.Count == 0)
                return true;
            last = part[^1].Line;
            var keys = part.ConvertAll(r => r.Key);
            var known = await db.Imported.Where(i => EF.Parameter(keys).Contains(i.Key)).ToDictionaryAsync(i => i.Key, i => i.CaseId, StringComparer.Ordinal, cancellationToken);
            var keysOfPart = new List<NameKey>();
            foreach (var row in part)
            {
                var cells = ImportCells.Only(vault.OpenCells(row.Cells, row.Id) ?? [], fields);
                row.Cells = vault.Seal(cells, row.Id);
                Settle(row, known, caseId => Open(caseId, ListedPerson.Read(cells, fields, today).ToPerson(), $"{municipalities.Get(here.Id!).Code}-{today.Year}-{number++:D4}", manager, today, keysOfPart), today);
            }
            await db.SaveChangesAsync(cancellationToken);
            await copies.WriteAsync(db, keysOfPart, cancellationToken); // dozens per person
        }
    }

    private void Settle(ImportRow row, Dictionary<string, Guid> known, Action<Guid> open, DateOnly today)
    {
        var isNew = row.Fate == RowFate.New || row is { Fate: RowFate.Duplicate, Choice: RowChoice.Another };
        var isSame = row is { Fate: RowFate.Duplicate, Choice: RowChoice.Same, MatchCaseId: not null };
        if (!isNew && !isSame)
            return;
        if (known.TryGetValue(row.Key, out var there))
        {
            (row.Fate, row.MatchCaseId, row.MatchLine, row.Choice) = (RowFate.Known, there, null, null);
            return;
        }
        var caseId = isSame ? row.MatchCaseId!.Value : Guid.CreateVersion7(clock.GetUtcNow());
        if (isNew)
        {
            open(caseId);
            row.CaseId = caseId;
        }
        known[row.Key] = caseId;
        db.Imported.Add(new Imported { Key = row.Key, CaseId = caseId, ImportId = row.ImportId, On = today, Made = isNew });
    }

    /// <summary>An inquiry: allocated, but nobody has talked to the person. What the desks show is made at once, since all of it is new.</summary>
    private void Open(Guid caseId, Person person, string number, Guid manager, DateOnly today, List<NameKey> keys)
    {
        var opened = new Case { Id = caseId, Number = number, PersonId = person.Id, Person = person, Type = CaseType.Orientation, AccessPath = AccessPath.AllocationList, OpenedOn = today };
        opened.MoveTo(CaseStatus.Inquiry, today);
        opened.AssignTo(manager, []);
        db.Cases.Add(opened);
        var desks = DeskUpdate.DesksOf(opened).ToList();
        foreach (var desk in desks)
        {
            var entry = DeskUpdate.ListEntryOf(opened, person, desk);
            DeskUpdate.Fill(entry, opened, person, next: null, last: null);
            db.ListEntries.Add(entry);
        }
        keys.AddRange(DeskUpdate.KeysOf(opened, person, desks).Distinct().Select(k => new NameKey { DeskId = k.Desk, Key = k.Key, CaseId = caseId }));
        db.Publish(new CaseOpened(caseId));
    }

    private async Task<int> ReserveAsync(int year, int count, CancellationToken cancellationToken)
    {
        if (count == 0)
            return 0;
        var series = await db.NumberSeries.SingleOrDefaultAsync(s => s.Year == year, cancellationToken);
        if (series is null)
            db.NumberSeries.Add(series = new CaseNumberSeries { Year = year });
        return series.Next(count);
    }
}
