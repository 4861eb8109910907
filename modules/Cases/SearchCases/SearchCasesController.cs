using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.SearchCases;

/// <summary>The palette's hits, or without script the same as a page.</summary>
[Route("search"), Permission(Rights.CasesRead), PersonalPage("Search", action: "searched")]
internal sealed class SearchCasesController(CasesDb db, CaseSearch search, MyDesks desks, CurrentUser user) : Controller
{
    private const int MostQuery = 100;

    [HttpGet]
    public async Task<IActionResult> Index(string? q, [FromQuery(Name = "for")] string? purpose, CancellationToken cancellationToken)
    {
        var text = (q ?? "").Cut(MostQuery);
        var palette = Request.Headers.ContainsKey("HX-Request");
        var covered = await desks.CoveredAsync(db, cancellationToken);
        var hits = await search.FindAsync(text, [.. desks.All, .. covered.Select(c => c.ManagerId)], palette ? 8 : 30, cancellationToken);
        if (covered.Count > 0)
            hits = await KnownAsync(hits, cancellationToken); // a covered desk also holds what is restricted
        var page = new SearchPage(text, hits, purpose == "contact" && desks.MayWrite ? "/contacts/new" : "", user.May(Rights.CasesOpen));
        Response.Headers.Vary = "HX-Request";
        return palette ? PartialView("_Hits", page) : View(page);
    }

    private async Task<IReadOnlyList<CaseHit>> KnownAsync(IReadOnlyList<CaseHit> hits, CancellationToken cancellationToken)
    {
        var ids = hits.Select(h => h.Case.CaseId).ToList();
        var known = (await desks.Known(db).Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(cancellationToken)).ToHashSet();
        return [.. hits.Where(h => known.Contains(h.Case.CaseId))];
    }
}

/// <param name="Onward">What a hit leads to below the case.</param>
internal sealed record SearchPage(string Query, IReadOnlyList<CaseHit> Hits, string Onward, bool MayOpenCase);
