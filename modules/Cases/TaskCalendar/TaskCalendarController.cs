using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.TaskCalendar;

/// <summary>„Aufgaben im Kalender“: makes, renews and revokes the link by which one's own calendar fetches the due days. The link is shown once.</summary>
[Route("calendar"), Permission(Rights.CasesRead), NothingPersonal("one's own link and when it was used; no client")]
internal sealed class TaskCalendarController(CasesDb db, MyDesks desks, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    private const int MaxAttempts = 5;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var mine = desks.Mine;
        return View(await db.CalendarFeeds.Where(f => f.UserId == mine)
            .Select(f => new TaskCalendarPage(f.MadeAt, db.CalendarFetches.Where(c => c.FeedId == f.Id).Select(c => c.At).FirstOrDefault())).SingleOrDefaultAsync(cancellationToken));
    }

    /// <summary>Answers with the link itself instead of a redirect: between two requests it would have to lie somewhere.</summary>
    [HttpPost]
    public async Task<IActionResult> Make(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var secret = await RenewAsync(clock.GetUtcNow().UtcDateTime, cancellationToken);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                Response.Headers.CacheControl = "no-store";
                return View("Made", $"{Request.Scheme}://{Request.Host}{Request.PathBase}/calendar/{secret}.ics");
            }
            catch (DbUpdateException race) when (attempt < MaxAttempts && race.IsAt(typeof(CalendarFeed), typeof(CalendarFetch)))
            {
                db.ChangeTracker.Clear(); // pressed twice at once: the last answer, the one that the browser shows, must be the one that counts
            }
        }
    }

    [HttpPost("revoke")]
    public async Task<IActionResult> Revoke(CancellationToken cancellationToken)
    {
        for (var attempt = 1; await MineAsync(cancellationToken) is { } feed; attempt++)
        {
            db.Remove(feed);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException race) when (attempt < MaxAttempts && race.IsAt(typeof(CalendarFeed)))
            {
                db.ChangeTracker.Clear(); // renewed or revoked at this moment: look again
            }
        }
        TempData.Toast(T["Der Kalender-Link ist widerrufen."]);
        return Redirect($"{Request.PathBase}/calendar");
    }

    private async Task<string> RenewAsync(DateTime now, CancellationToken cancellationToken)
    {
        if (await MineAsync(cancellationToken) is not { } feed)
        {
            feed = CalendarFeed.New(desks.Mine, now);
            db.AddRange(feed, new CalendarFetch { FeedId = feed.Id });
        }
        else if (await db.CalendarFetches.SingleOrDefaultAsync(c => c.FeedId == feed.Id, cancellationToken) is { } fetch)
        {
            fetch.At = null;
        }
        return feed.Renew(now);
    }

    private Task<CalendarFeed?> MineAsync(CancellationToken cancellationToken)
    {
        var mine = desks.Mine;
        return db.CalendarFeeds.SingleOrDefaultAsync(f => f.UserId == mine, cancellationToken);
    }
}

internal sealed record TaskCalendarPage(DateTime MadeAt, DateTime? FetchedAt);
