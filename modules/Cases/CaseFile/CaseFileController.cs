using IntegrationPlatform.Cases.Clock;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Situation;
using IntegrationPlatform.Modules.Contracts.Plans;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Forms;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.CaseFile;

/// <summary>The case's home: who it is, what is next, what was last.</summary>
[Route("cases/{caseId:guid}"), Permission(Rights.CasesRead), PersonalPage("Case", "caseId")]
internal sealed class CaseFileController(CasesDb db, MyDesks desks, Vault vault, Accounts accounts, LocalForms forms, IPlanInCase plans, CurrentMunicipality here, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    private const int LastContacts = 3;

    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        if (await CaseHead.LoadAsync(db, desks, caseId, today, cancellationToken) is not { } head)
            return NotFound();
        var contacts = await TimelineEntry.Newest(db, caseId).Take(LastContacts).ToListAsync(cancellationToken);
        var names = (await accounts.ColleaguesAsync(here.Id!, cancellationToken)).ToDictionary(c => c.Id, c => c.Name);
        return View(new CaseFilePage(
            head,
            await plans.OverviewAsync(caseId, head.MayWrite, cancellationToken),
            await NextSteps.LoadAsync(db, vault, head, today, cancellationToken),
            [.. contacts.Select(c => c.Open(vault, user.Id, Now))],
            names,
            await CaseClock.LoadAsync(db, caseId, today, cancellationToken),
            await SituationCard.LoadAsync(db, desks, head, today, T, cancellationToken),
            await forms.AboutAsync(caseId, cancellationToken)));
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

internal sealed record CaseFilePage(
    CaseHead Head, PlanBox Plan, NextSteps Next, IReadOnlyList<TimelineEntry> Contacts, Dictionary<Guid, string> Names, CaseClock Clock, SituationCard Situation, IReadOnlyList<FormState> Forms);
