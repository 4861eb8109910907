using IntegrationPlatform.Cases.Consents;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Services;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Drafts;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.ReferTo;

/// <summary>Sends a client to a service. If anything about the client goes along, a valid release must name exactly this body; the save itself asks again.</summary>
[Route("cases/{caseId:guid}/referrals/new"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class ReferToController(
    CasesDb db, MyDesks desks, DeskUpdate save, Releases releases, Vault vault, CurrentUser user, DraftStore drafts, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        if (!await MayWriteAsync(caseId, cancellationToken))
            return NotFound();
        var draft = await drafts.FindAsync(ReferToForm.DraftKey(caseId), cancellationToken);
        return await ShowAsync(caseId, new ReferToForm { Id = Guid.CreateVersion7() }.FilledFrom(draft), null, draft?.SavedAt, cancellationToken);
    }

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, [Bind(Prefix = "")] ReferToForm form, CancellationToken cancellationToken)
    {
        if (!await MayWriteAsync(caseId, cancellationToken))
            return NotFound();
        var service = form.ServiceId is { } serviceId ? await db.Services.AsNoTracking().SingleOrDefaultAsync(s => s.Id == serviceId && !s.Archived, cancellationToken) : null;
        if (service is null)
            ModelState.AddModelError(nameof(form.ServiceId), T["Wählen Sie eine Stelle aus der Liste."]);
        if (form.Check(ModelState, Days.Today(clock), T) is not { } on)
            return await ShowAsync(caseId, form, null, null, cancellationToken, StatusCodes.Status422UnprocessableEntity);
        var id = Request.RecordId(form.Id);
        if (await SaveAsync(id, caseId, service!, form, on, cancellationToken) is { } refusal)
            return await RefuseAsync(caseId, form, refusal, cancellationToken);
        await drafts.DiscardAsync(ReferToForm.DraftKey(caseId), cancellationToken);
        TempData.Toast(T["Verweis gespeichert. In 14 Tagen erinnert eine Aufgabe an das Ergebnis."], $"{Request.PathBase}/cases/{caseId}/referrals/{id}/take-back");
        return Redirect($"{Request.PathBase}/cases/{caseId}/referrals/{id}");
    }

    /// <returns>Why not; null when it is saved.</returns>
    private async Task<string?> SaveAsync(Guid id, Guid caseId, ServiceProvider service, ReferToForm form, DateOnly on, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await db.Referrals.AnyAsync(r => r.Id == id, cancellationToken))
                return null; // sent twice
            var release = form.DataPassed ? await releases.FindAsync(caseId, service.Id, on, cancellationToken) : null;
            if (release is { Release: null })
                return release.Reason;
            if (release?.Release is { } used)
                releases.Use(used);
            var task = ResultTask(caseId, service.Name, on);
            db.Tasks.Add(task);
            db.Referrals.Add(New(id, caseId, service, form, on, release?.Release, task));
            try
            {
                await save.SaveAsync(caseId, cancellationToken);
                return null;
            }
            catch (DbUpdateException race) when (attempt < Releases.MaxAttempts && race.IsAt(typeof(Consent), typeof(Referral)))
            {
                db.ChangeTracker.Clear(); // withdrawn or used at this moment, or the form came twice: look again
            }
        }
    }

    private Referral New(Guid id, Guid caseId, ServiceProvider service, ReferToForm form, DateOnly on, Consent? release, CaseTask task) => new()
    {
        Id = id,
        CaseId = caseId,
        ServiceId = service.Id,
        Target = service.Kind,
        Mode = form.Mode,
        Concern = vault.Seal(form.Concern!.Trim(), id),
        On = on,
        DataPassed = form.DataPassed,
        ConsentId = release?.Id,
        TaskId = task.Id,
        RecordedBy = desks.Mine,
        RecordedByName = user.Name,
        RecordedAt = clock.GetUtcNow().UtcDateTime,
    };

    private CaseTask ResultTask(Guid caseId, string service, DateOnly on)
    {
        var id = Guid.CreateVersion7();
        return new CaseTask
        {
            Id = id,
            CaseId = caseId,
            Title = vault.Seal($"Ergebnis: {service}", id),
            DueOn = on.AddDays(Referral.DaysUntilResult) is var due && due < Days.Today(clock) ? Days.Today(clock) : due,
            AssignedTo = desks.Mine,
            Source = TaskSource.Deadline,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
    }

    /// <summary>What was typed waits as a draft while the consent is recorded.</summary>
    private async Task<IActionResult> RefuseAsync(Guid caseId, ReferToForm form, string reason, CancellationToken cancellationToken)
    {
        await drafts.SaveAsync(ReferToForm.DraftKey(caseId), Request.Form.ToFields(), cancellationToken);
        ModelState.AddModelError(nameof(form.DataPassed), reason);
        return await ShowAsync(caseId, form, form.ServiceId, null, cancellationToken, StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<IActionResult> ShowAsync(Guid caseId, ReferToForm form, Guid? refused, DateTime? draftFrom, CancellationToken cancellationToken, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        return View("Index", new ReferToPage(caseId, form, await ServiceChoices.LoadAsync(db, null, T, cancellationToken), refused, draftFrom));
    }

    private Task<bool> MayWriteAsync(Guid caseId, CancellationToken cancellationToken) => desks.Writable(db).AnyAsync(c => c.Id == caseId, cancellationToken);
}

/// <param name="Refused">The service for which there is no release.</param>
internal sealed record ReferToPage(Guid CaseId, ReferToForm Form, IReadOnlyList<LookOption> Services, Guid? Refused, DateTime? DraftFrom);
