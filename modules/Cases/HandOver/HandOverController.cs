using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Pdf;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.HandOver;

/// <summary>The hand-over sheet, to read, to print or as PDF: of one case, or of all open cases of somebody who is away.</summary>
[Permission(Rights.CasesRead), PersonalPage("HandOver")]
internal sealed class HandOverController(CasesDb db, MyDesks desks, HandOverSheets sheets, Looks looks, CurrentUser user, TimeProvider clock) : Controller
{
    private const int Most = 60;

    [HttpGet("cases/{caseId:guid}/handover"), PersonalPage("Case", "caseId")]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken) =>
        await SheetAsync(caseId, cancellationToken) is { } sheet ? View(sheet) : NotFound();

    [HttpGet("cases/{caseId:guid}/handover/pdf"), PersonalPage("Case", "caseId")]
    public async Task<IActionResult> Pdf(Guid caseId, CancellationToken cancellationToken) =>
        await SheetAsync(caseId, cancellationToken) is { } sheet
            ? new PdfResult("/Cases/HandOver/Pdf.cshtml", sheet, $"Übergabe-{sheet.Number}.pdf") { PrintPage = $"{Request.PathBase}/cases/{caseId}/handover" }
            : NotFound();

    [HttpGet("absences/{absenceId:guid}/handover"), PersonalPage("HandOver", "absenceId")]
    public async Task<IActionResult> Desk(Guid absenceId, CancellationToken cancellationToken) =>
        await DeskAsync(absenceId, cancellationToken) is { } desk ? View(desk) : NotFound();

    [HttpGet("absences/{absenceId:guid}/handover/pdf"), PersonalPage("HandOver", "absenceId")]
    public async Task<IActionResult> DeskPdf(Guid absenceId, CancellationToken cancellationToken) =>
        await DeskAsync(absenceId, cancellationToken) is { } desk
            ? new PdfResult("/Cases/HandOver/DeskPdf.cshtml", desk, "Übergabe.pdf") { PrintPage = $"{Request.PathBase}/absences/{absenceId}/handover" }
            : NotFound();

    private async Task<HandOverSheet?> SheetAsync(Guid caseId, CancellationToken cancellationToken) =>
        await desks.Visible(db).AnyAsync(c => c.Id == caseId, cancellationToken) ? (await sheets.LoadAsync([caseId], cancellationToken))[0] : null;

    private async Task<DeskHandOver?> DeskAsync(Guid absenceId, CancellationToken cancellationToken)
    {
        var (mine, today, leads) = (desks.Mine, Days.Today(clock), user.May(Rights.CasesAssign));
        var cover = await db.Covers.AsNoTracking().SingleOrDefaultAsync(
            c => c.Id == absenceId && (leads || c.ManagerId == mine || (c.CoverId == mine && c.EndedAt == null && c.FromOn <= today && c.UntilOn >= today)), cancellationToken);
        if (cover is null)
            return null;
        var manager = cover.ManagerId;
        var cases = await db.ListEntries.Where(e => e.DeskId == manager && e.Open && db.Cases.Any(c => c.Id == e.CaseId && !c.Restricted))
            .OrderBy(e => e.DueOn).ThenBy(e => e.CaseId).Select(e => e.CaseId).Take(Most + 1).ToListAsync(cancellationToken);
        var shown = await sheets.LoadAsync([.. cases.Take(Most)], cancellationToken);
        await looks.NoteAsync("Case", shown.Select(s => s.CaseId)); // notes and telephone numbers of each client, as in their file
        return new(cover, shown, cases.Count > Most);
    }
}

internal sealed record DeskHandOver(Cover Cover, IReadOnlyList<HandOverSheet> Sheets, bool More);
