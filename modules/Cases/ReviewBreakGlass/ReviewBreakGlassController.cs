using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.ReviewBreakGlass;

/// <summary>„Notzugriffe“: the team's lead and data protection hear who opened what and why, and tick that they have. It opens no case, and nobody ticks their own.</summary>
[Route("break-glass/review"), Permission(Rights.BreakGlassOversee), PersonalPage("BreakGlass")]
internal sealed class ReviewBreakGlassController(CasesDb db, Vault vault, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> Index(DateTime? before, Guid? id, CancellationToken cancellationToken)
    {
        var accesses = db.BreakGlass.AsNoTracking();
        if (before is { } last && id is { } lastId && last.ToUniversalTime() is var at)
            accesses = accesses.Where(b => b.OpenedAt <= at && (b.OpenedAt < at || b.Id.CompareTo(lastId) < 0));
        var found = await accesses.OrderByDescending(b => b.OpenedAt).ThenByDescending(b => b.Id).Take(PageSize + 1)
            .Select(b => new { Access = b, Number = db.Cases.Where(c => c.Id == b.CaseId).Select(c => c.Number).First(), Seen = db.BreakGlassSeen.Where(s => s.AccessId == b.Id).OrderBy(s => s.At).ToList() }).ToListAsync(cancellationToken);
        var rows = found.Take(PageSize).Select(f => new ReviewRow(
            f.Access, f.Number, vault.Open(f.Access.Reason, f.Access.Id), f.Seen, f.Access.UserId != user.Id && !f.Seen.Exists(s => s.UserId == user.Id))).ToList();
        return View(new ReviewPage(rows, found.Count > PageSize));
    }

    [HttpPost("{accessId:guid}/seen")]
    public async Task<IActionResult> Seen(Guid accessId, CancellationToken cancellationToken)
    {
        var me = user.Id!.Value;
        if (!await db.BreakGlass.AnyAsync(b => b.Id == accessId && b.UserId != me, cancellationToken))
            return NotFound();
        if (!await db.BreakGlassSeen.AnyAsync(s => s.AccessId == accessId && s.UserId == me, cancellationToken))
        {
            db.BreakGlassSeen.Add(new BreakGlassSeen { AccessId = accessId, UserId = me, UserName = user.Name, At = clock.GetUtcNow().UtcDateTime });
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException race) when (race.IsAt(typeof(BreakGlassSeen)))
            {
                db.ChangeTracker.Clear(); // ticked twice at once
            }
        }
        TempData.Toast(T["Zur Kenntnis genommen."]);
        return Redirect($"{Request.PathBase}/break-glass/review");
    }
}

internal sealed record ReviewPage(IReadOnlyList<ReviewRow> Rows, bool More);

internal sealed record ReviewRow(BreakGlassAccess Access, string Number, string? Reason, IReadOnlyList<BreakGlassSeen> Seen, bool MayTick);
