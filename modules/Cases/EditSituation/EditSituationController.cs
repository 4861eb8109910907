using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Fields;
using IntegrationPlatform.Cases.Situation;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.EditSituation;

/// <summary>A new state in one area of a person's situation, or the correction of one.</summary>
[Route("cases/{caseId:guid}/situation/{areaKey}"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class EditSituationController(CasesDb db, MyDesks desks, Histories histories, FieldInput input, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(Guid caseId, string areaKey, CancellationToken cancellationToken)
    {
        if (Areas.Find(areaKey) is not { } kind || await SubjectAsync(caseId, cancellationToken) is not { } subject)
            return NotFound();
        await input.LoadHousesAsync(kind.Own, cancellationToken);
        var blank = kind.New(Guid.CreateVersion7(), subject.PersonId, desks.Mine, "", default);
        blank.Source = RecordSource.Told;
        var values = input.Typed(kind.All, blank, blank.Id);
        if (kind.CurrentOf(await kind.LoadAsync(db, subject.PersonId, cancellationToken), Days.Today(clock)) is [var current, ..])
        {
            foreach (var field in kind.Own.Where(f => f.Keep))
                values[field.Name] = input.Typed([field], current, current.Id)[field.Name];
        }
        return Show(subject, kind, null, new RecordForm { Id = blank.Id, Values = values, EndFormer = true });
    }

    [HttpPost]
    public async Task<IActionResult> New(Guid caseId, string areaKey, RecordForm form, CancellationToken cancellationToken)
    {
        if (Areas.Find(areaKey) is not { } kind || await SubjectAsync(caseId, cancellationToken) is not { } subject)
            return NotFound();
        if (await ReadAsync(kind, form, cancellationToken) is not { } said)
            return Show(subject, kind, null, form, StatusCodes.Status422UnprocessableEntity);
        var id = Request.RecordId(form.Id);
        await histories.AddAsync(kind, subject, id, record => input.Write(said.Values, record, id), form.EndFormer, said.Weeks, cancellationToken);
        return Saved(caseId, T["Gespeichert."]);
    }

    [HttpGet("{recordId:guid}")]
    public async Task<IActionResult> Correct(Guid caseId, string areaKey, Guid recordId, CancellationToken cancellationToken)
    {
        if (Areas.Find(areaKey) is not { } kind || await SubjectAsync(caseId, cancellationToken) is not { } subject || await FindAsync(kind, subject, recordId, cancellationToken) is not { } record)
            return NotFound();
        return Show(subject, kind, recordId, await FormOfAsync(kind, record, cancellationToken));
    }

    [HttpPost("{recordId:guid}")]
    public async Task<IActionResult> Correct(Guid caseId, string areaKey, Guid recordId, RecordForm form, CancellationToken cancellationToken)
    {
        if (Areas.Find(areaKey) is not { } kind || await SubjectAsync(caseId, cancellationToken) is not { } subject || await FindAsync(kind, subject, recordId, cancellationToken) is null)
            return NotFound();
        if (await ReadAsync(kind, form, cancellationToken) is not { } said)
            return Show(subject, kind, recordId, form, StatusCodes.Status422UnprocessableEntity);
        if (await histories.CorrectAsync(kind, subject, recordId, form.Version, record => input.Write(said.Values, record, recordId), said.Weeks, cancellationToken))
            return Saved(caseId, T["Änderung gespeichert."]);
        db.ChangeTracker.Clear();
        return await FindAsync(kind, subject, recordId, cancellationToken) is { } stored ? Differ(subject, kind, form, said, stored) : NotFound();
    }

    private async Task<SaidState?> ReadAsync(Area area, RecordForm form, CancellationToken cancellationToken)
    {
        await input.LoadHousesAsync(area.Own, cancellationToken);
        ModelState.Clear(); // the binder knows nothing of the fields
        var values = input.Read(area.All, form.Values, ModelState);
        Dictionary<string, object?> byName = values.ToDictionary(v => v.Key.Name, v => v.Value);
        if (byName.GetValueOrDefault(nameof(HistoryRecord.Disputed)) is not true && byName[nameof(HistoryRecord.DisputeNote)] is not null)
            ModelState.AddModelError($"Values[{nameof(HistoryRecord.Disputed)}]", T["Setzen Sie das Häkchen bei „bestritten“ oder löschen Sie den Text dazu."]);
        if (byName[nameof(HistoryRecord.From)] is DateOnly from && byName.GetValueOrDefault(nameof(HistoryRecord.To)) is DateOnly to && to < from)
            ModelState.AddModelError($"Values[{nameof(HistoryRecord.To)}]", T["Das Ende liegt vor dem Beginn. Prüfen Sie beide Daten."]);
        if (ModelState.IsValid && area.Own.Append(area.More[0]).All(f => values[f] is null))
            ModelState.AddModelError(area.Own[0].Input, T["Füllen Sie mindestens eine Angabe aus. „keine Angabe“ ist auch eine."]);
        int? weeks = null;
        if (form.Remind && area.Expiry is { } expiry)
        {
            if (values[expiry] is null && ModelState.IsValid)
                ModelState.AddModelError(expiry.Input, T["Geben Sie das Datum an, an das erinnert werden soll."]);
            if (int.TryParse(form.RemindWeeks, System.Globalization.CultureInfo.InvariantCulture, out var typed) && typed is >= 0 and <= 52)
                weeks = typed;
            else
                ModelState.AddModelError(nameof(form.RemindWeeks), T["Geben Sie eine Zahl von {0} bis {1} ein.", 0, 52]);
        }
        return ModelState.IsValid ? new SaidState(values, weeks) : null;
    }

    private ViewResult Differ(Subject subject, Area area, RecordForm mine, SaidState said, HistoryRecord stored)
    {
        var path = PathOf(subject.CaseId, area, stored.Id);
        var rows = area.All.Select(f => new ConflictRow(T[f.Label], input.Shown(f, said.Values[f]), input.Shown(f, input.ValueOf(f, stored, stored.Id)))).Where(r => r.Mine.Length + r.Stored.Length > 0);
        var conflict = new Conflict(T["jemand anderem"], clock.GetUtcNow().UtcDateTime, [.. rows], path, $"{Request.PathBase}/cases/{subject.CaseId}/situation", mine.FieldsOver(stored.Version));
        return Show(subject, area, stored.Id, mine, StatusCodes.Status409Conflict, conflict);
    }

    private ViewResult Show(Subject subject, Area area, Guid? recordId, RecordForm form, int status = StatusCodes.Status200OK, Conflict? conflict = null)
    {
        Response.StatusCode = status;
        var file = $"{Request.PathBase}/cases/{subject.CaseId}";
        return View("/Cases/Fields/FormPage.cshtml", new FormPage
        {
            Title = recordId is null ? T["{0}: neuer Stand", area.Title(T)] : T["{0}: Eintrag berichtigen", area.Title(T)],
            Intro = recordId is null ? T["Alles ist freiwillig. Leer heißt: nicht erfragt."] : T["Hat sich etwas geändert, erfassen Sie besser einen neuen Stand."],
            Crumbs = [(T["Fälle"], Request.PathBase + "/cases"), (T["Fallakte"], file), (T["Situation"], file + "/situation")],
            Action = PathOf(subject.CaseId, area, recordId),
            Back = file + "/situation",
            Fields = new(area.Main, form.Values, input.Options),
            More = new(area.More, form.Values, input.Options),
            Form = form,
            EndFormer = recordId is null ? area.EndFormer(T) : null,
            MayRemind = area.Expiry is not null,
            Remove = recordId is null ? null : PathOf(subject.CaseId, area, recordId) + "/remove",
            Conflict = conflict,
        });
    }

    private async Task<RecordForm> FormOfAsync(Area area, HistoryRecord record, CancellationToken cancellationToken)
    {
        await input.LoadHousesAsync(area.Own, cancellationToken);
        var form = new RecordForm { Id = record.Id, Version = record.Version, Values = input.Typed(area.All, record, record.Id) };
        if (record.ReminderId is { } id && area.ExpiresOn(record) is { } on && await db.Tasks.Where(t => t.Id == id && t.Open).Select(t => (DateOnly?)t.DueOn).SingleOrDefaultAsync(cancellationToken) is { } due)
            (form.Remind, form.RemindWeeks) = (true, $"{Math.Clamp((on.DayNumber - due.DayNumber) / 7, 0, 52)}");
        return form;
    }

    private RedirectResult Saved(Guid caseId, string message)
    {
        TempData.Toast(message);
        return Redirect($"{Request.PathBase}/cases/{caseId}/situation");
    }

    private string PathOf(Guid caseId, Area area, Guid? recordId) => $"{Request.PathBase}/cases/{caseId}/situation/{area.Key}{(recordId is null ? "" : "/" + recordId)}";

    private async Task<Subject?> SubjectAsync(Guid caseId, CancellationToken cancellationToken) =>
        await desks.Writable(db).Where(c => c.Id == caseId).Select(c => new Subject(c.Id, c.PersonId)).SingleOrDefaultAsync(cancellationToken);

    private Task<HistoryRecord?> FindAsync(Area area, Subject subject, Guid recordId, CancellationToken cancellationToken) =>
        area.Set(db).AsNoTracking().SingleOrDefaultAsync(r => r.Id == recordId && r.PersonId == subject.PersonId && r.RemovedAt == null, cancellationToken);
}

/// <param name="Weeks">How long before to remind; null does not.</param>
internal sealed record SaidState(IReadOnlyDictionary<Field, object?> Values, int? Weeks);
