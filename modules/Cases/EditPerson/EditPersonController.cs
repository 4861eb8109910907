using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.EditPerson;

[Route("cases/{caseId:guid}/person"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class EditPersonController(CasesDb db, MyDesks desks, DeskUpdate save, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, cancellationToken) is { } person ? View(new EditPersonPage(caseId, PersonForm.Of(person), null)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, PersonForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } person)
            return NotFound();
        form.Check(ModelState, Days.Today(clock), T);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(new EditPersonPage(caseId, form, null));
        }
        if (person.Version != form.Version)
            return Differ(caseId, form, person);
        form.ApplyTo(person);
        try
        {
            await save.SaveAsync(caseId, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Differ(caseId, form, (await FindAsync(caseId, cancellationToken))!);
        }
        TempData.Toast(T["Änderung gespeichert."]);
        return Redirect($"{Request.PathBase}/cases/{caseId}");
    }

    private ViewResult Differ(Guid caseId, PersonForm mine, Person stored)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        var rows = mine.Readable(T).Zip(PersonForm.Of(stored).Readable(T), (own, other) => new ConflictRow(own.Label, own.Value, other.Value)).Where(r => r.Mine.Length + r.Stored.Length > 0);
        var path = $"{Request.PathBase}/cases/{caseId}";
        return View(new EditPersonPage(caseId, mine, new Conflict(T["jemand anderem"], clock.GetUtcNow().UtcDateTime, [.. rows], path + "/person", path, mine.FieldsOver(stored.Version))));
    }

    private Task<Person?> FindAsync(Guid caseId, CancellationToken cancellationToken) =>
        desks.Writable(db).Where(c => c.Id == caseId).Select(c => c.Person).SingleOrDefaultAsync(cancellationToken);
}

internal sealed record EditPersonPage(Guid CaseId, PersonForm Form, Conflict? Conflict);
