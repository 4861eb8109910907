using IntegrationPlatform.Plans.Data;

namespace IntegrationPlatform.Plans.Sheets;

/// <summary>A plan with its goals and steps, opened for reading: the page, the print, the talk and the client's copy show this.</summary>
internal sealed record PlanSheet(IntegrationPlan? Plan, IReadOnlyList<GoalSheet> Goals)
{
    public IEnumerable<GoalSheet> Open => Goals.Where(g => Goal.IsOpenStatus(g.Status)).OrderBy(g => g.Priority).ThenBy(g => g.Id);

    public IEnumerable<GoalSheet> Ended => Goals.Where(g => !Goal.IsOpenStatus(g.Status)).OrderByDescending(g => g.ReachedOn).ThenBy(g => g.Id);

    /// <summary>A plan can be agreed, and counts, with at least one goal with at least one step.</summary>
    public bool IsWhole => Open.Any(g => g.Steps.Any(s => s.Status != StepStatus.Cancelled));

    /// <summary>What is next over all goals: dated steps first.</summary>
    public IEnumerable<(GoalSheet Goal, StepSheet Step)> Next => Open
        .SelectMany(g => g.Steps.Where(s => s.IsOpen).Select(s => (Goal: g, Step: s)))
        .OrderBy(n => n.Step.Until ?? DateOnly.MaxValue).ThenBy(n => n.Goal.Priority).ThenBy(n => n.Step.Id);
}

/// <param name="Title">Null if it cannot be decrypted.</param>
internal sealed record GoalSheet(
    Guid Id, FieldOfAction Field, Guid? MemberId, string? Title, string? OwnWords, string? Indicator, DateOnly? TargetOn, int Priority, GoalStatus Status, int Progress, DateOnly? ReachedOn, string? Outcome,
    int SinceEdition, string? TranslatedInto, string? TranslatedTitle, string? TranslatedIndicator, string? TranslatedFrom, IReadOnlyList<StepSheet> Steps)
{
    public int StepsDone => Steps.Count(s => s.Status == StepStatus.Done);

    public int StepsThatCount => Steps.Count(s => s.Status != StepStatus.Cancelled);

    public IEnumerable<GoalQuestion> Questions
    {
        get
        {
            if (Indicator is null)
                yield return GoalQuestion.Indicator;
            if (TargetOn is null)
                yield return GoalQuestion.Target;
            if (!Steps.Any(s => s.Status != StepStatus.Cancelled))
                yield return GoalQuestion.FirstStep;
        }
    }
}

internal sealed record StepSheet(Guid Id, string? Title, StepActor Actor, string? ActorName, DateOnly? Until, StepStatus Status, DateOnly? DoneOn, bool DoneByClient, string? TranslatedInto, string? TranslatedTitle, string? TranslatedFrom)
{
    public bool IsOpen => Status is StepStatus.Open or StepStatus.InProgress;
}
