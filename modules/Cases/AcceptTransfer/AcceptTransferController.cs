using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Cases.AssignCase;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.OpenCase;
using IntegrationPlatform.Cases.Transfers;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.AcceptTransfer;

/// <summary>Takes over a case that another municipality offers, or says why not.</summary>
[Route("transfers/{transferId:guid}"), Permission(Rights.CasesAssign), PersonalPage("Transfer", "transferId")]
internal sealed class AcceptTransferController(
    CasesDb db, Arrivals arrivals, Assignments assignments, DuplicateHint duplicates, MyDesks desks, MunicipalityDirectory municipalities, Vault vault, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid transferId, CancellationToken cancellationToken) =>
        await FindAsync(transferId, cancellationToken) switch
        {
            null => NotFound(),
            { State: OfferState.Open } offer => await ShowAsync(offer, new AcceptTransferForm(), cancellationToken),
            var answered => await ToCaseAsync(answered, cancellationToken),
        };

    [HttpPost]
    public async Task<IActionResult> Index(Guid transferId, AcceptTransferForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(transferId, cancellationToken) is not { } offer)
            return NotFound();
        if (offer.State != OfferState.Open)
            return await ToCaseAsync(offer, cancellationToken); // sent twice, or a colleague was faster
        if (form.Manager is not { } manager || (await assignments.ManagersAsync(cancellationToken)).All(m => m.Id != manager))
        {
            ModelState.AddModelError(nameof(form.Manager), T["Wählen Sie jemanden aus der Liste."]);
            return await RefuseAsync(offer, form, cancellationToken);
        }
        if (!await arrivals.AcceptAsync(offer, manager, cancellationToken))
        {
            ModelState.AddModelError("", T["Das Angebot gilt nicht mehr: {0} hat es zurückgezogen, oder die Einwilligung ist widerrufen. Es wurde nichts übernommen.", municipalities.NameOf(offer.From)]);
            return await RefuseAsync(offer, form, cancellationToken);
        }
        TempData.Toast(T["Fall übernommen."]);
        return await ToCaseAsync(offer, cancellationToken);
    }

    [HttpPost("decline")]
    public async Task<IActionResult> Decline(Guid transferId, AcceptTransferForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(transferId, cancellationToken) is not { } offer)
            return NotFound();
        if (offer.State != OfferState.Open)
            return Redirect($"{Request.PathBase}/transfers");
        if (string.IsNullOrWhiteSpace(form.Reason))
            ModelState.AddModelError(nameof(form.Reason), T["Sagen Sie, warum Sie ablehnen. Wer gefragt hat, muss es verstehen."]);
        if (!ModelState.IsValid)
            return await RefuseAsync(offer, form, cancellationToken);
        offer.Decline(user.Name, vault.Seal(form.Reason!.Trim(), offer.Id), clock.GetUtcNow().UtcDateTime);
        db.Publish(new OfferAnswered(offer.Id));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await Decline(transferId, form, cancellationToken); // answered or called off at this moment
        }
        TempData.Toast(T["Abgelehnt. {0} erfährt den Grund.", municipalities.NameOf(offer.From)]);
        return Redirect($"{Request.PathBase}/transfers");
    }

    private async Task<IActionResult> ToCaseAsync(TransferOffer offer, CancellationToken cancellationToken) =>
        Redirect(await desks.Visible(db).AnyAsync(c => c.Id == offer.CaseId, cancellationToken) ? $"{Request.PathBase}/cases/{offer.CaseId}" : $"{Request.PathBase}/transfers");

    private Task<IActionResult> RefuseAsync(TransferOffer offer, AcceptTransferForm form, CancellationToken cancellationToken)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return ShowAsync(offer, form, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(TransferOffer offer, AcceptTransferForm form, CancellationToken cancellationToken)
    {
        var row = OfferRow.Of(offer, municipalities.NameOf(offer.From), vault, T);
        return View("Index", new AcceptTransferPage(
            row, form, [.. (await assignments.ManagersAsync(cancellationToken)).Select(m => new LookOption(m.Id.ToString(), m.Name))], await duplicates.FindAsync(row.Name, row.BirthYear, cancellationToken)));
    }

    private Task<TransferOffer?> FindAsync(Guid transferId, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        return db.TransferOffers.SingleOrDefaultAsync(o => o.Id == transferId && (o.State != OfferState.Open || o.ExpiresOn >= today), cancellationToken);
    }
}

internal sealed record AcceptTransferPage(OfferRow Offer, AcceptTransferForm Form, IReadOnlyList<LookOption> Managers, IReadOnlyList<PossibleDuplicate> Duplicates);

internal sealed class AcceptTransferForm
{
    [Display(Name = "Wer wird zuständig?")]
    public Guid? Manager { get; set; }

    [Display(Name = "Grund der Ablehnung"), StringLength(1000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Reason { get; set; }
}
