using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Services;
using IntegrationPlatform.Cases.Transfers;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Drafts;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.GiveConsent;

/// <summary>Holds on to what the client has agreed to.</summary>
[Route("cases/{caseId:guid}/consents/new"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class GiveConsentController(
    CasesDb db, MyDesks desks, MunicipalityDirectory municipalities, CurrentMunicipality here, Vault vault, CurrentUser user, DraftStore drafts, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, ConsentKind? kind, Guid? service, bool back, CancellationToken cancellationToken)
    {
        if (await PersonAsync(caseId, cancellationToken) is not { } person)
            return NotFound();
        ModelState.Clear(); // a hint in the address that fits nothing is no mistake of the reader's
        var form = new GiveConsentForm { Id = Guid.CreateVersion7(), Language = person.PreferredLanguage, Kind = kind ?? ConsentKind.ReleaseFromSecrecy, ServiceId = service, Back = back };
        var draft = service is null ? await drafts.FindAsync(GiveConsentForm.DraftKey(caseId), cancellationToken) : null;
        return await ShowAsync(caseId, person, form.FilledFrom(draft), draft?.SavedAt, cancellationToken);
    }

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, [Bind(Prefix = "")] GiveConsentForm form, CancellationToken cancellationToken)
    {
        if (await PersonAsync(caseId, cancellationToken) is not { } person)
            return NotFound();
        var service = form.ServiceId is { } serviceId ? await db.Services.AsNoTracking().SingleOrDefaultAsync(s => s.Id == serviceId, cancellationToken) : null;
        if (form.ServiceId is not null && service is null)
            ModelState.AddModelError(nameof(form.ServiceId), T["Wählen Sie eine Stelle aus der Liste."]);
        if (!string.IsNullOrEmpty(form.HandoverTo) && (form.HandoverTo == here.Id || !municipalities.Exists(form.HandoverTo)))
            ModelState.AddModelError(nameof(form.HandoverTo), T["Wählen Sie eine andere Kommune aus der Liste."]);
        if (form.Check(ModelState, person, Days.Today(clock), T) is not { } said)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync(caseId, person, form, null, cancellationToken);
        }
        var id = Request.RecordId(form.Id);
        if (!await db.Consents.AnyAsync(c => c.Id == id, cancellationToken))
        {
            db.Consents.Add(New(id, person, service, form, said));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException race) when (race.IsAt(typeof(Consent)))
            {
                db.ChangeTracker.Clear(); // sent twice at once
            }
        }
        await drafts.DiscardAsync(GiveConsentForm.DraftKey(caseId), cancellationToken);
        TempData.Toast(T["Einwilligung gespeichert."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}/{(!form.Back ? "consents" : form.Kind == ConsentKind.HandoverMunicipality ? "transfer" : "referrals/new")}");
    }

    private Consent New(Guid id, Person person, ServiceProvider? service, GiveConsentForm form, CheckedConsent said) => new()
    {
        Id = id,
        PersonId = person.Id,
        Kind = form.Kind,
        Scope = form.Scope,
        ServiceId = service?.Id,
        HandoverTo = string.IsNullOrEmpty(form.HandoverTo) ? null : form.HandoverTo,
        Recipient = Seal(string.IsNullOrEmpty(form.HandoverTo) ? service?.Name ?? form.Recipient : municipalities.Get(form.HandoverTo).Name, id),
        Purpose = vault.Seal(form.Purpose!.Trim(), id),
        SpecialCategories = form.SpecialCategories || form.Kind == ConsentKind.SpecialCategories,
        Mutual = form.Mutual,
        GivenOn = said.On,
        Form = form.Form,
        Language = string.IsNullOrEmpty(form.Language) ? null : form.Language,
        Interpreter = Seal(form.Interpreter, id),
        Guardian = Seal(form.Guardian, id),
        ValidUntil = said.Until,
        RecordedBy = desks.Mine,
        RecordedByName = user.Name,
        RecordedAt = clock.GetUtcNow().UtcDateTime,
    };

    private SealedText? Seal(string? text, Guid id) => string.IsNullOrWhiteSpace(text) ? null : vault.Seal(text.Trim(), id);

    private async Task<IActionResult> ShowAsync(Guid caseId, Person person, GiveConsentForm form, DateTime? draftFrom, CancellationToken cancellationToken) =>
        View("Index", new GiveConsentPage(caseId, person.DisplayName, form, await ServiceChoices.LoadAsync(db, form.ServiceId, T, cancellationToken), municipalities.ChoicesWithout(here.Id!), draftFrom));

    private Task<Person?> PersonAsync(Guid caseId, CancellationToken cancellationToken) =>
        desks.Consentable(db).AsNoTracking().Where(c => c.Id == caseId).Select(c => c.Person).SingleOrDefaultAsync(cancellationToken);
}

internal sealed record GiveConsentPage(Guid CaseId, string Client, GiveConsentForm Form, IReadOnlyList<LookOption> Services, IReadOnlyList<LookOption> Municipalities, DateTime? DraftFrom);
