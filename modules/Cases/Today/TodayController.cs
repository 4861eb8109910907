using System.Globalization;
using IntegrationPlatform.Cases.CaseList;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.TaskList;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Today;

/// <summary>The landing page: what is overdue, due today and this week, who is being forgotten, and what was recorded today.</summary>
[Route("today"), Permission(Rights.CasesRead), PersonalPage("Today")]
internal sealed class TodayController(CasesDb db, MyDesks desks, Vault vault, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T) : Controller
{
    private const int Weeks = 8;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var now = Days.Now(clock);
        var today = DateOnly.FromDateTime(now);
        var horizon = CaseFilter.EndOfWeek(today);
        var tasks = await MyTasks.ReadAsync((await MyTasks.OpenAsync(db, desks, cancellationToken)).Where(t => t.DueOn <= horizon).Take(100), db, desks, vault, cancellationToken);
        return View(new TodayPage(
            Greeting(now, user.Name.Split(' ')[0]), today, ISOWeek.GetWeekOfYear(now),
            [.. tasks.Where(t => t.DueOn < today)], [.. tasks.Where(t => t.DueOn == today)], [.. tasks.Where(t => t.DueOn > today)],
            await QuietAsync(today, cancellationToken),
            await RecordedTodayAsync(today, cancellationToken),
            await WeeksAsync(today, cancellationToken),
            await desks.CoveredAsync(db, cancellationToken),
            await UnseenAsync(cancellationToken)));
    }

    private string Greeting(DateTime now, string firstName) => now.Hour switch
    {
        < 11 => T["Guten Morgen, {0}", firstName],
        < 18 => T["Guten Tag, {0}", firstName],
        _ => T["Guten Abend, {0}", firstName],
    };

    private async Task<IReadOnlyList<QuietCase>> QuietAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var mine = desks.Mine;
        var before = CaseFilter.QuietBefore(today);
        return await db.ListEntries.Where(e => e.DeskId == mine && e.Open && e.QuietSince < before).OrderBy(e => e.QuietSince).ThenBy(e => e.CaseId)
            .Select(e => new QuietCase(e.CaseId, e.Name, e.QuietSince)).Take(5).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<RecordedContact>> RecordedTodayAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var mine = desks.Mine;
        var known = desks.Known(db);
        var from = Days.Utc(today.ToDateTime(TimeOnly.MinValue));
        var contacts = await db.Contacts.Where(c => c.RecordedBy == mine && c.RecordedAt >= from && c.TakenBackAt == null).OrderByDescending(c => c.RecordedAt).Take(5)
            .Select(c => new { c.Id, c.CaseId, c.At, c.Mode, c.Note, Client = db.ListEntries.Where(e => e.CaseId == c.CaseId && known.Any(k => k.Id == c.CaseId)).Select(e => e.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return [.. contacts.Where(c => c.Client is not null).Select(c => new RecordedContact(c.Id, c.CaseId, c.Client!, When(c.At, today), c.Mode, Beginning(c.Note is null ? null : vault.Open(c.Note, c.Id))))];
    }

    /// <summary>Emergency accesses of which the user has yet to take note.</summary>
    private async Task<int> UnseenAsync(CancellationToken cancellationToken)
    {
        var mine = desks.Mine;
        return user.May(Rights.BreakGlassOversee)
            ? await db.BreakGlass.Where(b => b.UserId != mine && !db.BreakGlassSeen.Any(s => s.AccessId == b.Id && s.UserId == mine)).OrderBy(b => b.OpenedAt).Take(100).CountAsync(cancellationToken)
            : 0;
    }

    private static string When(DateTime at, DateOnly today) =>
        DateOnly.FromDateTime(Days.Local(at)) is var day && day == today ? German.Clock(at) : German.ShortDay(day);

    private static string Beginning(string? note) => note is null ? "" : note.Length > 90 ? note.Cut(90) + " …" : note;

    /// <summary>One person's contacts of eight weeks: a few hundred rows at most, counted here.</summary>
    private async Task<IReadOnlyList<Week>> WeeksAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var mine = desks.Mine;
        var first = today.AddDays(-(((int)today.DayOfWeek + 6) % 7)).AddDays(-7 * (Weeks - 1));
        var from = Days.Utc(first.ToDateTime(TimeOnly.MinValue));
        var contacts = await db.Contacts.Where(c => c.RecordedBy == mine && c.At >= from && c.TakenBackAt == null).OrderBy(c => c.At).Take(2_000)
            .Select(c => new { c.At, c.Mode }).ToListAsync(cancellationToken);
        var byWeek = contacts.ToLookup(c => (DateOnly.FromDateTime(Days.Local(c.At)).DayNumber - first.DayNumber) / 7);
        return [.. Enumerable.Range(0, Weeks).Select(i => new Week(
            ISOWeek.GetWeekOfYear(first.AddDays(7 * i).ToDateTime(TimeOnly.MinValue)),
            byWeek[i].Count(c => !IsOutreach(c.Mode)),
            byWeek[i].Count(c => IsOutreach(c.Mode))))];
    }

    private static bool IsOutreach(ContactMode mode) => mode is ContactMode.HomeVisit or ContactMode.Accompaniment;
}

internal sealed record TodayPage(
    string Greeting, DateOnly Today, int CalendarWeek,
    IReadOnlyList<MyTask> Overdue, IReadOnlyList<MyTask> DueToday, IReadOnlyList<MyTask> ThisWeek,
    IReadOnlyList<QuietCase> Quiet, IReadOnlyList<RecordedContact> Recorded, IReadOnlyList<Week> Weeks, IReadOnlyList<CoveredDesk> Covers, int UnseenAccesses)
{
    public bool NothingToDo => Overdue.Count + DueToday.Count + ThisWeek.Count == 0;
}

internal sealed record QuietCase(Guid CaseId, string Name, DateOnly Since);

internal sealed record RecordedContact(Guid Id, Guid CaseId, string Client, string When, ContactMode Mode, string Beginning);

/// <summary>Contacts of one calendar week: in the office or by phone, and out with people.</summary>
internal sealed record Week(int Number, int Office, int Outreach)
{
    public int All => Office + Outreach;
}
