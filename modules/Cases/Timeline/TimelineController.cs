using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.CaseFile;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.RecordContact;
using IntegrationPlatform.Modules.Contracts.Plans;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Drafts;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Timeline;

/// <summary>All that was said, newest first, with the composer on top.</summary>
[Route("cases/{caseId:guid}/timeline"), Permission(Rights.CasesRead), PersonalPage("Case", "caseId")]
internal sealed class TimelineController(CasesDb db, MyDesks desks, Vault vault, CurrentUser user, DraftStore drafts, Topics topics, IPlanInCase plans, TimeProvider clock) : Controller
{
    private const int PageSize = 20;

    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, DateTime? before, Guid? id, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        if (await CaseHead.LoadAsync(db, desks, caseId, today, cancellationToken) is not { } head)
            return NotFound();
        var contacts = db.Contacts.Where(c => c.CaseId == caseId && c.TakenBackAt == null);
        if (before is { } until)
        {
            var utc = DateTime.SpecifyKind(until, DateTimeKind.Utc);
            var last = id ?? Guid.Empty; // what is entered for a former day all stands at its noon
            contacts = contacts.Where(c => c.At <= utc && (c.At < utc || c.Id.CompareTo(last) < 0));
        }
        var found = await TimelineEntry.Project(contacts.OrderByDescending(c => c.At).ThenByDescending(c => c.Id)).Take(PageSize + 1).ToListAsync(cancellationToken);
        var older = found.Count > PageSize ? found[PageSize - 1] : null;
        var entries = found.Take(PageSize).Select(c => c.Open(vault, user.Id, clock.GetUtcNow().UtcDateTime)).ToList();
        var form = head.MayWrite ? RecordContactForm.Blank(entries.Count > 0 ? entries[0] : null, topics) : null;
        var draft = form is null ? null : await drafts.FindAsync(RecordContactForm.DraftKey(caseId), cancellationToken);
        if (draft is not null)
            form!.Restore(draft, topics);
        var chips = form is null ? null : await PlanChips.LoadAsync(plans, caseId, cancellationToken);
        ViewData["Goals"] = await plans.GoalsOfAsync(entries.ConvertAll(e => e.Id), cancellationToken);
        return View(new TimelinePage(head, await NextSteps.LoadAsync(db, vault, head, today, cancellationToken), entries, older, before is not null, form, draft?.SavedAt, chips));
    }
}

internal sealed record TimelinePage(CaseHead Head, NextSteps Next, IReadOnlyList<TimelineEntry> Entries, TimelineEntry? Older, bool IsOlder, RecordContactForm? Form, DateTime? DraftFrom, PlanChips? Plan);
