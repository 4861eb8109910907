using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Assessments;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Sheets;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.EditAssessment;

/// <summary>Records how much support somebody needs in each field of action, beginning with what was said the last time, or corrects it.</summary>
[Route("cases/{caseId:guid}/plan/assessments"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class EditAssessmentController(PlansDb db, ICaseFrames cases, AssessmentSheets assessments, Vault vault, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(Guid caseId, Guid? member, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not var (frame, family))
            return NotFound();
        var whom = member is { } id && family.Has(id) ? Whom(id, family) : null;
        var last = await assessments.LastAsync(caseId, whom, cancellationToken);
        return Show(frame, family, null, last, EditAssessmentForm.From(last, whom, Days.Today(clock)));
    }

    [HttpPost("new")]
    public async Task<IActionResult> New(Guid caseId, EditAssessmentForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not var (frame, family))
            return NotFound();
        form.Complete();
        if (form.Check(ModelState, Days.Today(clock), family, null, T) is not { } on)
            return Show(frame, family, null, await assessments.LastAsync(caseId, Whom(form.MemberId, family), cancellationToken), form, null, StatusCodes.Status422UnprocessableEntity);
        var id = Request.RecordId(form.Id);
        if (!await db.Assessments.AnyAsync(a => a.Id == id, cancellationToken))
        {
            var assessment = new Assessment { Id = id, CaseId = caseId, On = on, Instrument = form.Instrument, RecordedByName = user.Name, RecordedAt = clock.GetUtcNow().UtcDateTime };
            Write(assessment, form, on, family);
            db.Assessments.Add(assessment);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException race) when (race.IsAt(typeof(Assessment)))
            {
                db.ChangeTracker.Clear(); // sent twice at once
            }
        }
        return Saved(caseId, T["Erfassung gespeichert."]);
    }

    [HttpGet("{assessmentId:guid}")]
    public async Task<IActionResult> Edit(Guid caseId, Guid assessmentId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, cancellationToken) is var (frame, family) && await LoadAsync(caseId, assessmentId, cancellationToken) is { } stored
            ? Show(frame, family, stored, null, FormOf(stored))
            : NotFound();

    [HttpPost("{assessmentId:guid}")]
    public async Task<IActionResult> Edit(Guid caseId, Guid assessmentId, EditAssessmentForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not var (frame, family) || await LoadAsync(caseId, assessmentId, cancellationToken) is not { } stored)
            return NotFound();
        form.Complete();
        if (form.Check(ModelState, Days.Today(clock), family, stored.MemberId, T) is not { } on)
            return Show(frame, family, stored, null, form, null, StatusCodes.Status422UnprocessableEntity);
        if (stored.Version != form.Version)
            return Differ(frame, family, stored, form);
        Write(stored, form, on, family);
        db.Entry(stored).Property(a => a.On).IsModified = true; // also when only a field has changed: the whole has another version
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException race) when (race is DbUpdateConcurrencyException || race.IsAt(typeof(FieldAssessment)))
        {
            db.ChangeTracker.Clear();
            return await LoadAsync(caseId, assessmentId, cancellationToken) is { } now ? Differ(frame, family, now, form) : NotFound();
        }
        return Saved(caseId, T["Änderung gespeichert."]);
    }

    private void Write(Assessment assessment, EditAssessmentForm form, DateOnly on, Family family)
    {
        (assessment.MemberId, assessment.On, assessment.Instrument, assessment.Note) = (Whom(form.MemberId, family), on, form.Instrument, Sealed(form.Note, assessment.Note, assessment.Id));
        foreach (var said in form.Fields)
        {
            var field = assessment.Fields.Find(f => f.Field == said.Field);
            if (field is null && said.IsEmpty)
                continue;
            if (field is null)
                assessment.Fields.Add(field = new FieldAssessment { Id = Guid.CreateVersion7(), AssessmentId = assessment.Id, Field = said.Field });
            (field.Need, field.Situation, field.Resources) = (said.Need, Sealed(said.Situation, field.Situation, field.Id), Sealed(said.Resources, field.Resources, field.Id));
        }
    }

    private ViewResult Differ(CaseFrame frame, Family family, Assessment stored, EditAssessmentForm mine)
    {
        var theirs = FormOf(stored);
        var path = $"{Request.PathBase}/cases/{stored.CaseId}/plan/assessments/{stored.Id}";
        var fields = mine.Fields.Zip(theirs.Fields).Where(f => !f.First.IsEmpty || !f.Second.IsEmpty).Select(f => new ConflictRow(T[Labels.Of(f.First.Field)], Said(f.First), Said(f.Second)));
        return Show(frame, family, stored, null, mine, new Conflict(
            T["jemand anderem"], clock.GetUtcNow().UtcDateTime,
            [
                new(T["Für wen?"], NameOf(mine.MemberId, frame, family), NameOf(theirs.MemberId, frame, family)),
                new(T["Tag"], mine.On ?? "", theirs.On ?? ""),
                new(T["Verfahren"], T[Labels.Of(mine.Instrument)], T[Labels.Of(theirs.Instrument)]),
                .. fields,
                new(T["Anmerkung"], mine.Note ?? "", theirs.Note ?? ""),
            ],
            path, path, mine.FieldsOver(stored.Version)), StatusCodes.Status409Conflict);
    }

    private string Said(FieldForm field) => string.Join(" · ", new[] { field.Need is { } need ? T[Labels.Of((NeedLevel)need)].Value : T["nicht besprochen"].Value, field.Situation, field.Resources }.Where(t => !string.IsNullOrWhiteSpace(t)));

    private static string NameOf(Guid? member, CaseFrame frame, Family family) => family.NameOf(Whom(member, family)) ?? frame.Name;

    /// <summary>The client's own id is stored as nobody's: whose case it is says who it is.</summary>
    private static Guid? Whom(Guid? member, Family family) => family.Members.Any(m => m.IsClient && m.MemberId == member) ? null : member;

    private ViewResult Show(CaseFrame frame, Family family, Assessment? stored, AssessmentSheet? last, EditAssessmentForm form, Conflict? conflict = null, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        return View("Index", new EditAssessmentPage(frame, family, stored?.Id, stored?.MemberId, last, form, conflict));
    }

    private RedirectResult Saved(Guid caseId, string message)
    {
        TempData.Toast(message);
        return Redirect($"{Request.PathBase}/cases/{caseId}/plan/assessments");
    }

    private EditAssessmentForm FormOf(Assessment stored)
    {
        var form = new EditAssessmentForm
        {
            Id = stored.Id,
            Version = stored.Version,
            MemberId = stored.MemberId,
            On = German.Day(stored.On),
            Instrument = stored.Instrument,
            Note = Open(stored.Note, stored.Id),
            Fields = stored.Fields.ConvertAll(f => new FieldForm { Field = f.Field, Need = f.Need, Situation = Open(f.Situation, f.Id), Resources = Open(f.Resources, f.Id) }),
        };
        form.Complete();
        return form;
    }

    /// <summary>What is still the same stays sealed as it is: it is no change, and the audit need not name it.</summary>
    private SealedText? Sealed(string? text, SealedText? before, Guid id) =>
        string.IsNullOrWhiteSpace(text) ? null : before is not null && vault.Open(before, id) == text.Trim() ? before : vault.Seal(text.Trim(), id);

    private string? Open(SealedText? text, Guid id) => text is null ? null : vault.Open(text, id);

    private async Task<(CaseFrame Frame, Family Family)?> FindAsync(Guid caseId, CancellationToken cancellationToken) =>
        await cases.FindWritableAsync(caseId, cancellationToken) is { } frame ? (frame, new Family(await cases.FamilyAsync(caseId, cancellationToken), T["ein Familienmitglied"])) : null;

    private Task<Assessment?> LoadAsync(Guid caseId, Guid assessmentId, CancellationToken cancellationToken) =>
        db.Assessments.Include(a => a.Fields).SingleOrDefaultAsync(a => a.Id == assessmentId && a.CaseId == caseId && a.RemovedAt == null, cancellationToken);
}

/// <param name="AssessmentId">Null for a new one.</param>
/// <param name="Whose">Whose the stored one is.</param>
/// <param name="Last">What a new one begins with.</param>
internal sealed record EditAssessmentPage(CaseFrame Frame, Family Family, Guid? AssessmentId, Guid? Whose, AssessmentSheet? Last, EditAssessmentForm Form, Conflict? Conflict)
{
    /// <summary>A form for somebody else begins with other presets, so the person is chosen before; unless they have just turned out to be nobody here.</summary>
    public bool ChoosesPersonFirst => AssessmentId is null && (Form.MemberId is not { } member || Family.Has(member));
}
