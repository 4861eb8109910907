using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.ChooseCase;

/// <summary>A contact from anywhere: first with whom. The last ten clients stand ready, the search finds the others.</summary>
[Route("contacts/new"), Permission(Rights.CasesWrite), PersonalPage("CaseList")]
internal sealed class ChooseCaseController(CasesDb db, MyDesks desks) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var mine = desks.Mine;
        var recent = await db.Contacts.Where(c => c.RecordedBy == mine && c.TakenBackAt == null).OrderByDescending(c => c.At).Select(c => c.CaseId).Take(60).ToListAsync(cancellationToken);
        var last = recent.Distinct().Take(10).ToList();
        var writable = desks.Writable(db);
        var rows = await db.ListEntries.Where(e => last.Contains(e.CaseId) && writable.Any(c => c.Id == e.CaseId))
            .Select(e => new RecentClient(e.CaseId, e.Name, e.NameInScript, e.ScriptLanguage, e.Number, e.LastContactOn)).ToListAsync(cancellationToken);
        return View(new ChooseCasePage([.. rows.DistinctBy(r => r.CaseId).OrderBy(r => last.IndexOf(r.CaseId))]));
    }
}

internal sealed record ChooseCasePage(IReadOnlyList<RecentClient> Recent);

internal sealed record RecentClient(Guid CaseId, string Name, string? NameInScript, string? ScriptLanguage, string Number, DateOnly? LastContactOn);
