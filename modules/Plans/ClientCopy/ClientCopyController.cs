using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.ClientTexts;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.MakeLink;
using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Pdf;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Plans.ClientCopy;

/// <summary>The plan as the client gets it: in which language, what is still German, on paper, and by which personal links.</summary>
[Route("cases/{caseId:guid}/plan/copy"), Permission(Rights.CasesRead), PersonalPage("Case", "caseId")]
internal sealed class ClientCopyController(
    PlansDb db, ICaseFrames cases, IClientFacts facts, PlanSheets sheets, PlanCopies copies, MunicipalityDirectory municipalities, CurrentMunicipality here, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } found)
            return NotFound();
        var links = await db.Links.AsNoTracking().Where(l => l.CaseId == caseId).OrderByDescending(l => l.MadeAt).ThenBy(l => l.Id).Take(50).ToListAsync(cancellationToken);
        return View(new ClientCopyPage(
            found.Frame, found.Sheet.Plan!, PlanCopy.Current(found.Sheet, []), found.Language, links, clock.GetUtcNow().UtcDateTime,
            await facts.FindAsync(caseId, cancellationToken) is not null, new MakeLinkForm { Id = Guid.CreateVersion7(), Language = found.Language.Tag }));
    }

    /// <summary>What the client sees behind link and PIN.</summary>
    [HttpGet("preview")]
    public async Task<IActionResult> Preview(Guid caseId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } found || await copies.InForceAsync(caseId, cancellationToken) is not { } copy)
            return NotFound();
        var asked = await facts.FindAsync(caseId, cancellationToken) ?? new ClientFacts(municipalities.Get(here.Id!).Name, null, null, null);
        return View(new PreviewPage(found.Frame, found.Language, copy, asked));
    }

    /// <summary>On paper, German beside the client's language, with lines to sign on.</summary>
    [HttpGet("print")]
    public async Task<IActionResult> Print(Guid caseId, CancellationToken cancellationToken) =>
        await PaperAsync(caseId, cancellationToken) is { } paper ? View(paper) : NotFound();

    [HttpGet("print/pdf")]
    public async Task<IActionResult> Pdf(Guid caseId, CancellationToken cancellationToken) =>
        await PaperAsync(caseId, cancellationToken) is { } paper
            ? new PdfResult("/Plans/ClientCopy/Pdf.cshtml", paper, $"Integrationsplan-{paper.Frame.Number}.pdf") { PrintPage = $"{Request.PathBase}/cases/{caseId}/plan/copy/print" }
            : NotFound();

    private async Task<PrintedCopy?> PaperAsync(Guid caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, cancellationToken) is { } found
            ? new(found.Frame, found.Language, PlanCopy.Current(found.Sheet, await cases.FamilyAsync(caseId, cancellationToken)), municipalities.Get(here.Id!).Name, (await facts.FindAsync(caseId, cancellationToken))?.Manager, Days.Today(clock))
            : null;

    private async Task<(CaseFrame Frame, PlanSheet Sheet, CopyLanguage Language)?> FindAsync(Guid caseId, CancellationToken cancellationToken) =>
        await cases.FindAsync(caseId, cancellationToken) is { } frame && await sheets.LoadAsync(caseId, cancellationToken) is { Plan: { } plan } sheet
            ? (frame, sheet, LanguageOf(plan, frame))
            : null;

    /// <summary>The one that was chosen, else the client's own if we have it.</summary>
    internal static CopyLanguage LanguageOf(IntegrationPlan plan, CaseFrame frame) => CopyLanguages.Find(plan.CopyLanguage) ?? CopyLanguages.OfPerson(frame.Language);
}

internal sealed record ClientCopyPage(CaseFrame Frame, IntegrationPlan Plan, PlanCopy Copy, CopyLanguage Language, IReadOnlyList<ClientLink> Links, DateTime Now, bool MayHaveLink, MakeLinkForm Form)
{
    public IReadOnlyList<CopyText> Missing { get; } = Language.Tag == CopyLanguages.GermanTag ? [] : [.. Copy.Goals.SelectMany(g => g.Texts).Where(t => t.Typed(Language) is null)];

    public IReadOnlyList<CopyText> Old { get; } = [.. Copy.Goals.SelectMany(g => g.Texts).Where(t => t.IsOldIn(Language))];
}

internal sealed record PreviewPage(CaseFrame Frame, CopyLanguage Language, PlanCopy Copy, ClientFacts Facts);

internal sealed record PrintedCopy(CaseFrame Frame, CopyLanguage Language, PlanCopy Copy, string Municipality, string? Manager, DateOnly Today);
