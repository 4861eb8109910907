using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Places;

/// <summary>The municipality's consultation places and accommodations.</summary>
[Route("places"), Permission(Rights.PlacesManage), NothingPersonal("places, and how many people live there")]
internal sealed class PlacesController(CasesDb db, TimeProvider clock) : Controller
{
    private const int Most = 500;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        var locations = await db.Locations.AsNoTracking().OrderBy(l => l.Name).ThenBy(l => l.Id).Take(Most).ToListAsync(cancellationToken);
        var accommodations = await db.Accommodations.AsNoTracking().OrderBy(a => a.Name).ThenBy(a => a.Id).Take(Most).ToListAsync(cancellationToken);
        var lived = await db.Housing.Where(h => h.AccommodationId != null && h.RemovedAt == null && (h.To == null || h.To >= today) && (h.From == null || h.From <= today)
                && db.Cases.Any(c => c.PersonId == h.PersonId && !c.Restricted && c.LockedOn == null)) // a number, too, tells of somebody
            .GroupBy(h => h.AccommodationId!.Value).Select(h => new { h.Key, Count = h.Count() }).ToDictionaryAsync(h => h.Key, h => h.Count, cancellationToken);
        return View(new PlacesPage(locations, accommodations, lived, today));
    }
}

/// <param name="Clients">How many clients live in an accommodation now, by its id.</param>
internal sealed record PlacesPage(IReadOnlyList<Location> Locations, IReadOnlyList<Accommodation> Accommodations, IReadOnlyDictionary<Guid, int> Clients, DateOnly Today);
