using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Editions;
using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using IntegrationPlatform.Sdk.Plans;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.AgreePlan;

/// <summary>The client agrees, by signature or orally, or declines: the words are frozen as an edition, and the first review gets its day.</summary>
[Route("cases/{caseId:guid}/plan/agree"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed partial class AgreePlanController(
    PlansDb db, ICaseFrames cases, ICaseRecords records, PlanSheets sheets, WholeSave whole, Vault vault, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, cancellationToken) is { } found ? await ShowAsync(found.Frame, found.Sheet, AgreePlanForm.For(found.Sheet.Plan!), cancellationToken) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, AgreePlanForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } found)
            return NotFound();
        if (found.Sheet.Plan!.Status != PlanStatus.Draft)
            return ToPlan(caseId, T["Der Plan ist bereits vereinbart."]); // sent twice
        if (Check(form, found.Sheet, await db.Editions.Where(e => e.CaseId == caseId).MaxAsync(e => (DateOnly?)e.On, cancellationToken)) is not { } said)
            return await ShowAsync(found.Frame, found.Sheet, form, cancellationToken, StatusCodes.Status422UnprocessableEntity);
        var plan = await db.Plans.SingleAsync(p => p.CaseId == caseId, cancellationToken);
        var family = new Family(await cases.FamilyAsync(caseId, cancellationToken), T["ein Familienmitglied"]);
        var edition = Edition(plan, found.Sheet, family, form, said.On);
        db.Editions.Add(edition);
        plan.Scope = form.Scope;
        var additions = new CaseAdditions();
        if (form.How == Agreement.Declined)
        {
            plan.Decline();
        }
        else
        {
            plan.Agree(said.On);
            additions = additions with { Done = [.. new[] { plan.ReviewTaskId }.OfType<Guid>()], Tasks = [new TaskAddition(plan.Review(said.Review), "Integrationsplan überprüfen", said.Review)] };
            db.Publish(new PlanAgreed(caseId, plan.Id, edition.Number));
        }
        try
        {
            await records.SaveAsync(caseId, additions, SaveMineAsync, cancellationToken);
        }
        catch (DbUpdateException race) when (race is DbUpdateConcurrencyException || race.IsAt(typeof(PlanEdition)))
        {
            db.ChangeTracker.Clear();
            if (await FindAsync(caseId, cancellationToken) is { Sheet.Plan.Status: not PlanStatus.Draft })
                return ToPlan(caseId, T["Der Plan ist bereits vereinbart."]); // sent twice at once
            ModelState.AddModelError("", T["Der Plan wurde gerade von jemand anderem geändert. Prüfen Sie ihn, bevor Sie ihn vereinbaren."]);
            return await FindAsync(caseId, cancellationToken) is { } now ? await ShowAsync(now.Frame, now.Sheet, form, cancellationToken, StatusCodes.Status409Conflict) : NotFound();
        }
        return ToPlan(caseId, form.How == Agreement.Declined ? T["Festgehalten: Diese Fassung wurde abgelehnt."] : T["Plan vereinbart. Die Überprüfung steht am {0} bei den Aufgaben.", German.Day(said.Review)]);

        async Task SaveMineAsync(CancellationToken token)
        {
            await whole.JoinAsync(db, token);
            if (EditionContent.Of(await sheets.LoadAsync(caseId, token)).Fingerprint() != form.Seen)
                throw new DbUpdateConcurrencyException("Somebody changed the words at this moment.");
            await db.SaveChangesAsync(token);
        }
    }

    private (DateOnly On, DateOnly Review)? Check(AgreePlanForm form, PlanSheet sheet, DateOnly? former)
    {
        var today = Days.Today(clock);
        if (!sheet.IsWhole)
            ModelState.AddModelError("", T["Ein Plan braucht mindestens ein Ziel mit einem Schritt, dann kann er vereinbart werden."]);
        if (EditionContent.Of(sheet).Fingerprint() != form.Seen)
            ModelState.AddModelError("", T["Der Plan wurde gerade von jemand anderem geändert. Prüfen Sie ihn, bevor Sie ihn vereinbaren."]);
        var on = string.IsNullOrWhiteSpace(form.On) ? new SaidDay(today, "") : DayWords.Past(form.On, today);
        if (on is not { Rest.Length: 0 } || on.Day > today || on.Day < today.AddYears(-2))
            ModelState.AddModelError(nameof(form.On), T["Geben Sie ein Datum bis heute an, zum Beispiel 22.11.2026 oder „gestern“."]);
        else if (on.Day < former)
            ModelState.AddModelError(nameof(form.On), T["Die Fassung davor ist vom {0}. Prüfen Sie das Datum.", German.Day(former)]);
        var review = DayWords.Future(form.NextReviewOn, today);
        if (form.How != Agreement.Declined && (review is not { Rest.Length: 0 } || review.Day <= today || review.Day > today.AddYears(2)))
            ModelState.AddModelError(nameof(form.NextReviewOn), T["Sagen Sie, wann der Plan überprüft wird: zum Beispiel „in 6 Monaten“."]);
        if (form.How is Agreement.OralAgreement or Agreement.Declined && string.IsNullOrWhiteSpace(form.Note))
            ModelState.AddModelError(nameof(form.Note), T["Schreiben Sie auf, was dazu gesagt wurde."]);
        if (form.How == Agreement.Electronic && (string.IsNullOrWhiteSpace(form.Signature) || !Strokes().IsMatch(form.Signature)))
            ModelState.AddModelError(nameof(form.Signature), T["Bitte im Feld unterschreiben, oder eine andere Art der Zustimmung wählen."]);
        return ModelState.IsValid ? (on!.Day, review?.Day ?? today) : null;
    }

    private PlanEdition Edition(IntegrationPlan plan, PlanSheet sheet, Family family, AgreePlanForm form, DateOnly on)
    {
        var id = Guid.CreateVersion7();
        var content = EditionContent.Of(sheet);
        return new PlanEdition
        {
            Id = id,
            PlanId = plan.Id,
            CaseId = plan.CaseId,
            Number = plan.Edition,
            Scope = form.Scope,
            On = on,
            Agreement = form.How,
            Note = string.IsNullOrWhiteSpace(form.Note) ? null : vault.Seal(form.Note.Trim(), id),
            Signature = form.How == Agreement.Electronic ? vault.Seal(form.Signature!, id) : null,
            CoversPersons = form.Scope == PlanScope.Household ? family.Members.Count : 1,
            Goals = content.Goals.Count,
            Content = content.Seal(vault, id),
            RecordedBy = user.Id!.Value,
            RecordedByName = user.Name,
            RecordedAt = clock.GetUtcNow().UtcDateTime,
        };
    }

    private async Task<IActionResult> ShowAsync(CaseFrame frame, PlanSheet sheet, AgreePlanForm form, CancellationToken cancellationToken, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        form.Seen = EditionContent.Of(sheet).Fingerprint();
        return View("Index", new AgreePlanPage(frame, sheet, new Family(await cases.FamilyAsync(frame.CaseId, cancellationToken), T["ein Familienmitglied"]), form));
    }

    private RedirectResult ToPlan(Guid caseId, string message)
    {
        TempData.Toast(message);
        return Redirect($"{Request.PathBase}/cases/{caseId}/plan");
    }

    private async Task<(CaseFrame Frame, PlanSheet Sheet)?> FindAsync(Guid caseId, CancellationToken cancellationToken) =>
        await cases.FindWritableAsync(caseId, cancellationToken) is { } frame && await sheets.LoadAsync(caseId, cancellationToken) is { Plan: not null } sheet ? (frame, sheet) : null;

    /// <summary>Only strokes of a pen: moves and lines with whole numbers.</summary>
    [GeneratedRegex(@"^(M\d{1,3} \d{1,3}(L\d{1,3} \d{1,3})+){1,100}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Strokes();
}

internal sealed record AgreePlanPage(CaseFrame Frame, PlanSheet Sheet, Family Family, AgreePlanForm Form);

internal sealed class AgreePlanForm
{
    /// <summary>Fingerprint of the words that were on the page: nobody signs others.</summary>
    public string? Seen { get; set; }

    [Display(Name = "Für wen gilt der Plan?")]
    public PlanScope Scope { get; set; }

    [Display(Name = "Wie wurde er vereinbart?")]
    public Agreement How { get; set; } = Agreement.Paper;

    [Display(Name = "Am"), StringLength(60, ErrorMessage = "Geben Sie ein Datum bis heute an, zum Beispiel 22.11.2026 oder „gestern“.")]
    public string? On { get; set; } = "heute";

    [Display(Name = "Nächste Überprüfung"), StringLength(60, ErrorMessage = "Sagen Sie, wann der Plan überprüft wird: zum Beispiel „in 6 Monaten“.")]
    public string? NextReviewOn { get; set; } = "in 6 Monaten";

    [Display(Name = "Was wurde dazu gesagt?"), StringLength(1000, ErrorMessage = "Fassen Sie es kürzer (höchstens {1} Zeichen).")]
    public string? Note { get; set; }

    [Display(Name = "Unterschrift"), StringLength(60_000, ErrorMessage = "Die Unterschrift ist zu lang. Löschen Sie sie und unterschreiben Sie noch einmal.")]
    public string? Signature { get; set; }

    public static AgreePlanForm For(IntegrationPlan plan) => new() { Scope = plan.Scope };
}
