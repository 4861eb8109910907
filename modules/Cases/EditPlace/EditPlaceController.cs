using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Fields;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.EditPlace;

/// <summary>Adds or changes an accommodation or a consultation place.</summary>
[Route("places/{kind}"), Permission(Rights.PlacesManage), NothingPersonal("a building of the municipality")]
internal sealed class EditPlaceController(CasesDb db, FieldInput input, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    private static readonly Field[] OfLocation =
    [
        Field.Of<Location>(l => l.Name), Field.Of<Location>(l => l.Kind, PlaceCodes.Locations), Field.Of<Location>(l => l.Address), Field.Of<Location>(l => l.ClosedOn, ahead: true), Field.Of<Location>(l => l.OfficeHours),
    ];

    private static readonly Field[] OfAccommodation =
    [
        Field.Of<Accommodation>(a => a.Name), Field.Of<Accommodation>(a => a.Kind, HousingCodes.Kinds), Field.Of<Accommodation>(a => a.Address), Field.Of<Accommodation>(a => a.Capacity),
        Field.Of<Accommodation>(a => a.OperatorContact), Field.Of<Accommodation>(a => a.ClosedOn, ahead: true),
    ];

    [HttpGet]
    public IActionResult New(string kind) => IsKnown(kind) ? Show(kind, null, new RecordForm { Id = Guid.CreateVersion7() }) : NotFound();

    [HttpPost]
    public async Task<IActionResult> New(string kind, RecordForm form, CancellationToken cancellationToken)
    {
        if (!IsKnown(kind))
            return NotFound();
        if (Read(kind, form) is not { } said)
            return Show(kind, null, form, StatusCodes.Status422UnprocessableEntity);
        var id = Request.RecordId(form.Id);
        if (await FindAsync(kind, id, cancellationToken) is null)
        {
            Place place = IsLocation(kind) ? new Location { Id = id } : new Accommodation { Id = id };
            input.Write(said, place, id);
            db.Add(place);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException race) when (race.IsAt(place.GetType()))
            {
                db.ChangeTracker.Clear(); // sent twice at once
            }
        }
        return Saved(T["Gespeichert."]);
    }

    [HttpGet("{placeId:guid}")]
    public async Task<IActionResult> Edit(string kind, Guid placeId, CancellationToken cancellationToken) =>
        await FindAsync(kind, placeId, cancellationToken) is { } place
            ? Show(kind, placeId, new RecordForm { Id = placeId, Version = place.Version, Values = input.Typed(FieldsOf(kind), place, placeId) })
            : NotFound();

    [HttpPost("{placeId:guid}")]
    public async Task<IActionResult> Edit(string kind, Guid placeId, RecordForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(kind, placeId, cancellationToken) is not { } place)
            return NotFound();
        if (Read(kind, form) is not { } said)
            return Show(kind, placeId, form, StatusCodes.Status422UnprocessableEntity);
        if (place.Version != form.Version)
            return Differ(kind, form, said, place);
        input.Write(said, place, placeId);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await FindAsync(kind, placeId, cancellationToken) is { } stored ? Differ(kind, form, said, stored) : NotFound();
        }
        return Saved(T["Änderung gespeichert."]);
    }

    private Dictionary<Field, object?>? Read(string kind, RecordForm form)
    {
        ModelState.Clear(); // the binder knows nothing of the fields
        var fields = FieldsOf(kind);
        var said = input.Read(fields, form.Values, ModelState);
        if (said[fields[0]] is null && ModelState.IsValid)
            ModelState.AddModelError(fields[0].Input, T["Geben Sie dem Ort einen Namen."]);
        return ModelState.IsValid ? said : null;
    }

    private ViewResult Differ(string kind, RecordForm mine, Dictionary<Field, object?> said, Place stored)
    {
        var rows = FieldsOf(kind).Select(f => new ConflictRow(T[f.Label], input.Shown(f, said[f]), input.Shown(f, input.ValueOf(f, stored, stored.Id)))).Where(r => r.Mine.Length + r.Stored.Length > 0);
        var home = $"{Request.PathBase}/places";
        return Show(kind, stored.Id, mine, StatusCodes.Status409Conflict, new Conflict(T["jemand anderem"], clock.GetUtcNow().UtcDateTime, [.. rows], $"{home}/{kind}/{stored.Id}", home, mine.FieldsOver(stored.Version)));
    }

    private ViewResult Show(string kind, Guid? placeId, RecordForm form, int status = StatusCodes.Status200OK, Conflict? conflict = null)
    {
        Response.StatusCode = status;
        var home = $"{Request.PathBase}/places";
        return View("/Cases/Fields/FormPage.cshtml", new FormPage
        {
            Title = (IsLocation(kind), placeId is null) switch
            {
                (true, true) => T["Beratungsort hinzufügen"],
                (true, false) => T["Beratungsort bearbeiten"],
                (false, true) => T["Unterkunft hinzufügen"],
                (false, false) => T["Unterkunft bearbeiten"],
            },
            Intro = T["Nur der Name ist nötig."],
            Crumbs = [(T["Orte"], home)],
            Action = $"{home}/{kind}{(placeId is null ? "" : "/" + placeId)}",
            Back = home,
            Fields = new(FieldsOf(kind), form.Values, input.Options),
            Form = form,
            Conflict = conflict,
        });
    }

    private RedirectResult Saved(string message)
    {
        TempData.Toast(message);
        return Redirect($"{Request.PathBase}/places");
    }

    private async Task<Place?> FindAsync(string kind, Guid placeId, CancellationToken cancellationToken) => kind switch
    {
        "locations" => await db.Locations.SingleOrDefaultAsync(l => l.Id == placeId, cancellationToken),
        "accommodations" => await db.Accommodations.SingleOrDefaultAsync(a => a.Id == placeId, cancellationToken),
        _ => null,
    };

    private static bool IsKnown(string kind) => kind is "locations" or "accommodations";

    private static bool IsLocation(string kind) => kind == "locations";

    private static Field[] FieldsOf(string kind) => IsLocation(kind) ? OfLocation : OfAccommodation;
}
