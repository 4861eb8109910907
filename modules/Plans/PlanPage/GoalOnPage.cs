using IntegrationPlatform.Plans.Sheets;

namespace IntegrationPlatform.Plans.PlanPage;

/// <summary>One goal of the page with what its drawing needs of the page.</summary>
internal sealed record GoalOnPage(GoalSheet Goal, PlanOnPage Page)
{
    public bool MayWrite => Page.Frame.MayWrite;

    /// <summary>Came after the plan was agreed for the last time.</summary>
    public bool IsNew => Page.Sheet.Plan!.AgreedEdition is { } agreed && Goal.SinceEdition > agreed;
}
