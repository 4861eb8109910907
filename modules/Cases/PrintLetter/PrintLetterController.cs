using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Pdf;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.PrintLetter;

/// <summary>A letter on paper as DIN 5008 form B wants it, from the browser or as PDF.</summary>
[Route("cases/{caseId:guid}/letters/{letterId:guid}/print"), Permission(Rights.CasesRead), PersonalPage("Case", "caseId")]
internal sealed class PrintLetterController(CasesDb db, MyDesks desks, Vault vault, MunicipalityDirectory municipalities, CurrentMunicipality here, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, Guid letterId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, letterId, cancellationToken) is { } letter ? View(letter) : NotFound();

    [HttpGet("pdf")]
    public async Task<IActionResult> Pdf(Guid caseId, Guid letterId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, letterId, cancellationToken) is { } letter
            ? new PdfResult("/Cases/PrintLetter/Pdf.cshtml", letter, $"Brief-{letter.Number}.pdf") { PrintPage = $"{Request.PathBase}/cases/{caseId}/letters/{letterId}/print" }
            : NotFound();

    private async Task<PrintedLetter?> FindAsync(Guid caseId, Guid letterId, CancellationToken cancellationToken)
    {
        if (await desks.Visible(db).Where(c => c.Id == caseId).Select(c => c.Number).SingleOrDefaultAsync(cancellationToken) is not { } number
            || await db.Letters.AsNoTracking().SingleOrDefaultAsync(l => l.Id == letterId && l.CaseId == caseId && l.RemovedAt == null, cancellationToken) is not { } letter)
            return null;
        var writes = letter.SentAt is null && desks.MayWrite && await desks.Writable(db).AnyAsync(c => c.Id == caseId, cancellationToken);
        return new(letter, number, municipalities.Get(here.Id!).Name, Open(letter.Recipient), Open(letter.Subject), Open(letter.Body), writes);

        string Open(SealedText text) => vault.Open(text, letterId) ?? T["nicht lesbar"].Value;
    }
}

internal sealed record PrintedLetter(Letter Letter, string Number, string Municipality, string Recipient, string Subject, string Body, bool MayWrite);
