using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Transfers;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Drafts;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.TransferCase;

/// <summary>Offers a case to the municipality the client moves to, with the parts that somebody chooses, and takes the offer back.</summary>
[Route("cases/{caseId:guid}/transfer"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class TransferCaseController(
    CasesDb db, MyDesks desks, DeskUpdate save, TransferOutbox outbox, MunicipalityDirectory municipalities, CurrentMunicipality here, DraftStore drafts, Vault vault, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    private const int MaxAttempts = 10;

    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } found)
            return NotFound();
        var draft = await drafts.FindAsync(TransferCaseForm.DraftKey(caseId), cancellationToken);
        var consented = await ConsentsAsync(found.PersonId, cancellationToken);
        var form = new TransferCaseForm { Id = Guid.CreateVersion7(), To = consented.FirstOrDefault()?.HandoverTo, Parts = [TransferParts.Period] };
        return await ShowAsync(found, form.FilledFrom(draft), draft?.SavedAt, cancellationToken);
    }

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, TransferCaseForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } found)
            return NotFound();
        var id = Request.RecordId(form.Id);
        for (var attempt = 1; ; attempt++)
        {
            if (await db.Transfers.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancellationToken) is { } sent)
            {
                if (sent.IsPending)
                    break; // sent twice
                id = Guid.CreateVersion7(); // sent again after it was taken back
            }
            var consent = (await ConsentsAsync(found.PersonId, cancellationToken)).Where(c => c.HandoverTo == form.To).OrderBy(c => form.MissingIn(c).Count).FirstOrDefault();
            await CheckAsync(found, form, consent, cancellationToken);
            if (!ModelState.IsValid)
            {
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return await ShowAsync(found, form, null, cancellationToken);
            }
            Offer(found, consent!, id, form);
            try
            {
                await save.SaveAsync(caseId, cancellationToken);
                break;
            }
            catch (DbUpdateException race) when (attempt < MaxAttempts && (race is DbUpdateConcurrencyException || race.IsAt(typeof(Transfer))))
            {
                db.ChangeTracker.Clear(); // the consent was withdrawn, the case offered elsewhere or the form came twice at this moment: look again
                if (await FindAsync(caseId, cancellationToken) is not { } again)
                    return NotFound();
                found = again;
            }
        }
        await drafts.DiscardAsync(TransferCaseForm.DraftKey(caseId), cancellationToken);
        TempData.Toast(T["Angeboten. Bis zur Übernahme arbeiten Sie weiter wie bisher."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}/transfer");
    }

    [HttpPost("withdraw")]
    public async Task<IActionResult> Withdraw(Guid caseId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            if (await FindAsync(caseId, cancellationToken) is not { } found)
                return NotFound();
            if (await PendingAsync(caseId, cancellationToken) is not { State: TransferState.Offered } transfer)
                return Redirect($"{Request.PathBase}/cases/{caseId}/transfer"); // withdrawn already, or being taken over: the page says which
            transfer.Withdraw(Now);
            db.Publish(new TransferChanged(transfer.Id, transfer.To));
            try
            {
                await save.SaveAsync(found.Id, cancellationToken);
                break;
            }
            catch (DbUpdateConcurrencyException) when (attempt < MaxAttempts)
            {
                // fetched or withdrawn at this moment: look again
            }
        }
        TempData.Toast(T["Angebot zurückgezogen."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}/transfer");
    }

    private async Task CheckAsync(Case found, TransferCaseForm form, Consent? consent, CancellationToken cancellationToken)
    {
        if (form.To is null || form.To == here.Id || !municipalities.Exists(form.To))
            ModelState.AddModelError(nameof(form.To), T["Wählen Sie eine andere Kommune aus der Liste."]);
        else if (consent is null)
            ModelState.AddModelError(nameof(form.To), T["Es gibt keine gültige Einwilligung zur Übergabe an {0}. Halten Sie sie zuerst fest; ohne sie geht nichts hinaus.", municipalities.Get(form.To).Name]);
        else
            form.Check(ModelState, consent, T);
        if (!found.IsOpen)
            ModelState.AddModelError("", T["Der Fall ist abgeschlossen. Öffnen Sie ihn erst wieder."]);
        if (await PendingAsync(found.Id, cancellationToken) is not null)
            ModelState.AddModelError("", T["Der Fall ist schon angeboten. Ziehen Sie das Angebot erst zurück."]);
    }

    private void Offer(Case found, Consent consent, Guid id, TransferCaseForm form)
    {
        var today = Days.Today(clock);
        var last = today.AddDays(Transfer.DaysToAnswer);
        var message = string.IsNullOrWhiteSpace(form.Message) ? null : form.Message.Trim();
        var transfer = new Transfer
        {
            Id = id,
            CaseId = found.Id,
            To = form.To!,
            Parts = form.Parts,
            Message = message is null ? null : vault.Seal(message, id),
            ConsentId = consent.Id,
            OfferedBy = desks.Mine,
            OfferedByName = user.Name,
            OfferedAt = Now,
            ExpiresOn = consent.ValidUntil is { } until && until < last ? until : last,
        };
        db.Transfers.Add(transfer);
        db.Disclosures.Add(outbox.Passed(transfer, municipalities.Get(transfer.To).Name, "Angebot zur Übernahme: Name, Geburtsjahr, Sprache, Liste der angebotenen Teile" + (message is null ? "" : "\nNachricht: " + message), today));
        db.Entry(found).Property(c => c.Type).IsModified = true; // two who offer the same case at once: one of them loses
        consent.LastUsedAt = Now; // and so does who offers while it is withdrawn
        db.Entry(consent).Property(c => c.LastUsedAt).IsModified = true;
        db.Publish(new TransferChanged(id, transfer.To));
    }

    private async Task<IActionResult> ShowAsync(Case found, TransferCaseForm form, DateTime? draftFrom, CancellationToken cancellationToken)
    {
        var all = await db.Transfers.AsNoTracking().Where(t => t.CaseId == found.Id).OrderByDescending(t => t.OfferedAt).ThenByDescending(t => t.Id).Take(20).ToListAsync(cancellationToken);
        var consents = await ConsentsAsync(found.PersonId, cancellationToken);
        return View("Index", new TransferCasePage(
            found.Id,
            found.Number,
            form,
            municipalities.ChoicesWithout(here.Id!),
            [.. TransferParts.All.Select(p => new LookOption(p.Key, p.Label(T)))],
            [.. consents.Select(c => (municipalities.NameOf(c.HandoverTo!), string.Join(", ", c.Scope.Select(s => T[DataCategories.List.Label(s)].Value))))],
            [.. all.Select(t => TransferRow.Of(t, municipalities.NameOf(t.To), vault, T))],
            draftFrom));
    }

    /// <summary>Valid today and naming a municipality, the latest first.</summary>
    private async Task<List<Consent>> ConsentsAsync(Guid personId, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        return await db.Consents.Where(c => c.PersonId == personId && c.Kind == ConsentKind.HandoverMunicipality && c.HandoverTo != null && c.WithdrawnOn == null && (c.ValidUntil == null || c.ValidUntil >= today))
            .OrderByDescending(c => c.GivenOn).ThenByDescending(c => c.Id).Take(20).ToListAsync(cancellationToken);
    }

    private Task<Transfer?> PendingAsync(Guid caseId, CancellationToken cancellationToken) =>
        db.Transfers.SingleOrDefaultAsync(t => t.CaseId == caseId && (t.State == TransferState.Offered || t.State == TransferState.Taken), cancellationToken);

    private Task<Case?> FindAsync(Guid caseId, CancellationToken cancellationToken) =>
        desks.Assignable(db).Include(c => c.Managers).Include(c => c.Person).SingleOrDefaultAsync(c => c.Id == caseId, cancellationToken);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

internal sealed record TransferCasePage(
    Guid CaseId, string Number, TransferCaseForm Form, IReadOnlyList<LookOption> Municipalities, IReadOnlyList<LookOption> Parts, IReadOnlyList<(string Municipality, string Scope)> Consents, IReadOnlyList<TransferRow> Transfers, DateTime? DraftFrom)
{
    public TransferRow? Pending => Transfers.FirstOrDefault(t => t.State is TransferState.Offered or TransferState.Taken);
}
