using IntegrationPlatform.Modules.Contracts.Plans;

namespace IntegrationPlatform.Cases.RecordContact;

/// <summary>What of the plan a talk can move.</summary>
internal sealed record PlanChips(IReadOnlyList<OpenGoal> Goals, IReadOnlyList<(string Code, string Label)> Fields)
{
    public static async Task<PlanChips> LoadAsync(IPlanInCase plans, Guid caseId, CancellationToken cancellationToken) =>
        new(await plans.OpenGoalsAsync(caseId, cancellationToken), await plans.FieldsAsync(caseId, cancellationToken));
}
