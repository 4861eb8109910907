using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.CaseList;

[Route("cases"), Permission(Rights.CasesRead), PersonalPage("CaseList")]
internal sealed class CaseListController(CasesDb db, MyDesks desks, Vault vault, Accounts accounts, CurrentMunicipality here, CurrentUser user, TimeProvider clock) : Controller
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> Index(CaseFilter filter, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(filter.Q))
            return Redirect($"{Request.PathBase}/search?q={Uri.EscapeDataString(filter.Q)}");

        var today = Days.Today(clock);
        var covers = await desks.CoveredAsync(db, cancellationToken);
        filter.Settle(desks.SeesTeam, user.May(Rights.CasesTeam), covers.Select(c => c.ManagerId));
        var found = CaseOrder.Of(filter.Order).Page(filter.Narrow(Entries(filter), today), filter.Cursor, filter.Backwards, PageSize + 1);
        var rows = await found.Select(e => new CaseRow(
            e.CaseId, e.Number, e.Name, e.NameInScript, e.ScriptLanguage, e.Language, e.SortName, e.Status, e.MainManagerId, e.NextTaskId,
            db.Tasks.Where(t => t.Id == e.NextTaskId).Select(t => t.Title).FirstOrDefault(), e.DueOn, e.LastContactOn, e.QuietSince, e.EndsOn)).ToListAsync(cancellationToken);
        foreach (var row in rows)
            row.Step = row.SealedStep is { } title ? vault.Open(title, row.NextTaskId!.Value) : null;

        var names = filter.View == CaseView.Team ? (await accounts.ColleaguesAsync(here.Id!, cancellationToken)).ToDictionary(c => c.Id, c => c.Name) : [];
        var views = await db.SavedViews.Where(v => v.UserId == user.Id).OrderBy(v => v.Name).Select(v => new NamedView(v.Id, v.Name, v.Query)).Take(10).ToListAsync(cancellationToken);
        return View(new CaseListPage(filter, CasePages.Cut(rows, filter, PageSize), await CountMineAsync(today, cancellationToken), views, names, desks.SeesTeam, user.May(Rights.CasesOpen), user.May(Rights.CasesAssign) && filter.View == CaseView.Team, user.May(Rights.CasesBreakGlass), covers, today));
    }

    private IQueryable<ListEntry> Entries(CaseFilter filter)
    {
        var desk = filter.View switch { CaseView.Team => Desk.Team, CaseView.Cover => filter.For!.Value, _ => desks.Mine };
        var entries = db.ListEntries.Where(e => e.DeskId == desk);
        return filter.View == CaseView.Cover ? entries.Where(e => db.Cases.Any(c => c.Id == e.CaseId && !c.Restricted)) : entries; // who stands in is not named in it
    }

    /// <summary>Counts on the tabs. One look at the own desk, which is never large; the team's desk may be, and is not counted.</summary>
    private async Task<TabCounts> CountMineAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var mine = desks.Mine;
        var days = await db.ListEntries.Where(e => e.DeskId == mine && e.Open).OrderBy(e => e.DueOn).Take(500).Select(e => new { e.DueOn, e.QuietSince, e.EndsOn }).ToListAsync(cancellationToken);
        var quiet = CaseFilter.QuietBefore(today);
        var sunday = CaseFilter.EndOfWeek(today);
        var ending = CaseFilter.EndingUntil(today);
        return new TabCounts(days.Count, days.Count(d => d.DueOn < today), days.Count(d => d.DueOn >= today && d.DueOn <= sunday), days.Count(d => d.QuietSince < quiet), days.Count(d => d.EndsOn <= ending));
    }
}

internal sealed record CaseListPage(
    CaseFilter Filter, CasePage Page, TabCounts Counts, IReadOnlyList<NamedView> Views, Dictionary<Guid, string> Managers, bool SeesTeam, bool MayOpenCase, bool MayReassign, bool MayBreakGlass, IReadOnlyList<CoveredDesk> Covers, DateOnly Today);

internal sealed record NamedView(Guid Id, string Name, string Query);

internal sealed record TabCounts(int Mine, int Overdue, int Week, int Quiet, int Ending);

internal sealed record CaseRow(
    Guid CaseId, string Number, string Name, string? NameInScript, string? ScriptLanguage, string? Language, string SortName, CaseStatus Status, Guid MainManagerId,
    Guid? NextTaskId, Sdk.SealedText? SealedStep, DateOnly DueOn, DateOnly? LastContactOn, DateOnly QuietSince, DateOnly EndsOn)
{
    public string? Step { get; set; }
    public bool HasDue => DueOn != ListEntry.Nothing;
}
