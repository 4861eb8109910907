using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Clock;

/// <summary>Every night: starts the periods that now have something to count from, moves those whose first talk was corrected, and reminds of those that end.</summary>
internal sealed class PeriodEndsJob(CasesDb db, DeskUpdate save, PeriodStarts starts, PeriodTasks tasks, TimeProvider clock) : IRecurringJob
{
    public const string Key = "cases.period-ends";
    private const int AtOnce = 200;

    public JobInfo Info => new(Key, "Ablauf der Beratungszeit", JobSchedule.Daily(new TimeOnly(3, 30)));

    public async Task RunAsync(DateOnly dueOn, CancellationToken cancellationToken)
    {
        await StartAsync(cancellationToken);
        await RemindAsync(Days.Today(clock), cancellationToken);
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        var waiting = await db.Periods.Where(p => p.StartOn == null && p.StartRule != PeriodStartRule.FirstPlan
                && db.Contacts.Any(c => c.CaseId == p.CaseId && c.Kind == ContactKind.Counselling && c.TakenBackAt == null))
            .Select(p => p.CaseId).ToListAsync(cancellationToken);
        var begun = await db.Periods.Where(p => p.StartOn != null && p.StartKind == PeriodStart.FirstCounselling)
            .Select(p => new { p.CaseId, p.StartOn, First = db.Contacts.Where(c => c.CaseId == p.CaseId && c.Kind == ContactKind.Counselling && c.TakenBackAt == null).Min(c => (DateTime?)c.At) }).ToListAsync(cancellationToken);
        var moved = begun.Where(p => p.First is not { } first || DateOnly.FromDateTime(Days.Local(first)) != p.StartOn).Select(p => p.CaseId);
        foreach (var caseId in waiting.Concat(moved))
        {
            var period = await db.Periods.SingleAsync(p => p.CaseId == caseId, cancellationToken);
            var formerEnd = period.EndsOn;
            await starts.ApplyAsync(period, allocatedOn: null, cancellationToken); // with one it would have begun
            if (period.EndsOn != formerEnd)
                await tasks.WithdrawAsync(caseId, formerEnd, cancellationToken);
            await SaveAsync(caseId, cancellationToken);
        }
    }

    private async Task RemindAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var horizon = today.AddMonths(PeriodTasks.Marks[0]).AddDays(3); // months differ in length; the mark decides
        var ending = await (
            from period in db.Periods
            where period.EndsOn >= today && period.EndsOn <= horizon
            join open in db.Cases on period.CaseId equals open.Id
            where open.Status != CaseStatus.Closed && open.Status != CaseStatus.HandedOver && open.Status != CaseStatus.Aftercare
            select new { period.CaseId, period.EndsOn, Manager = open.Managers.Where(m => m.Main).Select(m => m.UserId).First() }).ToListAsync(cancellationToken);
        var due = ending.SelectMany(e => PeriodTasks.MarkOn(e.EndsOn, today) is { } mark ? [(e.CaseId, e.EndsOn, e.Manager, Mark: mark, Id: PeriodTasks.IdOf(e.CaseId, e.EndsOn, mark))] : Enumerable.Empty<(Guid CaseId, DateOnly EndsOn, Guid Manager, int Mark, Guid Id)>());
        foreach (var part in due.Chunk(AtOnce))
        {
            var ids = part.Select(d => d.Id).ToList();
            var there = (await db.Tasks.Where(t => ids.Contains(t.Id)).Select(t => t.Id).ToListAsync(cancellationToken)).ToHashSet();
            foreach (var (caseId, endsOn, manager, mark, _) in part.Where(d => !there.Contains(d.Id)))
            {
                db.Tasks.Add(tasks.New(caseId, endsOn, mark, manager, today, clock.GetUtcNow().UtcDateTime));
                await SaveAsync(caseId, cancellationToken);
            }
        }
    }

    private async Task SaveAsync(Guid caseId, CancellationToken cancellationToken)
    {
        try
        {
            await save.SaveAsync(caseId, cancellationToken);
        }
        catch (DbUpdateException race) when (race.IsAt(typeof(CaseTask), typeof(CounsellingPeriod)))
        {
            // somebody else has done it at this moment, or changed the period: the next night sees what is left
        }
        db.ChangeTracker.Clear();
    }
}
