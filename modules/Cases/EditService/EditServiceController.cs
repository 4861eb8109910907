using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.EditService;

/// <summary>Adds a service to the directory, or changes one. Whoever writes it down has just looked, so it counts as checked.</summary>
[Route("services"), Permission(Rights.ServicesManage), NothingPersonal("services and their office hours")]
internal sealed class EditServiceController(CasesDb db, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet("new")]
    public IActionResult New() => View("Index", new EditServicePage(null, new EditServiceForm { Id = Guid.CreateVersion7() }, null));

    [HttpPost("new")]
    public async Task<IActionResult> New(EditServiceForm form, CancellationToken cancellationToken)
    {
        if (!form.Check(ModelState, T))
            return Wrong(null, form);
        var id = Request.RecordId(form.Id);
        if (!await db.Services.AnyAsync(s => s.Id == id, cancellationToken))
        {
            var service = new ServiceProvider { Id = id, Name = "", Kind = "" };
            form.ApplyTo(service);
            service.Check(Days.Today(clock), user.Name);
            db.Services.Add(service);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException race) when (race.IsAt(typeof(ServiceProvider)))
            {
                db.ChangeTracker.Clear(); // sent twice at once
            }
        }
        TempData.Toast(T["Angebot aufgenommen."]);
        return Redirect($"{Request.PathBase}/services/{id}");
    }

    [HttpGet("{serviceId:guid}/edit")]
    public async Task<IActionResult> Edit(Guid serviceId, CancellationToken cancellationToken) =>
        await FindAsync(serviceId, cancellationToken) is { } service ? View("Index", new EditServicePage(serviceId, EditServiceForm.Of(service), null)) : NotFound();

    [HttpPost("{serviceId:guid}/edit")]
    public async Task<IActionResult> Edit(Guid serviceId, EditServiceForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(serviceId, cancellationToken) is not { } service)
            return NotFound();
        if (!form.Check(ModelState, T))
            return Wrong(serviceId, form);
        if (service.Version != form.Version)
            return Differ(service, form);
        form.ApplyTo(service);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await FindAsync(serviceId, cancellationToken) is { } stored ? Differ(stored, form) : NotFound();
        }
        TempData.Toast(T["Änderung gespeichert."]);
        return Redirect($"{Request.PathBase}/services/{serviceId}");
    }

    private ViewResult Wrong(Guid? serviceId, EditServiceForm form)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Index", new EditServicePage(serviceId, form, null));
    }

    private ViewResult Differ(ServiceProvider stored, EditServiceForm mine)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        var path = $"{Request.PathBase}/services/{stored.Id}";
        var conflict = new Conflict(T["jemand anderem"], clock.GetUtcNow().UtcDateTime, [.. mine.Against(EditServiceForm.Of(stored), T)], path + "/edit", path, mine.FieldsOver(stored.Version));
        return View("Index", new EditServicePage(stored.Id, mine, conflict));
    }

    private Task<ServiceProvider?> FindAsync(Guid serviceId, CancellationToken cancellationToken) => db.Services.SingleOrDefaultAsync(s => s.Id == serviceId, cancellationToken);
}

internal sealed record EditServicePage(Guid? ServiceId, EditServiceForm Form, Conflict? Conflict);
