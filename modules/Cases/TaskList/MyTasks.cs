using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.TaskList;

/// <summary>A task of mine with the client it concerns.</summary>
internal sealed record MyTask(Guid Id, Guid CaseId, string? Title, DateOnly DueOn, string Client, bool MayTick);

/// <summary>My tasks, for the list and for Heute. One whose case I may no longer see stays away.</summary>
internal static class MyTasks
{
    /// <summary>
    /// Asked before a page is cut off, so that what stays away does not hide what comes after it. What a stand-in has left undone in a case of mine
    /// is mine again when the cover ends: they do not find it any more.
    /// </summary>
    public static IQueryable<CaseTask> Open(CasesDb db, MyDesks desks)
    {
        var (mine, known, former) = (desks.Mine, desks.Known(db), desks.FormerStandIns(db));
        return db.Tasks.Where(t => t.Open && known.Any(c => c.Id == t.CaseId)
            && (t.AssignedTo == mine || (former.Contains(t.AssignedTo) && db.Managers.Any(m => m.CaseId == t.CaseId && m.UserId == mine) && !db.Managers.Any(m => m.CaseId == t.CaseId && m.UserId == t.AssignedTo))))
            .OrderBy(t => t.DueOn).ThenBy(t => t.Id);
    }

    public static async Task<List<MyTask>> ReadAsync(IQueryable<CaseTask> tasks, CasesDb db, MyDesks desks, Vault vault, CancellationToken cancellationToken)
    {
        var writable = desks.Writable(db);
        var rows = await tasks.Select(t => new
        {
            t.Id,
            t.CaseId,
            t.Title,
            t.DueOn,
            MayTick = writable.Any(c => c.Id == t.CaseId),
            Client = db.ListEntries.Where(e => e.CaseId == t.CaseId).Select(e => e.Name).First(),
        }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new MyTask(r.Id, r.CaseId, vault.Open(r.Title, r.Id), r.DueOn, r.Client, r.MayTick && desks.MayWrite))];
    }
}
