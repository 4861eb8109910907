using System.Text.Json;
using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.ClientTexts;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Plans.Editions;
using IntegrationPlatform.Plans.Sheets;

namespace IntegrationPlatform.Plans.ClientCopy;

/// <summary>What a client's copy of the plan says, on paper, in the talk and on their own page.</summary>
/// <param name="Edition">Number of the edition it shows.</param>
/// <param name="IsDraft">Not agreed, or not yet.</param>
internal sealed record PlanCopy(bool ForFamily, int Edition, bool IsDraft, DateOnly? AgreedOn, DateOnly? NextReviewOn, IReadOnlyList<CopyGoal> Goals)
{
    public string TitleKey => ForFamily ? "plan.title_family" : "plan.title";

    public string GoalsKey => ForFamily ? "plan.goals_family" : "plan.goals";

    /// <summary>Whether something of it shows in German there.</summary>
    public bool HasGermanIn(CopyLanguage language) => !language.IsGerman && Goals.SelectMany(g => g.Texts).Any(t => t.In(language) is null);

    /// <summary>What is being worked on now, also when it is not agreed: for the talk, and for the paper that is signed.</summary>
    /// <param name="sheet">The plan.</param>
    /// <param name="family">Whose names may stand there; none on the client's own page.</param>
    public static PlanCopy Current(PlanSheet sheet, IReadOnlyList<FamilyMember> family)
    {
        var plan = sheet.Plan!;
        return new(plan.Scope == PlanScope.Household, plan.Edition, plan.Status == PlanStatus.Draft, plan.Status == PlanStatus.Draft ? null : plan.AgreedOn, plan.IsOpen ? plan.NextReviewOn : null,
            [.. sheet.Open.Select(g => CopyGoal.Of(g, null, family, plan.IsOpen))]);
    }

    /// <summary>What is agreed, with the steps as they stand now. A plan that was never agreed shows its draft.</summary>
    /// <param name="sheet">The plan.</param>
    /// <param name="agreed">Words of the edition in force; null if they cannot be decrypted, or nothing was ever agreed.</param>
    public static PlanCopy InForce(PlanSheet sheet, EditionContent? agreed)
    {
        var plan = sheet.Plan!;
        if (plan.AgreedEdition is not { } number)
            return Current(sheet, []);
        var words = agreed?.Goals.ToDictionary(g => g.Id);
        var goals = sheet.Open.Concat(sheet.Ended).Where(g => words?.ContainsKey(g.Id) ?? g.SinceEdition <= number);
        return new(plan.Scope == PlanScope.Household, number, false, plan.AgreedOn, plan.IsOpen ? plan.NextReviewOn : null,
            [.. goals.Select(g => CopyGoal.Of(g, words?[g.Id], [], plan.IsOpen).WithoutPrivateNames())]);
    }
}

/// <param name="For">Whose goal it is, where it may be said; null for the whole family, or the client alone.</param>
/// <param name="IsOpen">Steps of it can be ticked.</param>
internal sealed record CopyGoal(Guid Id, string FieldKey, string? For, CopyText Title, string? OwnWords, CopyText? Indicator, DateOnly? TargetOn, string StatusKey, bool IsOpen, IReadOnlyList<CopyStep> Steps)
{
    public int Done => Steps.Count(s => s.Done);

    public IEnumerable<CopyText> Texts => Steps.Select(s => s.Title).Prepend(Title).Concat(Indicator is null ? [] : [Indicator]);

    public static CopyGoal Of(GoalSheet goal, EditionGoal? agreed, IReadOnlyList<FamilyMember> family, bool inWork)
    {
        var (title, indicator) = agreed is null ? (goal.Title, goal.Indicator) : (agreed.Title, agreed.Indicator);
        // What was translated are the words of today: where the agreed ones differ, the German counts.
        var (into, isSame) = (goal.TranslatedInto, title == goal.Title && indicator == goal.Indicator);
        var isOld = goal.TranslatedFrom is { } from && from != Source(goal);
        return new(
            goal.Id, "field." + Code(goal.Field), family.FirstOrDefault(m => m.MemberId == goal.MemberId)?.Name,
            new(goal.Id, title ?? "–", isSame ? into : null, goal.TranslatedTitle, isOld),
            agreed is null ? goal.OwnWords : agreed.OwnWords,
            string.IsNullOrEmpty(indicator) ? null : new(goal.Id, indicator, isSame ? into : null, goal.TranslatedIndicator, isOld),
            agreed is null ? goal.TargetOn : agreed.TargetOn, "goal_status." + Code(goal.Status), inWork && Goal.IsOpenStatus(goal.Status),
            [.. goal.Steps.Where(s => s.Status != StepStatus.Cancelled).Select(CopyStep.Of)]);
    }

    /// <summary>On a page that whoever has the PIN reads: offices and counsellors by name, relatives and volunteers not.</summary>
    public CopyGoal WithoutPrivateNames() => this with { Steps = [.. Steps.Select(s => s.WhoKey is "who.service" or "who.manager" ? s : s with { WhoName = null })] };

    /// <summary>Title and indicator as one text, to be compared with what they were when somebody translated them.</summary>
    public static string Source(GoalSheet goal) => $"{goal.Title}\n{goal.Indicator}";

    internal static string Code<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}

/// <param name="IsClients">The client does it themselves.</param>
internal sealed record CopyStep(Guid Id, CopyText Title, string WhoKey, string? WhoName, DateOnly? Until, string StatusKey, bool Done, bool DoneByClient, bool IsClients)
{
    public static CopyStep Of(StepSheet step) => new(
        step.Id, new(step.Id, step.Title ?? "–", step.TranslatedInto, step.TranslatedTitle, step.TranslatedFrom is { } from && from != step.Title), "who." + CopyGoal.Code(step.Actor), step.ActorName,
        step.Until, "step_status." + CopyGoal.Code(step.Status), step.Status == StepStatus.Done, step.DoneByClient, step.Actor == StepActor.Client);
}

/// <summary>A German text with its translation into one language.</summary>
/// <param name="Row">Of the goal or step.</param>
/// <param name="IsOld">The German has changed since it was translated.</param>
internal sealed record CopyText(Guid Row, string German, string? Into, string? Translation, bool IsOld)
{
    /// <summary>Null: it stands there in German.</summary>
    public string? In(CopyLanguage language) => IsOld && language.Tag != CopyLanguages.GermanTag ? null : Typed(language);

    /// <summary>As somebody typed it, also where the German has changed since: to go on working with.</summary>
    public string? Typed(CopyLanguage language) => language.Tag == CopyLanguages.GermanTag ? German : Into == language.Tag && !string.IsNullOrEmpty(Translation) ? Translation : null;

    /// <summary>Somebody should look at it.</summary>
    public bool IsOldIn(CopyLanguage language) => IsOld && language.Tag != CopyLanguages.GermanTag && Typed(language) is not null;
}
