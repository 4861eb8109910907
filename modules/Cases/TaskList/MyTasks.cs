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
    public static async Task<IQueryable<CaseTask>> OpenAsync(CasesDb db, MyDesks desks, CancellationToken cancellationToken)
    {
        var (mine, known) = (desks.Mine, desks.Known(db));
        // Named one by one, so that the index by assignee is used; almost always there is nobody but me.
        Guid[] whose = [mine, .. await desks.FormerStandIns(db).Distinct().ToListAsync(cancellationToken)];
        var tasks = db.Tasks.Where(t => t.Open && known.Any(c => c.Id == t.CaseId));
        tasks = whose.Length == 1
            ? tasks.Where(t => t.AssignedTo == mine)
            : tasks.Where(t => whose.Contains(t.AssignedTo)
                && (t.AssignedTo == mine || (db.Managers.Any(m => m.CaseId == t.CaseId && m.UserId == mine) && !db.Managers.Any(m => m.CaseId == t.CaseId && m.UserId == t.AssignedTo))));
        return tasks.OrderBy(t => t.DueOn).ThenBy(t => t.Id);
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
