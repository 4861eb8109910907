using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.AssignCase;

/// <summary>Puts others in charge of a case: the managers, their open tasks, the history, and a word to whoever is new. The caller saves.</summary>
internal sealed class Assignments(CasesDb db, Vault vault, Accounts accounts, CurrentMunicipality here, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T)
{
    /// <summary>Who may look after cases here.</summary>
    public async Task<IReadOnlyList<Colleague>> ManagersAsync(CancellationToken cancellationToken) =>
        [.. (await accounts.ColleaguesAsync(here.Id!, cancellationToken)).Where(c => c.May(Rights.CasesWrite))];

    /// <summary>Whom the form of a case can name: also who looks after it and has left. A form that could not say so would put the first of the list in charge.</summary>
    public async Task<IReadOnlyList<Colleague>> ManagersOfAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var present = await ManagersAsync(cancellationToken);
        var stored = await db.Managers.Where(m => m.CaseId == caseId).Select(m => m.UserId).ToListAsync(cancellationToken);
        return [.. present, .. stored.Except(present.Select(c => c.Id)).Select(id => new Colleague(id, T["nicht mehr hier"], []))];
    }

    /// <param name="found">Loaded with its managers.</param>
    /// <returns>How many open tasks went along.</returns>
    public async Task<int> AssignAsync(Case found, Guid main, IReadOnlyCollection<Guid> beside, CancellationToken cancellationToken)
    {
        var former = found.Managers.Select(m => (m.UserId, m.Main)).ToList();
        // Whoever was in charge hands over what is still to do, and so does everybody who leaves the case: they would not find it any more.
        var leaving = former.Where(m => m.UserId != main && (m.Main || !beside.Contains(m.UserId))).Select(m => m.UserId).ToList();
        found.AssignTo(main, beside);
        var named = found.Managers.ConvertAll(m => m.UserId);
        leaving.AddRange(await db.Covers.Where(v => leaving.Contains(v.ManagerId) && !named.Contains(v.CoverId)).Select(v => v.CoverId).Distinct().ToListAsync(cancellationToken)); // who stood in for them does not find it either
        var tasks = await db.Tasks.Where(t => t.CaseId == found.Id && t.Open && leaving.Contains(t.AssignedTo)).ToListAsync(cancellationToken);
        tasks.ForEach(task => task.AssignedTo = main);
        db.Entry(found).Property(c => c.Type).IsModified = true; // a changed manager alone must also meet the version check
        var present = found.Managers.ConvertAll(m => (m.UserId, m.Main));
        if (!former.ToHashSet().SetEquals(present))
            await RememberAsync(found, former, present, cancellationToken);
        if (!former.Contains((main, true)) && main != user.Id)
            db.Tasks.Add(WordTo(main, found.Id));
        return tasks.Count;
    }

    private async Task RememberAsync(Case found, List<(Guid UserId, bool Main)> former, List<(Guid UserId, bool Main)> present, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        var names = (await accounts.ColleaguesAsync(here.Id!, cancellationToken)).ToDictionary(c => c.Id, c => c.Name);
        var running = await db.Assignments.Where(a => a.CaseId == found.Id && a.Until == null).ToListAsync(cancellationToken);
        foreach (var manager in former.Where(f => !running.Exists(a => (a.UserId, a.Main) == f)))
        {
            var first = New(manager, found.OpenedOn, null);
            running.Add(first);
            db.Assignments.Add(first);
        }
        running.Where(a => !present.Contains((a.UserId, a.Main))).ToList().ForEach(a => a.End(today));
        db.Assignments.AddRange(present.Except(former).Select(manager => New(manager, today, user.Name)));

        CaseAssignment New((Guid UserId, bool Main) manager, DateOnly from, string? by) =>
            new() { CaseId = found.Id, UserId = manager.UserId, UserName = names.GetValueOrDefault(manager.UserId, "–"), Main = manager.Main, From = from, ByName = by };
    }

    /// <summary>The new one hears of it where they look every morning; it names nobody.</summary>
    private CaseTask WordTo(Guid manager, Guid caseId)
    {
        var id = Guid.CreateVersion7();
        return new CaseTask
        {
            Id = id,
            CaseId = caseId,
            Title = vault.Seal("Neu zuständig: Übergabe ansehen", id),
            DueOn = Days.Today(clock),
            AssignedTo = manager,
            Source = TaskSource.System,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
    }
}
