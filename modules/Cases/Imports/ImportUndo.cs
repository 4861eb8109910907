using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Sql;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Imports;

/// <summary>Removes what a list has made and nobody has touched since, in one piece. What somebody works on stays.</summary>
internal sealed class ImportUndo(CasesDb db, WholeSave whole, WorkedOn worked, TimeProvider clock)
{
    private const int AtOnce = 200;

    /// <returns>Null when there was nothing to undo any more.</returns>
    public async Task<(int Removed, int Stayed)?> RunAsync(Guid importId, CancellationToken cancellationToken)
    {
        (int, int)? done = null;
        try
        {
            await whole.RunAsync(db, async () => done = await RemoveAsync(importId, cancellationToken), cancellationToken);
        }
        catch (DbUpdateException race) when (race.IsAt(typeof(ImportBatch)))
        {
            return null;
        }
        return done;
    }

    private async Task<(int, int)?> RemoveAsync(Guid importId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        if (await db.Imports.SingleOrDefaultAsync(b => b.Id == importId, cancellationToken) is not { State: ImportState.Done } batch)
            return null;
        var made = await db.Imported.Where(i => i.ImportId == importId && i.Made).OrderBy(i => i.Id).Select(i => i.CaseId).ToListAsync(cancellationToken);
        var (removed, stayed) = (0, 0);
        foreach (var part in made.Chunk(AtOnce))
        {
            var touched = await worked.AmongAsync(part, cancellationToken);
            var gone = part.Where(id => !touched.Contains(id)).ToList();
            await RemoveAsync(gone, cancellationToken);
            (removed, stayed) = (removed + gone.Count, stayed + part.Length - gone.Count);
        }
        var remembered = await db.Imported.Where(i => i.ImportId == importId && !i.Made).ToListAsync(cancellationToken);
        db.RemoveRange(remembered);
        batch = await db.Imports.SingleAsync(b => b.Id == importId, cancellationToken);
        batch.Undo(removed, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
        return (removed, stayed);
    }

    private async Task RemoveAsync(List<Guid> cases, CancellationToken cancellationToken)
    {
        var opened = await db.Cases.Include(c => c.Person).Include(c => c.Managers).Where(c => EF.Parameter(cases).Contains(c.Id)).ToListAsync(cancellationToken);
        db.RemoveRange(await db.NameKeys.Where(k => EF.Parameter(cases).Contains(k.CaseId)).ToListAsync(cancellationToken));
        db.RemoveRange(await db.ListEntries.Where(e => EF.Parameter(cases).Contains(e.CaseId)).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Imported.Where(i => EF.Parameter(cases).Contains(i.CaseId)).ToListAsync(cancellationToken));
        foreach (var row in await db.ImportRows.Where(r => r.CaseId != null && EF.Parameter(cases).Contains(r.CaseId.Value)).ToListAsync(cancellationToken))
            row.CaseId = null;
        foreach (var row in await db.ImportRows.Where(r => r.MatchCaseId != null && EF.Parameter(cases).Contains(r.MatchCaseId.Value)).ToListAsync(cancellationToken))
            row.MatchCaseId = null;
        db.RemoveRange(opened.SelectMany(c => c.Managers));
        db.RemoveRange(opened);
        db.RemoveRange(opened.Select(c => c.Person));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
