using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.ClientCopy;
using IntegrationPlatform.Plans.ClientTexts;
using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace IntegrationPlatform.Plans.TalkView;

/// <summary>The plan for two who look at one screen: left in German, right in the client's language, large, and nothing else of the case.</summary>
[Route("cases/{caseId:guid}/plan/talk"), Permission(Rights.CasesRead), PersonalPage("Case", "caseId")]
internal sealed class TalkViewController(ICaseFrames cases, PlanSheets sheets) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken) =>
        await cases.FindAsync(caseId, cancellationToken) is { } frame && await sheets.LoadAsync(caseId, cancellationToken) is { Plan: { } plan } sheet
            ? View(new TalkPage(caseId, ClientCopyController.LanguageOf(plan, frame), PlanCopy.Current(sheet, []), frame.MayWrite && plan.Status == Data.PlanStatus.Draft && sheet.IsWhole))
            : NotFound();
}

/// <param name="MayAgree">The draft is whole, and who looks may write.</param>
internal sealed record TalkPage(Guid CaseId, CopyLanguage Language, PlanCopy Copy, bool MayAgree)
{
    /// <summary>German first; alone if it is the client's language, too.</summary>
    public IReadOnlyList<CopyLanguage> Columns { get; } = Language.Tag == CopyLanguages.GermanTag ? [Language] : [CopyLanguages.German, Language];
}
