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

namespace IntegrationPlatform.Cases.EditMember;

/// <summary>Who lives in the household: a name is enough, a case number makes it a person that is counselled too.</summary>
[Route("cases/{caseId:guid}/situation/household/{householdId:guid}/members"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class EditMemberController(CasesDb db, MyDesks desks, FieldInput input, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    private static readonly Field[] Asked =
    [
        Field.Of<HouseholdMember>(m => m.Name), Field.Of<HouseholdMember>(m => m.BirthYear), Field.Of<HouseholdMember>(m => m.Role, FamilyCodes.Roles),
        Field.Of<HouseholdMember>(m => m.LegalGuardian), Field.Of<HouseholdMember>(m => m.LivesAbroad), Field.Of<HouseholdMember>(m => m.From), Field.Of<HouseholdMember>(m => m.To, ahead: true),
    ];

    [HttpGet]
    public async Task<IActionResult> New(Guid caseId, Guid householdId, CancellationToken cancellationToken) =>
        await SubjectAsync(caseId, householdId, cancellationToken) is null ? NotFound() : Show(caseId, householdId, null, new RecordForm { Id = Guid.CreateVersion7() }, asksForCase: true);

    [HttpPost]
    public async Task<IActionResult> New(Guid caseId, Guid householdId, RecordForm form, CancellationToken cancellationToken)
    {
        if (await SubjectAsync(caseId, householdId, cancellationToken) is null)
            return NotFound();
        if (await ReadAsync(householdId, null, form, cancellationToken) is not { } said)
            return Show(caseId, householdId, null, form, asksForCase: true, StatusCodes.Status422UnprocessableEntity);
        var id = Request.RecordId(form.Id);
        if (!await db.HouseholdMembers.AnyAsync(m => m.Id == id, cancellationToken))
        {
            var member = new HouseholdMember { Id = id, HouseholdId = householdId, PersonId = said.Person?.Id };
            Write(said, member);
            db.HouseholdMembers.Add(member);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException race) when (race.IsAt(typeof(HouseholdMember)))
            {
                db.ChangeTracker.Clear(); // sent twice at once
            }
        }
        return Saved(caseId, T["Gespeichert."]);
    }

    [HttpGet("{memberId:guid}")]
    public async Task<IActionResult> Edit(Guid caseId, Guid householdId, Guid memberId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, householdId, memberId, cancellationToken) is not ({ } subject, { } member))
            return NotFound();
        var number = member.PersonId is { } person ? await desks.Visible(db).Where(c => c.PersonId == person).Select(c => c.Number).FirstOrDefaultAsync(cancellationToken) : null;
        return Show(caseId, householdId, member, new RecordForm { Id = memberId, Version = member.Version, CaseNumber = number, Values = input.Typed(Asked, member, memberId) }, member.PersonId != subject);
    }

    [HttpPost("{memberId:guid}")]
    public async Task<IActionResult> Edit(Guid caseId, Guid householdId, Guid memberId, RecordForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, householdId, memberId, cancellationToken) is not ({ } subject, { } member))
            return NotFound();
        var asksForCase = member.PersonId != subject;
        if (await ReadAsync(householdId, member, asksForCase ? form : form with { CaseNumber = null }, cancellationToken) is not { } said)
            return Show(caseId, householdId, member, form, asksForCase, StatusCodes.Status422UnprocessableEntity);
        if (member.Version != form.Version)
            return Differ(caseId, form, said, member, asksForCase);
        if (said.Person is not null)
            member.PersonId = said.Person.Id;
        else if (asksForCase && member.PersonId is { } linked && await desks.Writable(db).AnyAsync(c => c.PersonId == linked, cancellationToken))
            member.PersonId = null; // the number was there and has been taken out by somebody who may change that case, too
        Write(said, member);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await FindAsync(caseId, householdId, memberId, cancellationToken) is (_, { } stored) ? Differ(caseId, form, said, stored, asksForCase) : NotFound();
        }
        return Saved(caseId, T["Änderung gespeichert."]);
    }

    [HttpPost("{memberId:guid}/remove")]
    public async Task<IActionResult> Remove(Guid caseId, Guid householdId, Guid memberId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, householdId, memberId, cancellationToken) is not (_, { } member))
            return NotFound();
        member.RemovedAt = clock.GetUtcNow().UtcDateTime;
        if (!await SaveOverAsync(cancellationToken))
            return await Remove(caseId, householdId, memberId, cancellationToken);
        TempData.Toast(T["Eintrag entfernt."], $"{Request.PathBase}/cases/{caseId}/situation/household/{householdId}/members/{memberId}/put-back");
        return Redirect($"{Request.PathBase}/cases/{caseId}/situation#household");
    }

    [HttpPost("{memberId:guid}/put-back")]
    public async Task<IActionResult> PutBack(Guid caseId, Guid householdId, Guid memberId, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, householdId, memberId, cancellationToken, removed: true) is not (_, { } member))
            return NotFound();
        member.RemovedAt = null;
        return await SaveOverAsync(cancellationToken) ? Saved(caseId, T["Eintrag ist wieder da."]) : await PutBack(caseId, householdId, memberId, cancellationToken);
    }

    private async Task<SaidMember?> ReadAsync(Guid householdId, HouseholdMember? member, RecordForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear(); // the binder knows nothing of the fields
        var said = input.Read(Asked, form.Values, ModelState);
        Person? person = null;
        if (!string.IsNullOrWhiteSpace(form.CaseNumber))
        {
            var number = form.CaseNumber.Trim().ToUpperInvariant();
            var linked = member?.PersonId;
            var (writable, seen) = (desks.Writable(db), desks.Visible(db));
            person = await db.Cases // who is linked already stays so, also by the hand of a reader
                .Where(c => c.Number == number && (writable.Any(w => w.Id == c.Id) || c.PersonId == linked && seen.Any(v => v.Id == c.Id))).Select(c => c.Person).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
            if (person is null)
                ModelState.AddModelError(nameof(form.CaseNumber), T["Diesen Fall gibt es nicht, oder Sie dürfen ihn nicht bearbeiten. Lassen Sie die Nummer weg und nennen Sie nur den Namen."]);
            else if (await db.HouseholdMembers.AnyAsync(m => m.HouseholdId == householdId && m.PersonId == person.Id && m.RemovedAt == null && m.Id != (member == null ? Guid.Empty : member.Id), cancellationToken))
                ModelState.AddModelError(nameof(form.CaseNumber), T["Diese Person ist schon in diesem Haushalt."]);
        }
        if (said[Asked[0]] is null && person is null && ModelState.IsValid)
            ModelState.AddModelError(Asked[0].Input, T["Geben Sie einen Namen oder eine Fallnummer an."]);
        if (said[Asked[5]] is DateOnly from && said[Asked[6]] is DateOnly to && to < from)
            ModelState.AddModelError(Asked[6].Input, T["Das Ende liegt vor dem Beginn. Prüfen Sie beide Daten."]);
        return ModelState.IsValid ? new SaidMember(said, person) : null;
    }

    private void Write(SaidMember said, HouseholdMember member)
    {
        input.Write(said.Values, member, member.Id);
        if (said.Person is not { } person)
            return;
        if (string.IsNullOrEmpty(member.Name))
            member.Name = $"{person.GivenNames} {person.FamilyName}".Trim() is { Length: > 0 } name ? name.Cut(120) : person.Alias;
        member.BirthYear ??= person.BirthYear;
    }

    private ViewResult Differ(Guid caseId, RecordForm mine, SaidMember said, HouseholdMember stored, bool asksForCase)
    {
        var rows = Asked.Select(f => new ConflictRow(T[f.Label], input.Shown(f, said.Values[f]), input.Shown(f, input.ValueOf(f, stored, stored.Id)))).Where(r => r.Mine.Length + r.Stored.Length > 0);
        var file = $"{Request.PathBase}/cases/{caseId}/situation";
        var conflict = new Conflict(T["jemand anderem"], clock.GetUtcNow().UtcDateTime, [.. rows], $"{file}/household/{stored.HouseholdId}/members/{stored.Id}", file, mine.FieldsOver(stored.Version));
        return Show(caseId, stored.HouseholdId, stored, mine, asksForCase, StatusCodes.Status409Conflict, conflict);
    }

    private ViewResult Show(Guid caseId, Guid householdId, HouseholdMember? member, RecordForm form, bool asksForCase, int status = StatusCodes.Status200OK, Conflict? conflict = null)
    {
        Response.StatusCode = status;
        var file = $"{Request.PathBase}/cases/{caseId}";
        var path = $"{file}/situation/household/{householdId}/members";
        return View("/Cases/Fields/FormPage.cshtml", new FormPage
        {
            Title = member is null ? T["Mitglied hinzufügen"] : T["Mitglied berichtigen"],
            Intro = T["Ein Name genügt. Er ist für alle zu sehen, die den Fall eines Mitglieds sehen."],
            Crumbs = [(T["Fälle"], Request.PathBase + "/cases"), (T["Fallakte"], file), (T["Situation"], file + "/situation")],
            Action = member is null ? path : $"{path}/{member.Id}",
            Back = file + "/situation#household",
            Fields = new(Asked, form.Values, input.Options),
            Form = form,
            AsksForCase = asksForCase,
            Remove = member is null ? null : $"{path}/{member.Id}/remove",
            Conflict = conflict,
        });
    }

    /// <returns>False if somebody else has changed it at the same moment; it is then to be read again.</returns>
    private async Task<bool> SaveOverAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private RedirectResult Saved(Guid caseId, string message)
    {
        TempData.Toast(message);
        return Redirect($"{Request.PathBase}/cases/{caseId}/situation#household");
    }

    /// <summary>The case's person, if they are in this household, or were before their own entry was removed.</summary>
    private async Task<Guid?> SubjectAsync(Guid caseId, Guid householdId, CancellationToken cancellationToken) =>
        await desks.Writable(db).Where(c => c.Id == caseId && db.HouseholdMembers.Any(m => m.HouseholdId == householdId && m.PersonId == c.PersonId)).Select(c => (Guid?)c.PersonId).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Somebody under a restriction that excludes this user is not there for them, in a household neither.</summary>
    private async Task<(Guid? Subject, HouseholdMember? Member)> FindAsync(Guid caseId, Guid householdId, Guid memberId, CancellationToken cancellationToken, bool removed = false)
    {
        if (await SubjectAsync(caseId, householdId, cancellationToken) is not { } subject
            || await db.HouseholdMembers.SingleOrDefaultAsync(m => m.Id == memberId && m.HouseholdId == householdId && (removed || m.RemovedAt == null), cancellationToken) is not { } member)
            return default;
        var hidden = member.PersonId is { } person && person != subject
            && await db.Cases.AnyAsync(c => c.PersonId == person && c.Restricted, cancellationToken)
            && !await desks.Visible(db).AnyAsync(c => c.PersonId == person, cancellationToken);
        return hidden ? default : (subject, member);
    }
}

/// <param name="Person">Whom the case number names.</param>
internal sealed record SaidMember(IReadOnlyDictionary<Field, object?> Values, Person? Person);
