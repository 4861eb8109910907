using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Words;
using Microsoft.AspNetCore.Mvc;

namespace IntegrationPlatform.Cases.SearchCases;

/// <summary>The palette's hits, or without script the same as a page.</summary>
[Route("search"), Permission(Rights.CasesRead), PersonalPage("Search", action: "searched")]
internal sealed class SearchCasesController(CaseSearch search, MyDesks desks, CurrentUser user) : Controller
{
    private const int MostQuery = 100;

    [HttpGet]
    public async Task<IActionResult> Index(string? q, [FromQuery(Name = "for")] string? purpose, CancellationToken cancellationToken)
    {
        var text = (q ?? "").Cut(MostQuery);
        var palette = Request.Headers.ContainsKey("HX-Request");
        var hits = await search.FindAsync(text, desks.All, palette ? 8 : 30, cancellationToken);
        var page = new SearchPage(text, hits, purpose == "contact" && desks.MayWrite ? "/contacts/new" : "", user.May(Rights.CasesOpen));
        Response.Headers.Vary = "HX-Request";
        return palette ? PartialView("_Hits", page) : View(page);
    }
}

/// <param name="Onward">What a hit leads to below the case.</param>
internal sealed record SearchPage(string Query, IReadOnlyList<CaseHit> Hits, string Onward, bool MayOpenCase);
