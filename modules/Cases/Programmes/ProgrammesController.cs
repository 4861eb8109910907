using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Programmes;

/// <summary>The funding rules of the district: what is in force, what comes. None is ever deleted, since cases name it.</summary>
[Route("administration/programmes"), Permission(Rights.ProgrammesManage), NothingPersonal("funding rules")]
internal sealed class ProgrammesController(CasesDb db, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    private DateOnly Today => Days.Today(clock);

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(new ProgrammesPage(await db.Profiles.AsNoTracking().OrderByDescending(p => p.ValidFrom).ThenBy(p => p.Code).ToListAsync(cancellationToken), Today));

    [HttpGet("new")]
    public IActionResult New() => View("Edit", new ProgrammePage(null, new ProgrammeForm
    {
        Id = Guid.CreateVersion7(),
        TargetGroups = [.. CodeLists.TargetGroups.List.Entries.Select(e => e.Code)],
    }, null));

    [HttpPost("new")]
    public async Task<IActionResult> New(ProgrammeForm form, CancellationToken cancellationToken)
    {
        var id = Request.RecordId(form.Id);
        if (await db.Profiles.AnyAsync(p => p.Id == id, cancellationToken))
            return ToList(T["Förderprogramm gespeichert."]); // sent twice
        if (await db.Profiles.AnyAsync(p => p.Code == form.Code, cancellationToken))
            ModelState.AddModelError(nameof(form.Code), T["Dieses Kürzel gibt es schon."]);
        if (form.Check(ModelState, Today, T) is not { } valid)
            return Show(null, form, null, StatusCodes.Status422UnprocessableEntity);
        var profile = new ProgramProfile
        {
            Id = id,
            Code = form.Code!,
            Title = "",
            ValidFrom = valid.From,
            CounsellingMonths = form.CounsellingMonths,
            ExtensionMonths = form.ExtensionMonths,
            StartRule = form.StartRule,
            ReviewMonths = form.ReviewMonths,
        };
        form.ApplyTo(profile, valid);
        db.Profiles.Add(profile);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException race) when (race.IsAt(typeof(ProgramProfile)))
        {
            db.ChangeTracker.Clear();
            return await New(form, cancellationToken); // somebody else took the code, or this form came twice
        }
        return ToList(T["Förderprogramm gespeichert."]);
    }

    [HttpGet("{profileId:guid}")]
    public async Task<IActionResult> Edit(Guid profileId, CancellationToken cancellationToken) =>
        await db.Profiles.AsNoTracking().SingleOrDefaultAsync(p => p.Id == profileId, cancellationToken) is { } found ? View(new ProgrammePage(profileId, ProgrammeForm.Of(found), null)) : NotFound();

    [HttpPost("{profileId:guid}")]
    public async Task<IActionResult> Edit(Guid profileId, ProgrammeForm form, CancellationToken cancellationToken)
    {
        if (await db.Profiles.SingleOrDefaultAsync(p => p.Id == profileId, cancellationToken) is not { } profile)
            return NotFound();
        form.Code = profile.Code;
        ModelState.Remove(nameof(form.Code)); // never changes, whatever was sent
        if (form.Check(ModelState, Today, T) is not { } valid)
            return Show(profileId, form, null, StatusCodes.Status422UnprocessableEntity);
        if (profile.Version != form.Version)
            return Differ(profile, form);
        form.ApplyTo(profile, valid);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Differ(await db.Profiles.SingleAsync(p => p.Id == profileId, cancellationToken), form);
        }
        return ToList(T["Förderprogramm gespeichert."]);
    }

    private IActionResult Differ(ProgramProfile stored, ProgrammeForm mine)
    {
        var rows = mine.Readable(T).Zip(ProgrammeForm.Of(stored).Readable(T), (own, other) => new ConflictRow(own.Label, own.Value, other.Value));
        var path = $"{Request.PathBase}/administration/programmes/{stored.Id}";
        return Show(stored.Id, mine, new Conflict(T["jemand anderem"], clock.GetUtcNow().UtcDateTime, [.. rows], path, path, mine.FieldsOver(stored.Version)), StatusCodes.Status409Conflict);
    }

    private ViewResult Show(Guid? profileId, ProgrammeForm form, Conflict? conflict, int status)
    {
        Response.StatusCode = status;
        return View("Edit", new ProgrammePage(profileId, form, conflict));
    }

    private RedirectResult ToList(string toast)
    {
        TempData.Toast(toast);
        return Redirect($"{Request.PathBase}/administration/programmes");
    }
}

internal sealed record ProgrammesPage(IReadOnlyList<ProgramProfile> Profiles, DateOnly Today);

/// <param name="Id">Null for a new one.</param>
internal sealed record ProgrammePage(Guid? Id, ProgrammeForm Form, Conflict? Conflict);
