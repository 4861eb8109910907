using IntegrationPlatform.Cases.CaseFile;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Consents;

/// <summary>What the client has agreed to, and what of it still holds.</summary>
[Route("cases/{caseId:guid}/consents"), Permission(Rights.CasesRead), PersonalPage("Case", "caseId")]
internal sealed class ConsentsController(CasesDb db, MyDesks desks, Vault vault, TimeProvider clock) : Controller
{
    private const int Most = 200;

    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        if (await CaseHead.LoadAsync(db, desks, caseId, today, cancellationToken) is not { } head)
            return NotFound();
        var given = await db.Consents.AsNoTracking().Where(c => c.PersonId == head.Person.Id).OrderByDescending(c => c.GivenOn).ThenByDescending(c => c.Id).Take(Most).ToListAsync(cancellationToken);
        return View(new ConsentsPage(head, [.. given.Select(c => ConsentRow.Open(c, vault, today)).OrderBy(c => c.IsOver)], head.MayWrite || head.LockedOn is not null && desks.LeadsTeam && head.OpenUntil is null));
    }
}

internal sealed record ConsentsPage(CaseHead Head, IReadOnlyList<ConsentRow> Consents, bool MayRecord);
