using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.AnonymousContacts;

/// <summary>Somebody at the door who stays nameless: counted in three taps.</summary>
[Route("contacts/anonymous"), Permission(Rights.CasesWrite), NothingPersonal("no person is named")]
internal sealed class AnonymousContactsController(CasesDb db, CurrentUser user, Topics topics, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(new AnonymousContactsPage(new AnonymousContactForm { Id = Guid.CreateVersion7() }, await LastAsync(cancellationToken)));

    [HttpPost]
    public async Task<IActionResult> Index(AnonymousContactForm form, CancellationToken cancellationToken)
    {
        form.Topics = [.. form.Topics.Distinct(StringComparer.Ordinal)];
        if (form.Topics.Count is 0 or > 5 || form.Topics.Exists(t => !topics.Has(t)))
            ModelState.AddModelError(nameof(form.Topics), T["Wählen Sie ein bis fünf Themen."]);
        if (!string.IsNullOrEmpty(form.Nationality) && !Countries.List.Has(form.Nationality))
            ModelState.AddModelError(nameof(form.Nationality), T["Wählen Sie eine Staatsangehörigkeit aus der Liste."]);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(new AnonymousContactsPage(form, await LastAsync(cancellationToken)));
        }
        var id = Request.RecordId(form.Id);
        if (!await db.AnonymousContacts.AnyAsync(c => c.Id == id, cancellationToken))
        {
            db.AnonymousContacts.Add(new AnonymousContact
            {
                Id = id,
                At = clock.GetUtcNow().UtcDateTime,
                Mode = form.Mode,
                Duration = form.Duration,
                Topics = form.Topics,
                Nationality = string.IsNullOrEmpty(form.Nationality) ? null : form.Nationality,
                RecordedBy = user.Id!.Value,
                RecordedByName = user.Name,
            });
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException race) when (race.IsAt(typeof(AnonymousContact)))
            {
                db.ChangeTracker.Clear(); // sent twice at once
            }
        }
        TempData.Toast(T["Kurzkontakt gezählt."], $"{Request.PathBase}/contacts/anonymous/{id}/take-back");
        return Redirect($"{Request.PathBase}/contacts/anonymous");
    }

    [HttpPost("{anonymousContactId:guid}/take-back")]
    public async Task<IActionResult> TakeBack(Guid anonymousContactId, CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcNow().UtcDateTime - Contact.TakeBackTime;
        var contact = await db.AnonymousContacts.SingleOrDefaultAsync(c => c.Id == anonymousContactId && c.RecordedBy == user.Id && c.At >= oldest, cancellationToken);
        if (contact is null)
            return NotFound();
        db.AnonymousContacts.Remove(contact);
        await db.SaveChangesAsync(cancellationToken);
        TempData.Toast(T["Kurzkontakt zurückgenommen."]);
        return Redirect($"{Request.PathBase}/contacts/anonymous");
    }

    private async Task<IReadOnlyList<AnonymousContact>> LastAsync(CancellationToken cancellationToken) =>
        await db.AnonymousContacts.AsNoTracking().OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(10).ToListAsync(cancellationToken);
}

internal sealed record AnonymousContactsPage(AnonymousContactForm Form, IReadOnlyList<AnonymousContact> Last);

internal sealed class AnonymousContactForm
{
    public Guid Id { get; set; }

    [Display(Name = "Themen")]
    public List<string> Topics { get; set; } = [];

    [Display(Name = "Art des Kontakts")]
    public ContactMode Mode { get; set; } = ContactMode.OfficeWalkIn;

    [Display(Name = "Dauer")]
    public DurationBand Duration { get; set; } = DurationBand.UpTo10;

    [Display(Name = "Staatsangehörigkeit")]
    public string? Nationality { get; set; }
}
