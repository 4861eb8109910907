using IntegrationPlatform.Cases.Consents;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Pdf;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.ReferralSheet;

/// <summary>Verweisblatt: the least that a service needs, chosen, looked at, and written down as passed on. Without a valid release it neither goes out nor prints.</summary>
[Route("cases/{caseId:guid}/referrals/{referralId:guid}/sheet"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class ReferralSheetController(
    CasesDb db, MyDesks desks, Releases releases, Vault vault, CurrentUser user, MunicipalityDirectory municipalities, CurrentMunicipality here, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, Guid referralId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, referralId, cancellationToken) is not { } sheet ? NotFound()
        : sheet.Release is null ? Blocked(sheet)
        : View("Index", sheet.With(new SheetForm { Id = Guid.CreateVersion7(), Concern = vault.Open(sheet.Referral.Concern, referralId) }));

    /// <summary>Shows word for word what would go out.</summary>
    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, Guid referralId, SheetForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, referralId, cancellationToken) is not { } sheet)
            return NotFound();
        if (sheet.Release is not { } release)
            return Blocked(sheet);
        if (form.Check(ModelState, sheet.Person, release, T))
            return View("Preview", sheet.With(form));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Index", sheet.With(form));
    }

    [HttpPost("pass")]
    public async Task<IActionResult> Pass(Guid caseId, Guid referralId, SheetForm form, CancellationToken cancellationToken)
    {
        var id = Request.RecordId(form.Id);
        for (var attempt = 1; ; attempt++)
        {
            if (await FindAsync(caseId, referralId, cancellationToken) is not { } sheet)
                return NotFound();
            if (sheet.Release is not { } release)
                return Blocked(sheet);
            if (!form.Check(ModelState, sheet.Person, release, T))
            {
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return View("Index", sheet.With(form));
            }
            if (await db.Disclosures.AnyAsync(d => d.Id == id, cancellationToken))
                break; // sent twice
            releases.Use(release);
            db.Entry(sheet.Referral).Property(r => r.DataPassed).IsModified = true; // one that is taken back at this moment must not go out
            db.Disclosures.Add(New(id, sheet, release, form));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                break;
            }
            catch (DbUpdateException race) when (attempt < Releases.MaxAttempts && race.IsAt(typeof(Consent), typeof(Referral), typeof(Disclosure)))
            {
                db.ChangeTracker.Clear(); // withdrawn, taken back or used at this moment: look again
            }
        }
        TempData.Toast(T["Festgehalten, was weitergegeben wird."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}/referrals/{referralId}/sheet/{id}");
    }

    /// <summary>The sheet as it went out, to be printed while the release holds.</summary>
    [HttpGet("{disclosureId:guid}")]
    public Task<IActionResult> Print(Guid caseId, Guid referralId, Guid disclosureId, CancellationToken cancellationToken) =>
        PassedAsync(caseId, referralId, disclosureId, printed => View("Print", printed), cancellationToken);

    [HttpGet("{disclosureId:guid}/pdf")]
    public Task<IActionResult> Pdf(Guid caseId, Guid referralId, Guid disclosureId, CancellationToken cancellationToken) => PassedAsync(
        caseId, referralId, disclosureId,
        printed => new PdfResult("/Cases/ReferralSheet/Pdf.cshtml", printed, "Verweisblatt.pdf") { PrintPage = $"{Request.PathBase}/cases/{caseId}/referrals/{referralId}/sheet/{disclosureId}" },
        cancellationToken);

    private async Task<IActionResult> PassedAsync(Guid caseId, Guid referralId, Guid disclosureId, Func<PrintedSheet, IActionResult> show, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, referralId, cancellationToken) is not { } sheet
            || await db.Disclosures.AsNoTracking().SingleOrDefaultAsync(d => d.Id == disclosureId && d.ReferralId == referralId, cancellationToken) is not { } passed)
            return NotFound();
        if (sheet.Release is null)
            return Blocked(sheet);
        var today = Days.Today(clock);
        if (!await db.Consents.AnyAsync(c => c.Id == passed.ConsentId && c.WithdrawnOn == null && (c.ValidUntil == null || c.ValidUntil >= today), cancellationToken)) // a newer release may cover less
            return Blocked(sheet with { Reason = T["Die Einwilligung, unter der dieses Blatt entstanden ist, gilt nicht mehr. Füllen Sie ein neues Blatt aus."] });
        return show(new(passed.Id, sheet, passed.PassedOn, passed.RequestedByName, SheetLine.Read(vault.Open(passed.What, passed.Id) ?? T["nicht lesbar"].Value), municipalities.Get(here.Id!).Name));
    }

    private ViewResult Blocked(Sheet sheet)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Blocked", sheet);
    }

    private Disclosure New(Guid id, Sheet sheet, Consent release, SheetForm form)
    {
        var disclosure = new Disclosure
        {
            Id = id,
            CaseId = sheet.Referral.CaseId,
            Recipient = vault.Seal(sheet.Service.Name, id),
            What = vault.Seal(string.Join('\n', form.Lines(sheet.Person)).Replace("\r", "", StringComparison.Ordinal), id),
            Basis = LegalBasis.Consent,
            ConsentId = release.Id,
            ReferralId = sheet.Referral.Id,
            RequestedBy = desks.Mine,
            RequestedByName = user.Name,
            RequestedAt = clock.GetUtcNow().UtcDateTime,
        };
        disclosure.Pass(Days.Today(clock), form.Channel);
        return disclosure;
    }

    private async Task<Sheet?> FindAsync(Guid caseId, Guid referralId, CancellationToken cancellationToken)
    {
        var person = await desks.Writable(db).AsNoTracking().Where(c => c.Id == caseId).Select(c => c.Person).SingleOrDefaultAsync(cancellationToken);
        var referral = person is null ? null : await db.Referrals.SingleOrDefaultAsync(r => r.Id == referralId && r.CaseId == caseId && r.TakenBackAt == null, cancellationToken);
        if (referral is null)
            return null;
        var service = await db.Services.AsNoTracking().SingleAsync(s => s.Id == referral.ServiceId, cancellationToken);
        if (!referral.DataPassed)
            return new Sheet(referral, person!, service, null, T["Bei diesem Verweis erfährt die Stelle nichts von uns. Wenn sich das geändert hat, bearbeiten Sie zuerst den Verweis."], null);
        var check = await releases.FindAsync(caseId, referral.ServiceId, cancellationToken);
        return new Sheet(referral, person!, service, check.Release, check.Reason, null);
    }
}

/// <summary>A referral with what its sheet is made of; without a release there is a reason.</summary>
internal sealed record Sheet(Referral Referral, Person Person, ServiceProvider Service, Consent? Release, string Reason, SheetForm? Form)
{
    public Sheet With(SheetForm form) => this with { Form = form };
}

internal sealed record PrintedSheet(Guid Id, Sheet Sheet, DateOnly? On, string By, IReadOnlyList<SheetLine> Lines, string Municipality);
