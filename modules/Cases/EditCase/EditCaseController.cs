using System.ComponentModel.DataAnnotations;
using System.Globalization;
using IntegrationPlatform.Cases.AssignCase;
using IntegrationPlatform.Cases.CloseCase;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.EditCase;

/// <summary>Type, status, who looks after it, and whether others may know of it.</summary>
[Route("cases/{caseId:guid}/edit"), Permission(Rights.CasesWrite), PersonalPage("Case", "caseId")]
internal sealed class EditCaseController(CasesDb db, MyDesks desks, DeskUpdate save, Reopening reopening, Assignments assignments, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, cancellationToken) is { } found ? await ShowAsync(caseId, FormOf(found), null, cancellationToken) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Index(Guid caseId, EditCaseForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } found)
            return NotFound();
        var managers = await assignments.ManagersOfAsync(caseId, cancellationToken);
        if (managers.All(m => m.Id != form.MainManager) || form.CoManagers.Exists(id => managers.All(m => m.Id != id)))
            ModelState.AddModelError(nameof(form.MainManager), T["Wählen Sie jemanden aus der Liste."]);
        if (!Case.IsOpenStatus(form.Status) && found.IsOpen)
            ModelState.AddModelError(nameof(form.Status), T["Schließen Sie den Fall über „Fall abschließen“ in der Fallakte; dort gehören Tag und Grund dazu."]);
        if (form.MovesFrom(FormOf(found)) && !await desks.Assignable(db).AnyAsync(c => c.Id == caseId, cancellationToken))
            ModelState.AddModelError(nameof(form.MainManager), T["In Vertretung geben Sie einen Fall nicht weiter und ändern den Sperrvermerk nicht. Wenden Sie sich an die Teamleitung."]);
        if (!ModelState.IsValid)
            return await ShowAsync(caseId, form, null, cancellationToken, StatusCodes.Status422UnprocessableEntity);
        if (found.Version != form.Version)
            return await DifferAsync(found, form, cancellationToken);
        found.Type = form.Type;
        found.AccessPath = form.AccessPath;
        found.Restricted = form.Restricted;
        var wasOpen = found.IsOpen;
        found.MoveTo(form.Status, Days.Today(clock));
        var tasks = await assignments.AssignAsync(found, form.MainManager, form.CoManagers, cancellationToken);
        try
        {
            await (!wasOpen && found.IsOpen ? reopening.SaveAsync(caseId, cancellationToken) : save.SaveAsync(caseId, cancellationToken));
        }
        catch (DbUpdateException race) when (race is DbUpdateConcurrencyException || race.IsAt(typeof(CaseManager)))
        {
            db.ChangeTracker.Clear();
            return await Index(caseId, form, cancellationToken); // shows what differs; was it only a task that somebody ticked, it saves now
        }
        TempData.Toast(tasks switch
        {
            0 => T["Änderung gespeichert."],
            1 => T["Änderung gespeichert. Eine offene Aufgabe ging mit."],
            _ => T["Änderung gespeichert. {0} offene Aufgaben gingen mit.", tasks],
        });
        var stillMine = await desks.Visible(db).AnyAsync(c => c.Id == caseId, cancellationToken);
        return Redirect(stillMine ? $"{Request.PathBase}/cases/{caseId}" : $"{Request.PathBase}/cases");
    }

    private async Task<IActionResult> DifferAsync(Case stored, EditCaseForm mine, CancellationToken cancellationToken)
    {
        var theirs = FormOf(stored);
        var names = (await assignments.ManagersOfAsync(stored.Id, cancellationToken)).ToDictionary(c => c.Id, c => c.Name);
        var path = $"{Request.PathBase}/cases/{stored.Id}";
        var rows = Readable(mine).Zip(Readable(theirs), (own, other) => new ConflictRow(own.Label, own.Value, other.Value));
        return await ShowAsync(stored.Id, mine, new Conflict(T["jemand anderem"], clock.GetUtcNow().UtcDateTime, [.. rows], path + "/edit", path, mine.FieldsOver(stored.Version)), cancellationToken, StatusCodes.Status409Conflict);

        IEnumerable<(string Label, string Value)> Readable(EditCaseForm form) =>
        [
            (T["Art des Falls"], T[Labels.Of(form.Type)]),
            (T["Status"], T[Labels.Of(form.Status)]),
            (T["Zugang"], form.AccessPath is { } access ? T[Labels.Of(access)] : ""),
            (T["Zuständig"], names.GetValueOrDefault(form.MainManager, "–")),
            (T["Mit zuständig"], string.Join(", ", form.CoManagers.Select(id => names.GetValueOrDefault(id, "–")))),
            (T["Sperrvermerk"], T[form.Restricted ? "ja" : "nein"]),
        ];
    }

    private async Task<IActionResult> ShowAsync(Guid caseId, EditCaseForm form, Conflict? conflict, CancellationToken cancellationToken, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        return View(new EditCasePage(caseId, form, [.. (await assignments.ManagersOfAsync(caseId, cancellationToken)).Select(m => new LookOption(m.Id.ToString(), m.Name))], conflict));
    }

    private static EditCaseForm FormOf(Case found) => new()
    {
        Version = found.Version,
        Type = found.Type,
        Status = found.Status,
        AccessPath = found.AccessPath,
        Restricted = found.Restricted,
        MainManager = found.Managers.First(m => m.Main).UserId,
        CoManagers = [.. found.Managers.Where(m => !m.Main).Select(m => m.UserId)],
    };

    private Task<Case?> FindAsync(Guid caseId, CancellationToken cancellationToken) =>
        desks.Writable(db).Include(c => c.Managers).Include(c => c.Person).SingleOrDefaultAsync(c => c.Id == caseId, cancellationToken);
}

internal sealed record EditCasePage(Guid CaseId, EditCaseForm Form, IReadOnlyList<LookOption> Managers, Conflict? Conflict);

internal sealed class EditCaseForm
{
    public int Version { get; set; }

    [Display(Name = "Art des Falls")]
    public CaseType Type { get; set; }

    [Display(Name = "Status")]
    public CaseStatus Status { get; set; }

    [Display(Name = "Zugang")]
    public AccessPath? AccessPath { get; set; }

    [Display(Name = "Zuständig")]
    public Guid MainManager { get; set; }

    [Display(Name = "Mit zuständig")]
    public List<Guid> CoManagers { get; set; } = [];

    [Display(Name = "Sperrvermerk")]
    public bool Restricted { get; set; }

    /// <summary>Whether somebody else is in charge, or may know of the case, than before.</summary>
    public bool MovesFrom(EditCaseForm stored) =>
        MainManager != stored.MainManager || Restricted != stored.Restricted || !CoManagers.Where(id => id != MainManager).ToHashSet().SetEquals(stored.CoManagers);

    public IReadOnlyList<KeyValuePair<string, string>> FieldsOver(int version) =>
    [
        new(nameof(Version), version.ToString(CultureInfo.InvariantCulture)),
        new(nameof(Type), Type.ToString()),
        new(nameof(Status), Status.ToString()),
        new(nameof(AccessPath), AccessPath?.ToString() ?? ""),
        new(nameof(MainManager), MainManager.ToString()),
        new(nameof(Restricted), Restricted.ToString()),
        .. CoManagers.Select(id => new KeyValuePair<string, string>(nameof(CoManagers), id.ToString())),
    ];
}
