using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Retention;

/// <summary>What the next nights lock and erase, found by the same queries as the real run; the terms, and what was erased.</summary>
[Route("administration/retention"), Permission(Rights.RetentionSee), PersonalPage("Case")]
internal sealed class RetentionController(CasesDb db, MyDesks desks, CurrentUser user, TimeProvider clock) : Controller
{
    private const int DaysAhead = 30;
    private const int Most = 200;
    private const int LastDeletions = 50;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var terms = await RetentionTerms.LoadAsync(db, cancellationToken);
        var today = Days.Today(clock);
        var toLock = await RetentionTerms.ToLockAsync(db, today.AddDays(DaysAhead), Most, cancellationToken);
        var toErase = await terms.ToEraseAsync(db, today.AddDays(DaysAhead), Most, cancellationToken);
        var log = await db.Deletions.AsNoTracking().OrderByDescending(d => d.StartedAt).ThenByDescending(d => d.Id).Take(LastDeletions).ToListAsync(cancellationToken);
        var named = await NamedAsync([.. toLock.Concat(toErase).Select(w => w.CaseId)], cancellationToken);
        return View(new RetentionPage(terms, toLock, toErase, named, log, today, user.May(Rights.RetentionSet), user.May(Rights.RetentionHold), user.May(Rights.CasesRead) || user.May(Rights.DisclosuresOversee)));
    }

    /// <summary>Whose number this user may read; the others are only counted, because a number tells that there is a case.</summary>
    private async Task<HashSet<Guid>> NamedAsync(List<Guid> ids, CancellationToken cancellationToken) =>
        user.May(Rights.DisclosuresOversee) ? [.. ids]
        : user.May(Rights.CasesRead) ? [.. await desks.Visible(db).Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(cancellationToken)]
        : [];
}

internal sealed record RetentionPage(
    RetentionTerms Terms, IReadOnlyList<Waiting> ToLock, IReadOnlyList<Waiting> ToErase, HashSet<Guid> Named, IReadOnlyList<Deletion> Log, DateOnly Today, bool MaySet, bool MayHold, bool NamesCases);

internal sealed record WaitingList(string Title, string Empty, IReadOnlyList<Waiting> Cases, RetentionPage Page);
