using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Fields;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.EditHousehold;

/// <summary>Begins a household with the case's person in it, or renames one.</summary>
[Route("cases/{caseId:guid}/situation/household"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class EditHouseholdController(CasesDb db, MyDesks desks, FieldInput input, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    private static readonly Field[] About = [Field.Of<Household>(h => h.Label), Field.Of<Household>(h => h.Kind, FamilyCodes.Kinds)];
    private static readonly Field[] Own = [Field.Of<HouseholdMember>(m => m.Role, FamilyCodes.Roles), Field.Of<HouseholdMember>(m => m.From)];

    [HttpGet]
    public async Task<IActionResult> New(Guid caseId, CancellationToken cancellationToken)
    {
        if (await PersonAsync(caseId, cancellationToken) is not { } person)
            return NotFound();
        var values = new Dictionary<string, string?> { [nameof(Household.Label)] = person.FamilyName is null ? null : $"Familie {person.FamilyName}" };
        return Show(caseId, null, new RecordForm { Id = Guid.CreateVersion7(), Values = values, EndFormer = true });
    }

    [HttpPost]
    public async Task<IActionResult> New(Guid caseId, RecordForm form, CancellationToken cancellationToken)
    {
        if (await PersonAsync(caseId, cancellationToken) is not { } person)
            return NotFound();
        if (Read([.. About, .. Own], form) is not { } said)
            return Show(caseId, null, form, StatusCodes.Status422UnprocessableEntity);
        var id = Request.RecordId(form.Id);
        if (!await db.Households.AnyAsync(h => h.Id == id, cancellationToken))
        {
            var household = new Household { Id = id };
            input.Write(said.Where(v => About.Contains(v.Key)).ToDictionary(), household, id);
            var member = new HouseholdMember { Id = Guid.CreateVersion7(), HouseholdId = id, PersonId = person.Id, Name = $"{person.GivenNames} {person.FamilyName}".Trim() is { Length: > 0 } name ? name.Cut(120) : person.Alias, BirthYear = person.BirthYear };
            input.Write(said.Where(v => Own.Contains(v.Key)).ToDictionary(), member, member.Id);
            var start = member.From ?? Days.Today(clock);
            foreach (var former in form.EndFormer ? await db.HouseholdMembers.Where(m => m.PersonId == person.Id && m.RemovedAt == null && m.To == null && (m.From == null || m.From <= start)).ToListAsync(cancellationToken) : [])
                former.To = former.From >= start ? former.From : start.AddDays(-1);
            db.AddRange(household, member);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException race) when (race is DbUpdateConcurrencyException || race.IsAt(typeof(Household)))
            {
                db.ChangeTracker.Clear(); // sent twice at once, or somebody else has just ended the former one: look again
                return await New(caseId, form, cancellationToken);
            }
        }
        return Saved(caseId, T["Gespeichert."]);
    }

    [HttpGet("{householdId:guid}")]
    public async Task<IActionResult> Edit(Guid caseId, Guid householdId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, householdId, cancellationToken) is { } household ? Show(caseId, householdId, FormOf(household)) : NotFound();

    [HttpPost("{householdId:guid}")]
    public async Task<IActionResult> Edit(Guid caseId, Guid householdId, RecordForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, householdId, cancellationToken) is not { } household)
            return NotFound();
        if (Read(About, form) is not { } said)
            return Show(caseId, householdId, form, StatusCodes.Status422UnprocessableEntity);
        if (household.Version != form.Version)
            return Differ(caseId, form, said, household);
        input.Write(said, household, householdId);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await FindAsync(caseId, householdId, cancellationToken) is { } stored ? Differ(caseId, form, said, stored) : NotFound();
        }
        return Saved(caseId, T["Änderung gespeichert."]);
    }

    private Dictionary<Field, object?>? Read(Field[] fields, RecordForm form)
    {
        ModelState.Clear(); // the binder knows nothing of the fields
        var said = input.Read(fields, form.Values, ModelState);
        if (said[About[0]] is null && ModelState.IsValid)
            ModelState.AddModelError(About[0].Input, T["Geben Sie dem Haushalt eine Bezeichnung, zum Beispiel „Familie Al-Hussein“."]);
        return ModelState.IsValid ? said : null;
    }

    private ViewResult Differ(Guid caseId, RecordForm mine, Dictionary<Field, object?> said, Household stored)
    {
        var rows = About.Select(f => new ConflictRow(T[f.Label], input.Shown(f, said[f]), input.Shown(f, input.ValueOf(f, stored, stored.Id))));
        var file = $"{Request.PathBase}/cases/{caseId}/situation";
        return Show(caseId, stored.Id, mine, StatusCodes.Status409Conflict, new Conflict(T["jemand anderem"], clock.GetUtcNow().UtcDateTime, [.. rows], $"{file}/household/{stored.Id}", file, mine.FieldsOver(stored.Version)));
    }

    private ViewResult Show(Guid caseId, Guid? householdId, RecordForm form, int status = StatusCodes.Status200OK, Conflict? conflict = null)
    {
        Response.StatusCode = status;
        var file = $"{Request.PathBase}/cases/{caseId}";
        return View("/Cases/Fields/FormPage.cshtml", new FormPage
        {
            Title = householdId is null ? T["Neuer Haushalt"] : T["Haushalt berichtigen"],
            Intro = householdId is null ? T["Die Person ist das erste Mitglied, die anderen kommen danach dazu."].Value : null,
            Crumbs = [(T["Fälle"], Request.PathBase + "/cases"), (T["Fallakte"], file), (T["Situation"], file + "/situation")],
            Action = $"{file}/situation/household{(householdId is null ? "" : "/" + householdId)}",
            Back = file + "/situation",
            Fields = new(householdId is null ? [.. About, .. Own] : About, form.Values, input.Options),
            Form = form,
            EndFormer = householdId is null ? T["Der bisherige Haushalt endet für die Person am Tag davor"].Value : null,
            Conflict = conflict,
        });
    }

    private RecordForm FormOf(Household household) => new() { Id = household.Id, Version = household.Version, Values = input.Typed(About, household, household.Id) };

    private RedirectResult Saved(Guid caseId, string message)
    {
        TempData.Toast(message);
        return Redirect($"{Request.PathBase}/cases/{caseId}/situation#household");
    }

    private Task<Person?> PersonAsync(Guid caseId, CancellationToken cancellationToken) =>
        desks.Writable(db).Where(c => c.Id == caseId).Select(c => c.Person).AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    private async Task<Household?> FindAsync(Guid caseId, Guid householdId, CancellationToken cancellationToken) =>
        await PersonAsync(caseId, cancellationToken) is { } person
            ? await db.Households.SingleOrDefaultAsync(h => h.Id == householdId && h.Members.Any(m => m.PersonId == person.Id && m.RemovedAt == null), cancellationToken)
            : null;
}
