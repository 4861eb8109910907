using IntegrationPlatform.Modules.Contracts.Cases;
using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Plans.Sheets;

/// <summary>Adds goals and steps to what the context is about to save; with the first goal the plan begins.</summary>
internal sealed class NewGoals(PlansDb db, ICaseFrames cases, Vault vault, TimeProvider clock)
{
    public async Task<Goal> AddAsync(Guid caseId, Guid id, FieldOfAction field, string title, CancellationToken cancellationToken)
    {
        var plan = db.Plans.Local.FirstOrDefault(p => p.CaseId == caseId) ?? await db.Plans.SingleOrDefaultAsync(p => p.CaseId == caseId, cancellationToken);
        if (plan is null)
            db.Plans.Add(plan = await BeginAsync(caseId, cancellationToken));
        plan.Reword();
        var goal = new Goal { Id = id, PlanId = plan.Id, CaseId = caseId, Field = field, Title = vault.Seal(title.Trim(), id), SinceEdition = plan.Edition, CreatedAt = clock.GetUtcNow().UtcDateTime };
        db.Goals.Add(goal);
        return goal;
    }

    public Step AddStep(Goal goal, Guid id, string title)
    {
        var step = new Step { Id = id, GoalId = goal.Id, CaseId = goal.CaseId, Title = vault.Seal(title.Trim(), id), Actor = StepActor.Client, CreatedAt = clock.GetUtcNow().UtcDateTime };
        db.Steps.Add(step);
        return step;
    }

    /// <summary>Families mostly plan together, so where a household is known the plan is for all of it; it can be changed.</summary>
    private async Task<IntegrationPlan> BeginAsync(Guid caseId, CancellationToken cancellationToken) => new()
    {
        CaseId = caseId,
        Scope = (await cases.FamilyAsync(caseId, cancellationToken)).Count > 1 ? PlanScope.Household : PlanScope.Person,
        StartedOn = Days.Today(clock),
    };
}
