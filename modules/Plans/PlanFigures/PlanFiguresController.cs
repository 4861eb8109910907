using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Plans.PlanFigures;

/// <summary>„Planwirkung“: how far plans reach and what came of them, for one's own desk, a colleague's or the municipality.</summary>
[Route("plans/figures"), Permission(Rights.CasesRead), NothingPersonal("numbers only")]
internal sealed class PlanFiguresController(PlansDb db, ICaseCounts cases, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(Guid? scope, string? from, string? until, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        var scopes = await cases.ScopesAsync(cancellationToken);
        var chosen = scope ?? (scopes.Any(s => s.Key == Guid.Empty) ? Guid.Empty : scopes[0].Key);
        var (first, last) = (Day(from, nameof(from), new DateOnly(today.Year, 1, 1)), Day(until, nameof(until), today));
        if (last < first)
            ModelState.AddModelError(nameof(until), T["Das Ende liegt vor dem Beginn."]);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View(new PlanFiguresPage(scopes, chosen, from, until, null));
        }
        if (await cases.CountAsync(chosen, first, last, cancellationToken) is not { } count)
            return NotFound();
        return View(new PlanFiguresPage(scopes, chosen, Sdk.Look.German.Day(first), Sdk.Look.German.Day(last), await Figures.CountAsync(db, count, first, last, today, cancellationToken)));

        DateOnly Day(string? said, string field, DateOnly otherwise)
        {
            if (string.IsNullOrWhiteSpace(said))
                return otherwise;
            if (said.Length <= 60 && DayWords.Past(said, today) is { Rest.Length: 0 } day)
                return day.Day;
            ModelState.AddModelError(field, T["Geben Sie einen Tag an, zum Beispiel 31.12.2026."]);
            return otherwise;
        }
    }
}

/// <param name="Figures">Null while the period cannot be read.</param>
internal sealed record PlanFiguresPage(IReadOnlyList<CaseScope> Scopes, Guid Scope, string? From, string? Until, Figures? Figures);
