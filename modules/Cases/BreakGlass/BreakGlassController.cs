using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Names;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.BreakGlass;

/// <summary>
/// Notzugriff: opens a case of the own municipality that is not the user's, by its number, for an hour, to read. The reason goes to the
/// team's lead and to data protection. A number that opens nothing gets one answer whatever it is, and an entry in the audit.
/// </summary>
[Route("break-glass"), Permission(Rights.CasesBreakGlass), PersonalPage("BreakGlass")]
internal sealed class BreakGlassController(CasesDb db, MyDesks desks, Vault vault, MunicipalityDirectory municipalities, CurrentMunicipality here, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public Task<IActionResult> Index(CancellationToken cancellationToken) => ShowAsync(new BreakGlassForm { Id = Guid.CreateVersion7() }, StatusCodes.Status200OK, cancellationToken);

    [HttpPost]
    public async Task<IActionResult> Index(BreakGlassForm form, CancellationToken cancellationToken)
    {
        if ((form.Reason?.Trim().Length ?? 0) < BreakGlassForm.ReasonLength) // first: whoever gives no reason learns nothing about a number
            ModelState.AddModelError(nameof(form.Reason), T["Begründen Sie den Notzugriff mit mindestens {0} Zeichen.", BreakGlassForm.ReasonLength]);
        if (!ModelState.IsValid)
            return await ShowAsync(form, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        if (await FindAsync(form.Number, cancellationToken) is not { } caseId)
        {
            ModelState.AddModelError(nameof(form.Number), T["Unter dieser Nummer lässt sich kein Fall öffnen. Prüfen Sie die Nummer."]);
            return await ShowAsync(form, StatusCodes.Status404NotFound, cancellationToken);
        }
        if (!await desks.Known(db).AnyAsync(c => c.Id == caseId, cancellationToken))
            await OpenAsync(Request.RecordId(form.Id), caseId, form.Reason!.Trim(), cancellationToken);
        return Redirect($"{Request.PathBase}/cases/{caseId}");
    }

    private async Task OpenAsync(Guid id, Guid caseId, string reason, CancellationToken cancellationToken)
    {
        if (await db.BreakGlass.AnyAsync(b => b.Id == id, cancellationToken))
            return; // sent twice: the hour does not begin anew
        var now = clock.GetUtcNow().UtcDateTime;
        db.BreakGlass.Add(new BreakGlassAccess
        {
            Id = id,
            CaseId = caseId,
            UserId = desks.Mine,
            UserName = user.Name,
            Reason = vault.Seal(reason, id),
            OpenedAt = now,
            Until = now + BreakGlassAccess.Lasting,
        });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException race) when (race.IsAt(typeof(BreakGlassAccess)))
        {
            db.ChangeTracker.Clear(); // the same form came twice at once
        }
    }

    /// <summary>Only a whole number of the own municipality; nothing that merely begins alike.</summary>
    private async Task<Guid?> FindAsync(string? text, CancellationToken cancellationToken) =>
        CaseNumberQuery.LooksLikeCaseNumber(text, municipalities.Get(here.Id!).Code, Days.Today(clock).Year, out var numbers) && numbers.Count == 1
            ? await db.Cases.Where(c => c.Number == numbers[0] && c.LockedOn == null).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancellationToken)
            : null;

    private async Task<IActionResult> ShowAsync(BreakGlassForm form, int status, CancellationToken cancellationToken)
    {
        Response.StatusCode = status;
        var (mine, now) = (desks.Mine, clock.GetUtcNow().UtcDateTime);
        var open = await db.BreakGlass.Where(b => b.UserId == mine && b.Until > now).OrderBy(b => b.Until)
            .Join(db.Cases, b => b.CaseId, c => c.Id, (b, c) => new OpenAccess(c.Id, c.Number, b.Until)).Take(20).ToListAsync(cancellationToken);
        return View("Index", new BreakGlassPage(form, open));
    }
}

internal sealed record BreakGlassPage(BreakGlassForm Form, IReadOnlyList<OpenAccess> Open);

internal sealed record OpenAccess(Guid CaseId, string Number, DateTime Until);
