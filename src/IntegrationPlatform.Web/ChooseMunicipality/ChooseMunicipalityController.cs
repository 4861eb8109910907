using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.AspNetCore.Mvc;

namespace IntegrationPlatform.Web.ChooseMunicipality;

[OutsideMunicipality, SignedIn]
[Route("")]
public sealed class ChooseMunicipalityController(CurrentUser user, MunicipalityDirectory municipalities, TimeProvider clock) : Controller
{
    /// <param name="hinweis">"angemeldet" when somebody tried to sign in as another user.</param>
    [HttpGet("")]
    public IActionResult Index(string? hinweis)
    {
        var today = Days.Today(clock);
        var places = user.Account!.Memberships
            .Where(m => m.IsValidOn(today) && municipalities.Exists(m.MunicipalityId))
            .GroupBy(m => m.MunicipalityId)
            .Select(m => new Workplace(m.Key, municipalities.Get(m.Key).Name, [.. m.Select(x => Rights.Label(x.Role)).Order(StringComparer.CurrentCulture)]))
            .OrderBy(p => p.Name, StringComparer.CurrentCulture)
            .ToList();
        return (hinweis, places) switch
        {
            ("angemeldet", _) => View("SomebodyElse", user.Name),
            (_, []) => View("Nowhere", user.Name),
            (_, [var only]) => LocalRedirect($"/{only.Id}/"),
            _ => View(places),
        };
    }
}

/// <summary>A municipality somebody works in, with what they do there.</summary>
public sealed record Workplace(string Id, string Name, IReadOnlyList<string> Roles);
