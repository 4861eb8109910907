using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Disclosures;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.ApproveDisclosure;

/// <summary>„Freigaben“: the second pair of eyes before data go out without a consent. Nobody decides what they asked for, whatever roles they hold.</summary>
[Route("disclosures"), Permission(Rights.DisclosuresApprove), PersonalPage("Disclosure")]
internal sealed class ApproveDisclosureController(CasesDb db, MyDesks desks, DeskUpdate save, Vault vault, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    private const int Most = 100;

    /// <summary>What waits, oldest first.</summary>
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var found = await Decidable().AsNoTracking().Where(d => d.State == DisclosureState.Requested)
            .Join(db.Cases, d => d.CaseId, c => c.Id, (d, c) => new { d, c.Number }).OrderBy(x => x.d.RequestedAt).ThenBy(x => x.d.Id).Take(Most).ToListAsync(cancellationToken);
        return View(found.Select(x => new WaitingDisclosure(DisclosureRow.Open(x.d, vault), x.Number, x.d.RequestedBy == desks.Mine)).ToList());
    }

    [HttpGet("{disclosureId:guid}"), PersonalPage("Disclosure", "disclosureId")]
    public async Task<IActionResult> Decide(Guid disclosureId, CancellationToken cancellationToken) =>
        await Decidable().SingleOrDefaultAsync(d => d.Id == disclosureId, cancellationToken) is { } disclosure
            ? await ShowAsync(disclosure, new DecideForm { Version = disclosure.Version }, cancellationToken)
            : NotFound();

    [HttpPost("{disclosureId:guid}"), PersonalPage("Disclosure", "disclosureId")]
    public async Task<IActionResult> Decide(Guid disclosureId, DecideForm form, CancellationToken cancellationToken)
    {
        if (await Decidable().SingleOrDefaultAsync(d => d.Id == disclosureId, cancellationToken) is not { } disclosure)
            return NotFound();
        if (disclosure.RequestedBy == desks.Mine)
            ModelState.AddModelError("", T["Das haben Sie selbst beantragt. Eine zweite Person muss entscheiden, auch wenn Sie beide Rollen haben."]);
        else if (disclosure.State != DisclosureState.Requested || disclosure.Version != form.Version)
            ModelState.AddModelError("", T["Darüber hat inzwischen jemand entschieden. Es bleibt dabei."]);
        else if (!form.Approve && string.IsNullOrWhiteSpace(form.Refusal))
            ModelState.AddModelError(nameof(form.Refusal), T["Sagen Sie, warum Sie ablehnen. Wer gefragt hat, muss es verstehen."]);
        if (!ModelState.IsValid)
            return await ShowAsync(disclosure, form, cancellationToken, StatusCodes.Status422UnprocessableEntity);
        var task = TaskFor(disclosure, form.Approve);
        db.Tasks.Add(task);
        if (form.Approve)
            disclosure.Approve(desks.Mine, user.Name, Now, task.Id);
        else
            disclosure.Refuse(desks.Mine, user.Name, Now, vault.Seal(form.Refusal!.Trim(), disclosure.Id));
        try
        {
            await save.SaveAsync(disclosure.CaseId, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await Decide(disclosureId, form, cancellationToken); // somebody decided at the same moment: now it says so
        }
        TempData.Toast(form.Approve ? T["Freigegeben."] : T["Abgelehnt."]);
        return Redirect($"{Request.PathBase}/disclosures");
    }

    /// <summary>Who asked hears of it where they look every morning.</summary>
    private CaseTask TaskFor(Disclosure disclosure, bool approved)
    {
        var id = Guid.CreateVersion7();
        var recipient = vault.Open(disclosure.Recipient, disclosure.Id) ?? "–";
        return new CaseTask
        {
            Id = id,
            CaseId = disclosure.CaseId,
            Title = vault.Seal(approved ? $"Weitergabe freigegeben: {recipient}" : $"Weitergabe abgelehnt: {recipient}", id),
            DueOn = Days.Today(clock),
            AssignedTo = disclosure.RequestedBy,
            Source = TaskSource.System,
            CreatedAt = Now,
        };
    }

    private async Task<IActionResult> ShowAsync(Disclosure disclosure, DecideForm form, CancellationToken cancellationToken, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        var number = await db.Cases.Where(c => c.Id == disclosure.CaseId).Select(c => c.Number).SingleAsync(cancellationToken);
        return View("Decide", new DecidePage(DisclosureRow.Open(disclosure, vault), number, disclosure.RequestedBy == desks.Mine, form));
    }

    private IQueryable<Disclosure> Decidable()
    {
        var cases = desks.Decidable(db);
        return db.Disclosures.Where(d => d.Basis != LegalBasis.Consent && cases.Any(c => c.Id == d.CaseId));
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

internal sealed record WaitingDisclosure(DisclosureRow Disclosure, string CaseNumber, bool Mine);

internal sealed record DecidePage(DisclosureRow Disclosure, string CaseNumber, bool Mine, DecideForm Form);

internal sealed class DecideForm
{
    public int Version { get; set; }
    public bool Approve { get; set; }

    [Display(Name = "Grund, falls Sie ablehnen"), StringLength(2000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Refusal { get; set; }
}
