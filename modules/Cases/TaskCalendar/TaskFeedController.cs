using System.Globalization;
using System.Text;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.TaskList;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Sql;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.TaskCalendar;

/// <summary>On which days how many of the link's holder's tasks are due. Whoever gets hold of the link learns that and no more: no name, no number, no title.</summary>
[Route("calendar"), OpenByLink, Permission(Rights.CasesRead), NothingPersonal("days and how many tasks; no client, no title")]
internal sealed class TaskFeedController(
    CasesDb db, MyDesks desks, LinkHolder holder, CurrentUser user, CurrentMunicipality here, MunicipalityDirectory municipalities, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    private const int DaysBack = 30, DaysAhead = 365;
    private static readonly TimeSpan NotedEvery = TimeSpan.FromMinutes(15);

    [HttpGet("{feedToken}.ics")]
    public async Task<IActionResult> Index(string feedToken, CancellationToken cancellationToken)
    {
        var hash = CalendarFeed.HashOf(feedToken);
        if (await db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(f => f.SecretHash == hash, cancellationToken) is not { } feed
            || !await holder.EnterAsync(feed.UserId, Rights.CasesRead, cancellationToken))
            return NotFound();
        await NoteAsync(feed.Id, cancellationToken);
        var days = await DueAsync(cancellationToken);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(user.Account!.Preferences.Language == "en" ? "en" : "de"); // the middleware that asks the account did not know whose link this is
        Response.Headers.CacheControl = "no-store";
        return File(Encoding.UTF8.GetBytes(Write(feed.Id, days)), "text/calendar; charset=utf-8");
    }

    /// <summary>Counted by day, so nothing has to be cut off: there are no more rows than days and sources.</summary>
    private async Task<IReadOnlyList<DueDay>> DueAsync(CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        var (from, until) = (today.AddDays(-DaysBack), today.AddDays(DaysAhead));
        var counts = await (await MyTasks.OpenAsync(db, desks, cancellationToken))
            .Where(t => t.DueOn >= from && t.DueOn <= until && db.Cases.Any(c => c.Id == t.CaseId && c.LockedOn == null)) // who leads the team also knows locked cases
            .GroupBy(t => new { t.DueOn, t.Source }).Select(g => new { g.Key.DueOn, g.Key.Source, Count = g.Count() }).ToListAsync(cancellationToken);
        return [.. counts.GroupBy(c => c.DueOn).OrderBy(g => g.Key)
            .Select(g => new DueDay(g.Key, g.Where(c => c.Source == TaskSource.Deadline).Sum(c => c.Count), g.Where(c => c.Source != TaskSource.Deadline).Sum(c => c.Count)))];
    }

    private string Write(Guid feedId, IReadOnlyList<DueDay> days)
    {
        var (name, now) = (T["Aufgaben {0}", municipalities.Get(here.Id!).Name], clock.GetUtcNow());
        var list = $"{Request.Scheme}://{Request.Host}{Request.PathBase}/tasks";
        var text = new CalendarText(name);
        foreach (var day in days)
            text.Event($"{feedId:N}-{CalendarText.Day(day.On)}@integrationplatform", now, day.On, Summary(day), list);
        return text.End();
    }

    private string Summary(DueDay day) => string.Join(", ", new[]
    {
        day.Deadlines switch { 0 => null, 1 => T["Frist"].Value, var several => T["{0} Fristen", several].Value },
        day.Tasks switch { 0 => null, 1 => T["Aufgabe fällig"].Value, var several => T["{0} Aufgaben fällig", several].Value },
    }.OfType<string>());

    /// <summary>Not at every fetch: a calendar that comes every minute must not keep the database writing.</summary>
    private async Task NoteAsync(Guid feedId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.CalendarFetches.SingleOrDefaultAsync(f => f.FeedId == feedId, cancellationToken) is not { } fetch || now - fetch.At < NotedEvery)
            return;
        fetch.At = now;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException race) when (race.IsAt(typeof(CalendarFetch)))
        {
            db.ChangeTracker.Clear(); // revoked at this moment
        }
    }
}

/// <summary>A day and what is due on it.</summary>
internal sealed record DueDay(DateOnly On, int Deadlines, int Tasks);
