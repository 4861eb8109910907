using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Plans.PlanFigures;

/// <summary>
/// What plans have brought about (K5, K8 and the share of talks that moved a goal), counted from what is there today: a period is closed, local days.
/// </summary>
internal sealed record Figures
{
    public required int OpenCases { get; init; }

    /// <summary>Open cases with an agreed plan.</summary>
    public required int Covered { get; init; }

    /// <summary>K5a: editions agreed in the period.</summary>
    public required int Agreed { get; init; }

    /// <summary>K5b: plans in force at the end of the period, and for how many people.</summary>
    public required int InForce { get; init; }
    public required int PersonsCovered { get; init; }

    /// <summary>K5c: plans reviewed in the period; one that was reviewed twice counts once.</summary>
    public required int Reviewed { get; init; }

    /// <summary>Plans of open cases whose review lies in the past today.</summary>
    public required int Overdue { get; init; }

    /// <summary>K8: goals by field and status, of all plans.</summary>
    public required IReadOnlyList<FieldLine> Fields { get; init; }

    /// <summary>Goals reached in the period, and how many of those with a target date not later than it.</summary>
    public required int Reached { get; init; }
    public required int ReachedWithTarget { get; init; }
    public required int ReachedInTime { get; init; }

    /// <summary>Median of the days from a goal's beginning to its end, of those reached in the period; null without any.</summary>
    public required int? DaysToGoal { get; init; }

    public required int Talks { get; init; }

    /// <summary>Talks of the period that moved a goal.</summary>
    public required int TalksWithGoal { get; init; }

    public static async Task<Figures> CountAsync(PlansDb db, CaseCount cases, DateOnly from, DateOnly until, DateOnly today, CancellationToken cancellationToken)
    {
        var plans = (await db.Plans.Select(p => new { p.CaseId, p.Status, p.AgreedOn, p.EndedOn, p.NextReviewOn }).ToListAsync(cancellationToken)).Where(p => cases.All.Contains(p.CaseId)).ToList();
        var editions = (await db.Editions.Where(e => e.Agreement != Agreement.Declined && e.On <= until).Select(e => new { e.CaseId, e.On, e.Number, e.CoversPersons }).ToListAsync(cancellationToken)).Where(e => cases.All.Contains(e.CaseId)).ToList();
        var goals = (await db.Goals.Where(g => g.RemovedAt == null).Select(g => new GoalFact(g.CaseId, g.Field, g.Status, g.TargetOn, g.ReachedOn, g.CreatedAt)).ToListAsync(cancellationToken)).Where(g => cases.All.Contains(g.CaseId)).ToList();
        var reviews = (await db.Reviews.Where(r => r.On >= from && r.On <= until).Select(r => r.CaseId).Distinct().ToListAsync(cancellationToken)).Count(cases.All.Contains);
        var talks = (await db.Talks.Where(t => t.TakenBackAt == null).Select(t => t.ContactId).Distinct().ToListAsync(cancellationToken)).Count(cases.Talks.Contains);
        var ended = plans.Where(p => p.AgreedOn is null || p.EndedOn <= until || p.EndedOn is null && !cases.Open.Contains(p.CaseId)).Select(p => p.CaseId).ToHashSet();
        var inForce = editions.GroupBy(e => e.CaseId).Where(e => !ended.Contains(e.Key)).Select(e => e.OrderByDescending(x => x.Number).First()).ToList();
        var reached = goals.Where(g => g.ReachedOn >= from && g.ReachedOn <= until).ToList();
        return new Figures
        {
            OpenCases = cases.Open.Count,
            Covered = plans.Count(p => p.AgreedOn is not null && p.EndedOn is null && cases.Open.Contains(p.CaseId)),
            Agreed = editions.Count(e => e.On >= from),
            InForce = inForce.Count,
            PersonsCovered = inForce.Sum(e => e.CoversPersons),
            Reviewed = reviews,
            Overdue = plans.Count(p => p.AgreedOn is not null && p.EndedOn is null && p.NextReviewOn < today && cases.Open.Contains(p.CaseId)),
            Fields = [.. Enum.GetValues<FieldOfAction>().Select(f => new FieldLine(f, goals.Where(g => g.Field == f).GroupBy(g => g.Status).ToDictionary(s => s.Key, s => s.Count())))],
            Reached = reached.Count,
            ReachedWithTarget = reached.Count(g => g.TargetOn is not null),
            ReachedInTime = reached.Count(g => g.ReachedOn <= g.TargetOn),
            DaysToGoal = Median([.. reached.Select(g => g.ReachedOn!.Value.DayNumber - DateOnly.FromDateTime(Days.Local(g.CreatedAt)).DayNumber)]),
            Talks = cases.Talks.Count,
            TalksWithGoal = talks,
        };
    }

    private static int? Median(List<int> days)
    {
        days.Sort();
        return days.Count == 0 ? null : (days[days.Count / 2] + days[(days.Count - 1) / 2]) / 2;
    }
}

internal sealed record GoalFact(Guid CaseId, FieldOfAction Field, GoalStatus Status, DateOnly? TargetOn, DateOnly? ReachedOn, DateTime CreatedAt);

/// <summary>A field of action with its goals by status.</summary>
internal sealed record FieldLine(FieldOfAction Field, IReadOnlyDictionary<GoalStatus, int> ByStatus)
{
    public int Total => ByStatus.Values.Sum();

    public int Of(GoalStatus status) => ByStatus.GetValueOrDefault(status);
}
