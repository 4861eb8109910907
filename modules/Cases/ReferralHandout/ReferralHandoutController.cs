using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Pdf;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.ReferralHandout;

/// <summary>Handzettel: where to go, in the client's language with the German beside it. Neither name nor matter stands on it, since such a page gets lost.</summary>
[Route("cases/{caseId:guid}/referrals/{referralId:guid}/handout"), Permission(Rights.CasesRead), PersonalPage("Case", "caseId")]
internal sealed class ReferralHandoutController(CasesDb db, MyDesks desks, CurrentUser user, MunicipalityDirectory municipalities, CurrentMunicipality here, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, Guid referralId, string? language, CancellationToken cancellationToken) =>
        await FindAsync(caseId, referralId, language, cancellationToken) is { } handout ? View(handout) : NotFound();

    [HttpGet("pdf")]
    public async Task<IActionResult> Pdf(Guid caseId, Guid referralId, string? language, CancellationToken cancellationToken) =>
        await FindAsync(caseId, referralId, language, cancellationToken) is { } handout
            ? new PdfResult("/Cases/ReferralHandout/Pdf.cshtml", handout, "Handzettel.pdf") { PrintPage = $"{Request.PathBase}/cases/{caseId}/referrals/{referralId}/handout?language={handout.Texts.Tag}" }
            : NotFound();

    private async Task<HandoutPage?> FindAsync(Guid caseId, Guid referralId, string? language, CancellationToken cancellationToken)
    {
        var spoken = await desks.Visible(db).Where(c => c.Id == caseId).Select(c => new { c.Person.PreferredLanguage }).SingleOrDefaultAsync(cancellationToken);
        var referral = spoken is null ? null : await db.Referrals.AsNoTracking().SingleOrDefaultAsync(r => r.Id == referralId && r.CaseId == caseId && r.TakenBackAt == null, cancellationToken);
        if (referral is null)
            return null;
        var service = await db.Services.AsNoTracking().SingleAsync(s => s.Id == referral.ServiceId, cancellationToken);
        var texts = HandoutLanguages.Find(language) ?? HandoutLanguages.For(spoken!.PreferredLanguage);
        return new(caseId, referralId, service, referral.DataPassed, texts, spoken!.PreferredLanguage, user.Name, municipalities.Get(here.Id!).Name, Days.Today(clock));
    }
}

internal sealed record HandoutPage(Guid CaseId, Guid ReferralId, ServiceProvider Service, bool DataPassed, HandoutTexts Texts, string? Spoken, string Manager, string Municipality, DateOnly Today);
