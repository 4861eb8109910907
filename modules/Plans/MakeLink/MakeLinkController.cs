using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.ClientTexts;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.MakeLink;

/// <summary>Makes a personal link. Answers with link and PIN themselves instead of a redirect: between two requests they would have to lie somewhere.</summary>
[Route("cases/{caseId:guid}/plan/copy/links"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class MakeLinkController(PlansDb db, ICaseFrames cases, IClientFacts facts, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    private const int MaxAttempts = 5;

    /// <summary>Somebody who pressed twice sees the second answer only, so that one has to work.</summary>
    private static readonly TimeSpan DoubleClick = TimeSpan.FromSeconds(20);

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, MakeLinkForm form, CancellationToken cancellationToken)
    {
        if (await cases.FindWritableAsync(caseId, cancellationToken) is not { } frame || await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == caseId, cancellationToken) is not { } plan)
            return NotFound();
        if (!ModelState.IsValid || CopyLanguages.Find(form.Language) is not { } language)
        {
            TempData.Toast(T["Geben Sie eine Gültigkeit von 1 bis 180 Tagen an."]);
            return ToCopy(caseId);
        }
        if (await facts.FindAsync(caseId, cancellationToken) is null)
        {
            TempData.Toast(T["Zu diesem Fall gibt es keinen persönlichen Link."]);
            return ToCopy(caseId);
        }
        var id = Request.RecordId(form.Id);
        for (var attempt = 1; ; attempt++)
        {
            var (token, pin, now) = (LinkSecrets.NewToken(), LinkSecrets.NewPin(), clock.GetUtcNow().UtcDateTime);
            var link = await db.Links.SingleOrDefaultAsync(l => l.Id == id, cancellationToken);
            if (link is null)
                db.Links.Add(link = Link(id, plan, form, language, token, pin, now));
            else if (link.LastOpenedAt is null && link.IsValidAt(now) && now - link.MadeAt < DoubleClick)
                link.Renew(LinkSecrets.HashOfToken(token), LinkSecrets.HashOfPin(pin));
            else
                return Known(caseId);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return View("Made", new MadeLink(frame, language, Address(token, language), pin, link.ValidUntil, link.MayTick));
            }
            catch (DbUpdateException race) when (attempt < MaxAttempts && race.IsAt(typeof(ClientLink)))
            {
                db.ChangeTracker.Clear(); // pressed twice at once
            }
        }
    }

    private ClientLink Link(Guid id, IntegrationPlan plan, MakeLinkForm form, CopyLanguage language, string token, string pin, DateTime now) => new()
    {
        Id = id,
        CaseId = plan.CaseId,
        PlanId = plan.Id,
        TokenHash = LinkSecrets.HashOfToken(token),
        PinHash = LinkSecrets.HashOfPin(pin),
        Language = language.Tag,
        ValidUntil = now.AddDays(form.Days),
        MayTick = form.MayTick,
        MadeBy = user.Id!.Value,
        MadeByName = user.Name,
        MadeAt = now,
    };

    /// <summary>With the language, because before the PIN the page must not know whose link it is.</summary>
    private string Address(string token, CopyLanguage language) => $"{Request.Scheme}://{Request.Host}{Request.PathBase}/mein-plan/{token}?sprache={language.Tag}";

    private RedirectResult Known(Guid caseId)
    {
        TempData.Toast(T["Dieser Link wurde schon angelegt und nur einmal gezeigt. Haben Sie ihn nicht mehr, dann widerrufen Sie ihn und legen Sie einen neuen an."]);
        return ToCopy(caseId);
    }

    private RedirectResult ToCopy(Guid caseId) => Redirect($"{Request.PathBase}/cases/{caseId}/plan/copy#links");
}

internal sealed record MadeLink(CaseFrame Frame, CopyLanguage Language, string Address, string Pin, DateTime ValidUntil, bool MayTick);

internal sealed class MakeLinkForm
{
    public const int MostDays = 180;

    public Guid Id { get; set; }

    [Display(Name = "Sprache"), Required, StringLength(20)]
    public string? Language { get; set; }

    [Display(Name = "Gültig für (Tage)"), Range(1, MostDays)]
    public int Days { get; set; } = 90;

    [Display(Name = "Darf eigene Schritte abhaken")]
    public bool MayTick { get; set; } = true;
}
