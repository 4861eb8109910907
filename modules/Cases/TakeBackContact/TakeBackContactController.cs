using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Modules.Contracts.Plans;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Cases;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.TakeBackContact;

/// <summary>Saved to the wrong case, or by mistake: within minutes the author takes it back, and may put it back again.</summary>
[Route("cases/{caseId:guid}/contacts/{contactId:guid}"), Permission(Rights.CasesWrite), NothingPersonal("answers with a redirect")]
internal sealed class TakeBackContactController(CasesDb db, MyDesks desks, DeskUpdate save, IPlanInCase plans, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpPost("take-back")]
    public async Task<IActionResult> TakeBack(Guid caseId, Guid contactId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, contactId, cancellationToken) is not { } contact)
            return NotFound();
        var now = clock.GetUtcNow().UtcDateTime;
        if (contact.TakenBackAt is not null)
            return ToTimeline(caseId);
        if (!contact.MayBeTakenBackBy(desks.Mine, now))
        {
            TempData.Toast(T["Zurücknehmen geht nur in den ersten {0} Minuten und nur durch die Person, die erfasst hat. Bearbeiten Sie den Eintrag stattdessen.", Contact.TakeBackTime.Minutes]);
            return ToTimeline(caseId);
        }
        if (await plans.IsReviewAsync(contactId, cancellationToken))
        {
            TempData.Toast(T["Dieses Gespräch gehört zu einer Überprüfung des Integrationsplans. Berichtigen Sie es mit „Bearbeiten“."]);
            return ToTimeline(caseId);
        }
        contact.TakenBackAt = now;
        foreach (var task in await db.Tasks.Where(t => t.ContactId == contactId && t.Open).ToListAsync(cancellationToken))
            task.Finish(now);
        db.Publish(new ContactTakenBack(caseId, contactId));
        if (!await SavedAsync(caseId, () => plans.TakeBackAsync(caseId, contactId, cancellationToken), cancellationToken))
            return await TakeBack(caseId, contactId, cancellationToken);
        TempData.Toast(T["Kontakt zurückgenommen."], $"{Request.PathBase}/cases/{caseId}/contacts/{contactId}/put-back");
        return ToTimeline(caseId);
    }

    [HttpPost("put-back")]
    public async Task<IActionResult> PutBack(Guid caseId, Guid contactId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, contactId, cancellationToken) is not { } contact || contact.RecordedBy != desks.Mine)
            return NotFound();
        if (contact.TakenBackAt is not { } takenBackAt)
            return ToTimeline(caseId);
        contact.TakenBackAt = null;
        foreach (var task in await db.Tasks.Where(t => t.ContactId == contactId && t.DoneAt == takenBackAt).ToListAsync(cancellationToken))
            task.Reopen();
        db.Publish(new ContactRecorded(caseId, contactId));
        if (!await SavedAsync(caseId, () => plans.PutBackAsync(caseId, contactId, cancellationToken), cancellationToken))
            return await PutBack(caseId, contactId, cancellationToken);
        TempData.Toast(T["Kontakt ist wieder da."]);
        return ToTimeline(caseId);
    }

    private async Task<bool> SavedAsync(Guid caseId, Func<Task> plan, CancellationToken cancellationToken)
    {
        try
        {
            await save.SaveTogetherAsync(caseId, plan, cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // somebody worked on the plan, or pressed the same, at this moment: look again
            return false;
        }
    }

    private async Task<Contact?> FindAsync(Guid caseId, Guid contactId, CancellationToken cancellationToken) =>
        await desks.Writable(db).AnyAsync(c => c.Id == caseId, cancellationToken)
            ? await db.Contacts.SingleOrDefaultAsync(c => c.Id == contactId && c.CaseId == caseId, cancellationToken)
            : null;

    private RedirectResult ToTimeline(Guid caseId) => Redirect($"{Request.PathBase}/cases/{caseId}/timeline");
}
