using IntegrationPlatform.Cases.CaseFile;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Modules.Contracts.Plans;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Drafts;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Cases;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.RecordContact;

[Route("cases/{caseId:guid}/contacts/new"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class RecordContactController(
    CasesDb db, MyDesks desks, DeskUpdate save, Vault vault, CurrentUser user, DraftStore drafts, ContactRules rules, Topics topics, IPlanInCase plans, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken)
    {
        if (await ClientAsync(caseId, cancellationToken) is not { } client)
            return NotFound();
        var last = await TimelineEntry.Newest(db, caseId).FirstOrDefaultAsync(cancellationToken);
        var form = RecordContactForm.Blank(last, topics);
        var draft = await drafts.FindAsync(RecordContactForm.DraftKey(caseId), cancellationToken);
        if (draft is not null)
            form.Restore(draft, topics);
        return View(new RecordContactPage(caseId, client, form, draft?.SavedAt, await PlanChips.LoadAsync(plans, caseId, cancellationToken)));
    }

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, [Bind(Prefix = "")] RecordContactForm form, CancellationToken cancellationToken)
    {
        if (await ClientAsync(caseId, cancellationToken) is not { } client)
            return NotFound();
        if (plans.Check(form.AboutPlan) is { } planFault)
            ModelState.AddModelError(form.NewGoal is null ? nameof(form.NewStep) : nameof(form.NewGoal), planFault);
        if (form.Check(ModelState, Days.Today(clock), topics.Has, T) is not { } said
            || !await rules.AllowAsync(caseId, form.Mode, form.Kind, form.Topics, said.On, form.Note, ModelState, cancellationToken))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(new RecordContactPage(caseId, client, form, null, await PlanChips.LoadAsync(plans, caseId, cancellationToken)));
        }

        var contact = New(caseId, form, said);
        if (!await db.Contacts.AnyAsync(c => c.Id == contact.Id, cancellationToken))
        {
            db.Contacts.Add(contact);
            if (said.FollowUp is { } followUp)
                db.Tasks.Add(FollowUpOf(contact, followUp.Day, followUp.Rest));
            db.Publish(new ContactRecorded(caseId, contact.Id));
            try
            {
                await SaveAsync(caseId, contact, said.On, form.AboutPlan, cancellationToken);
            }
            catch (DbUpdateException race) when (race is DbUpdateConcurrencyException || !form.AboutPlan.IsEmpty && !race.IsAt(typeof(Contact)))
            {
                db.ChangeTracker.Clear(); // another node has changed the plan at this moment; nothing is saved, and what was typed stands in the form
                ModelState.AddModelError("", T["Der Plan wurde gerade von jemand anderem geändert. Speichern Sie noch einmal."]);
                Response.StatusCode = StatusCodes.Status409Conflict;
                return View(new RecordContactPage(caseId, client, form, null, await PlanChips.LoadAsync(plans, caseId, cancellationToken)));
            }
            catch (DbUpdateException race) when (race.IsAt(typeof(Contact)))
            {
                db.ChangeTracker.Clear(); // the same form came twice at once; the other request has recorded it
            }
        }
        await drafts.DiscardAsync(RecordContactForm.DraftKey(caseId), cancellationToken);
        TempData.Toast(T["Kontakt gespeichert."], $"{Request.PathBase}/cases/{caseId}/contacts/{contact.Id}/take-back");
        return Redirect($"{Request.PathBase}/cases/{caseId}/timeline");
    }

    /// <summary>The plan moves in the same transaction; without anything about it nobody has to open one.</summary>
    private Task SaveAsync(Guid caseId, Contact contact, DateOnly on, TalkAboutPlan about, CancellationToken cancellationToken) => about.IsEmpty
        ? save.SaveAsync(caseId, cancellationToken)
        : save.SaveTogetherAsync(caseId, () => plans.RecordAsync(caseId, contact.Id, on, about, cancellationToken), cancellationToken);

    private Task<string?> ClientAsync(Guid caseId, CancellationToken cancellationToken) =>
        desks.Writable(db).Where(c => c.Id == caseId)
            .Select(c => c.Person.FamilyName == null && c.Person.GivenNames == null ? c.Person.Alias : ((c.Person.FamilyName ?? "") + ", " + (c.Person.GivenNames ?? "")).Trim(',', ' '))
            .SingleOrDefaultAsync(cancellationToken);

    private Contact New(Guid caseId, RecordContactForm form, CheckedContact said)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var id = Request.RecordId(form.Id);
        return new Contact
        {
            Id = id,
            CaseId = caseId,
            At = said.On == Days.Today(clock) ? now : Days.Utc(said.On.ToDateTime(new TimeOnly(12, 0))),
            Mode = form.Mode,
            Duration = form.Duration,
            Kind = form.Kind,
            Topics = form.Topics,
            Note = string.IsNullOrWhiteSpace(form.Note) ? null : vault.Seal(form.Note.Trim(), id),
            RecordedBy = desks.Mine,
            RecordedByName = user.Name,
            RecordedAt = now,
        };
    }

    private CaseTask FollowUpOf(Contact contact, DateOnly day, string title)
    {
        var id = Guid.CreateVersion7();
        return new CaseTask
        {
            Id = id,
            CaseId = contact.CaseId,
            Title = vault.Seal(title.Length > 0 ? title : "Wiedervorlage", id),
            DueOn = day,
            AssignedTo = desks.Mine,
            Source = TaskSource.Contact,
            ContactId = contact.Id,
            CreatedAt = contact.RecordedAt,
        };
    }
}

internal sealed record RecordContactPage(Guid CaseId, string Client, RecordContactForm Form, DateTime? DraftFrom, PlanChips Plan);
