using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Services;

/// <summary>Angebotsverzeichnis: who helps with what, where and when.</summary>
[Route("services"), Permission(Rights.CasesRead), NothingPersonal("services and their office hours")]
internal sealed class ServicesController(CasesDb db, CurrentUser user, TimeProvider clock) : Controller
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> Index(ServiceFilter filter, CancellationToken cancellationToken)
    {
        ModelState.Clear(); // a filter that cannot be read is left out
        filter.Tidy();
        var found = await filter.Of(db).Take(PageSize + 1)
            .Select(s => new ServiceRow(s.Id, s.Name, s.SortName, s.Kind, s.Address, s.Phone, s.OfficeHours, s.Languages, s.CheckedOn)).ToListAsync(cancellationToken);
        var rows = found.Take(PageSize).ToList();
        return View(new ServicesPage(filter, rows, found.Count > PageSize ? $"{rows[^1].Id:N}.{rows[^1].SortName}" : null, Days.Today(clock), user.May(Rights.ServicesManage)));
    }

    [HttpGet("{serviceId:guid}")]
    public async Task<IActionResult> Details(Guid serviceId, CancellationToken cancellationToken)
    {
        var service = await db.Services.AsNoTracking().SingleOrDefaultAsync(s => s.Id == serviceId, cancellationToken);
        if (service is null)
            return NotFound();
        var used = service.Archived && (await db.Referrals.AnyAsync(r => r.ServiceId == serviceId, cancellationToken) || await db.Consents.AnyAsync(c => c.ServiceId == serviceId, cancellationToken));
        return View(new ServicePage(service, Days.Today(clock), user.May(Rights.ServicesManage), service.Archived && !used));
    }
}

internal sealed record ServicesPage(ServiceFilter Filter, IReadOnlyList<ServiceRow> Rows, string? After, DateOnly Today, bool MayManage);

internal sealed record ServiceRow(Guid Id, string Name, string SortName, string Kind, string? Address, string? Phone, string? OfficeHours, List<string> Languages, DateOnly? CheckedOn);

internal sealed record ServicePage(ServiceProvider Service, DateOnly Today, bool MayManage, bool MayDelete);
