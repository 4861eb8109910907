using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.TaskList;

/// <summary>All my open tasks, by due day.</summary>
[Route("tasks"), Permission(Rights.CasesRead), PersonalPage("TaskList")]
internal sealed class TaskListController(CasesDb db, MyDesks desks, Vault vault, TimeProvider clock) : Controller
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> Index(DateOnly? after, Guid? id, CancellationToken cancellationToken)
    {
        var tasks = await MyTasks.OpenAsync(db, desks, cancellationToken);
        if (after is { } day && id is { } last)
            tasks = tasks.Where(t => t.DueOn >= day && (t.DueOn > day || t.Id.CompareTo(last) > 0));
        var rows = await MyTasks.ReadAsync(tasks.Take(PageSize + 1), db, desks, vault, cancellationToken);
        var more = rows.Count > PageSize;
        return View(new TaskListPage([.. rows.Take(PageSize)], more ? rows[PageSize - 1] : null, after is not null, Days.Today(clock)));
    }
}

internal sealed record TaskListPage(IReadOnlyList<MyTask> Tasks, MyTask? Last, bool IsLater, DateOnly Today);
