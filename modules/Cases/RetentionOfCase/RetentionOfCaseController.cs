using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Cases.CloseCase;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Retention;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.RetentionOfCase;

/// <summary>When one case is locked and erased; holds the erasure up with a reason, or takes the case back to work.</summary>
[Route("administration/retention/cases/{caseId:guid}"), Permission(Rights.RetentionHold), PersonalPage("Case", "caseId")]
internal sealed class RetentionOfCaseController(CasesDb db, MyDesks desks, DeskUpdate save, Reopening reopening, CaseLock locks, Vault vault, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    private const int MaxAttempts = 10;

    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, cancellationToken) is { } found ? await ShowAsync(found, new HoldForm { Id = Guid.CreateVersion7() }, cancellationToken) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, HoldForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } found)
            return NotFound();
        if (form.Check(ModelState, T) is not { } reason)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync(found, form, cancellationToken);
        }
        var id = Request.RecordId(form.Id);
        return await DecideAsync(caseId, T["Die Löschung ist ausgesetzt."], async changed =>
        {
            var sent = await db.LegalHolds.AsNoTracking().SingleOrDefaultAsync(h => h.Id == id, cancellationToken);
            if (sent is null || sent.ReleasedOn is not null) // sent twice is once, but not if it was lifted in between
            {
                var newId = sent is null ? id : Guid.CreateVersion7();
                db.LegalHolds.Add(new LegalHold { Id = newId, CaseId = caseId, Reason = vault.Seal(reason, newId), SetOn = Days.Today(clock), SetByName = user.Name });
            }
            db.Entry(changed).Property(c => c.LockedOn).IsModified = true; // an erasure that begins at this moment meets us here
        }, cancellationToken);
    }

    [HttpPost("release")]
    public async Task<IActionResult> Release(Guid caseId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is null)
            return NotFound();
        return await DecideAsync(caseId, T["Die Löschsperre ist aufgehoben."], async _ =>
        {
            foreach (var hold in await db.LegalHolds.Where(h => h.CaseId == caseId && h.ReleasedOn == null).ToListAsync(cancellationToken))
                hold.Release(Days.Today(clock), user.Name);
        }, cancellationToken);
    }

    [HttpPost("unlock")]
    public async Task<IActionResult> Unlock(Guid caseId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } found)
            return NotFound();
        if (found.LockReason == LockReason.Withdrawal && await locks.IsWithdrawnAsync(found.PersonId, Days.Today(clock), cancellationToken))
        {
            ModelState.AddModelError("", T["Halten Sie zuerst die neue Einwilligung in die Datenverarbeitung fest. Ohne sie darf der Fall nicht weitergeführt werden."]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync(found, new HoldForm { Id = Guid.CreateVersion7() }, cancellationToken);
        }
        if (await IsElsewhereAsync(caseId, cancellationToken))
        {
            ModelState.AddModelError("", T["Der Fall ist jetzt in einer anderen Kommune. Er kann nur von dort zurückgegeben werden."]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync(found, new HoldForm { Id = Guid.CreateVersion7() }, cancellationToken);
        }
        return await DecideAsync(caseId, T["Der Fall ist wieder offen."], async changed =>
        {
            if (changed.LockedOn is not null && !await IsElsewhereAsync(caseId, cancellationToken)) // taken over at this moment
                changed.Unlock(Days.Today(clock));
        }, cancellationToken);
    }

    private async Task<IActionResult> DecideAsync(Guid caseId, string done, Func<Case, Task> decide, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            if (await FindAsync(caseId, cancellationToken) is not { } found)
                return NotFound();
            await decide(found);
            try
            {
                await (found.IsOpen ? reopening.SaveAsync(caseId, cancellationToken) : save.SaveAsync(caseId, cancellationToken));
                break;
            }
            catch (DbUpdateException race) when (attempt < MaxAttempts && (race is DbUpdateConcurrencyException || race.IsAt(typeof(LegalHold))))
            {
                // somebody has just changed the case, or sent the same twice; look again
            }
        }
        TempData.Toast(done);
        return Redirect($"{Request.PathBase}/administration/retention/cases/{caseId}");
    }

    private async Task<IActionResult> ShowAsync(Case found, HoldForm form, CancellationToken cancellationToken)
    {
        var terms = await RetentionTerms.LoadAsync(db, cancellationToken);
        var holds = await db.LegalHolds.AsNoTracking().Where(h => h.CaseId == found.Id).OrderByDescending(h => h.SetOn).ThenByDescending(h => h.Id).Take(20).ToListAsync(cancellationToken);
        return View("Index", new RetentionOfCasePage(found, terms, [.. holds.Select(h => new HoldRow(h, vault.Open(h.Reason, h.Id)))], form, user.May(Rights.CasesRead), await IsElsewhereAsync(found.Id, cancellationToken)));
    }

    /// <summary>Whatever it was locked for since.</summary>
    private Task<bool> IsElsewhereAsync(Guid caseId, CancellationToken cancellationToken) => db.Transfers.AnyAsync(t => t.CaseId == caseId && t.State == TransferState.Accepted, cancellationToken);

    /// <summary>Not any more once its erasure has begun: then there is nothing left to decide.</summary>
    private async Task<Case?> FindAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var cases = user.May(Rights.DisclosuresOversee) ? db.Cases : desks.Visible(db);
        return await cases.Include(c => c.Managers).Include(c => c.Person).SingleOrDefaultAsync(c => c.Id == caseId && !db.Deletions.Any(d => d.CaseId == c.Id), cancellationToken);
    }
}

internal sealed record HoldRow(LegalHold Hold, string? Reason);

internal sealed record RetentionOfCasePage(Case Case, RetentionTerms Terms, IReadOnlyList<HoldRow> Holds, HoldForm Form, bool MayOpenFile, bool IsElsewhere)
{
    public bool Held => Holds.Any(h => h.Hold.ReleasedOn is null);

    public DateOnly? LocksOn => Case.LockedOn is null && Case.ClosedOn is { } closed ? RetentionTerms.LocksOn(closed) : null;

    public DateOnly? ErasesOn =>
        Case is { LockedOn: { } locked, LockReason: { } reason } ? Terms.ErasesOn(reason, locked)
        : LocksOn is { } locks ? Terms.ErasesOn(LockReason.Closed, locks)
        : null;
}

internal sealed class HoldForm
{
    private const int Least = 20;

    public Guid Id { get; set; }

    [Display(Name = "Grund"), StringLength(1000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Reason { get; set; }

    public string? Check(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary errors, IStringLocalizer texts)
    {
        if (Reason?.Trim() is { Length: >= Least } reason)
            return errors.IsValid ? reason : null;
        errors.AddModelError(nameof(Reason), texts["Sagen Sie in mindestens {0} Zeichen, warum nicht gelöscht werden darf.", Least]);
        return null;
    }
}
