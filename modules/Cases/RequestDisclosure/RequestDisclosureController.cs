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

namespace IntegrationPlatform.Cases.RequestDisclosure;

/// <summary>Somebody outside is to learn something: on a consent it is written down, otherwise asked for.</summary>
[Route("cases/{caseId:guid}/disclosures/new"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class RequestDisclosureController(
    CasesDb db, MyDesks desks, Releases releases, Vault vault, CurrentUser user, DraftStore drafts, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        if (!await MayWriteAsync(caseId, cancellationToken))
            return NotFound();
        var draft = await drafts.FindAsync(RequestDisclosureForm.DraftKey(caseId), cancellationToken);
        return await ShowAsync(caseId, new RequestDisclosureForm { Id = Guid.CreateVersion7() }.FilledFrom(draft), draft?.SavedAt, cancellationToken);
    }

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, [Bind(Prefix = "")] RequestDisclosureForm form, CancellationToken cancellationToken)
    {
        if (!await MayWriteAsync(caseId, cancellationToken))
            return NotFound();
        var service = form.ServiceId is { } serviceId ? await db.Services.AsNoTracking().SingleOrDefaultAsync(s => s.Id == serviceId, cancellationToken) : null;
        if (form.ServiceId is not null && service is null)
            ModelState.AddModelError(nameof(form.ServiceId), T["Wählen Sie eine Stelle aus der Liste."]);
        if (form.Check(ModelState, Days.Today(clock), T) is not { } on)
            return await ShowAsync(caseId, form, null, cancellationToken, StatusCodes.Status422UnprocessableEntity);
        if (await SaveAsync(Request.RecordId(form.Id), caseId, service, form, on, cancellationToken) is { } refusal)
        {
            ModelState.AddModelError(nameof(form.ServiceId), refusal);
            return await ShowAsync(caseId, form, null, cancellationToken, StatusCodes.Status422UnprocessableEntity);
        }
        await drafts.DiscardAsync(RequestDisclosureForm.DraftKey(caseId), cancellationToken);
        TempData.Toast(form.Basis == LegalBasis.Consent ? T["Weitergabe festgehalten."] : T["Beantragt. Erst nach der Freigabe durch eine zweite Person darf etwas hinaus."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}/disclosures");
    }

    /// <returns>Why not; null when it is saved.</returns>
    private async Task<string?> SaveAsync(Guid id, Guid caseId, ServiceProvider? service, RequestDisclosureForm form, DateOnly on, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await db.Disclosures.AnyAsync(d => d.Id == id, cancellationToken))
                return null; // sent twice
            var release = form.Basis == LegalBasis.Consent ? await releases.FindAsync(caseId, service!.Id, on, cancellationToken) : null;
            if (release is { Release: null })
                return release.Reason;
            var disclosure = New(id, caseId, service?.Name ?? form.Recipient!.Trim(), form, release?.Release);
            if (release?.Release is { } used)
            {
                releases.Use(used);
                disclosure.Pass(on, form.Channel);
            }
            db.Disclosures.Add(disclosure);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return null;
            }
            catch (DbUpdateException race) when (attempt < Releases.MaxAttempts && race.IsAt(typeof(Consent), typeof(Disclosure)))
            {
                db.ChangeTracker.Clear(); // withdrawn or used at this moment, or the form came twice: look again
            }
        }
    }

    private Disclosure New(Guid id, Guid caseId, string recipient, RequestDisclosureForm form, Consent? release) => new()
    {
        Id = id,
        CaseId = caseId,
        Recipient = vault.Seal(recipient, id),
        What = vault.Seal(form.What!.Trim().Replace("\r", "", StringComparison.Ordinal), id),
        Basis = form.Basis,
        Grounds = string.IsNullOrWhiteSpace(form.Grounds) ? null : vault.Seal(form.Grounds.Trim(), id),
        ConsentId = release?.Id,
        RequestedBy = desks.Mine,
        RequestedByName = user.Name,
        RequestedAt = clock.GetUtcNow().UtcDateTime,
    };

    private async Task<IActionResult> ShowAsync(Guid caseId, RequestDisclosureForm form, DateTime? draftFrom, CancellationToken cancellationToken, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        return View("Index", new RequestDisclosurePage(caseId, form, await ServiceChoices.LoadAsync(db, form.ServiceId, T, cancellationToken), draftFrom));
    }

    private Task<bool> MayWriteAsync(Guid caseId, CancellationToken cancellationToken) => desks.Writable(db).AnyAsync(c => c.Id == caseId, cancellationToken);
}

internal sealed record RequestDisclosurePage(Guid CaseId, RequestDisclosureForm Form, IReadOnlyList<LookOption> Services, DateTime? DraftFrom);
