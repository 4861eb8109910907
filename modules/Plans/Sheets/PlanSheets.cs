using IntegrationPlatform.Plans.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Plans.Sheets;

/// <summary>Reads plans. Whoever calls has asked before whether the user may see the case.</summary>
internal sealed class PlanSheets(PlansDb db, Vault vault)
{
    public async Task<PlanSheet> LoadAsync(Guid caseId, CancellationToken cancellationToken)
    {
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == caseId, cancellationToken) is not { } plan)
            return new PlanSheet(null, []);
        var goals = await db.Goals.AsNoTracking().Where(g => g.CaseId == caseId && g.RemovedAt == null).OrderBy(g => g.Id).ToListAsync(cancellationToken);
        var steps = (await db.Steps.AsNoTracking().Where(s => s.CaseId == caseId && s.RemovedAt == null).OrderBy(s => s.Id).ToListAsync(cancellationToken)).ToLookup(s => s.GoalId);
        return new PlanSheet(plan, goals.ConvertAll(g => SheetOf(g, steps[g.Id])));
    }

    public GoalSheet SheetOf(Goal goal, IEnumerable<Step> steps) => new(
        goal.Id, goal.Field, goal.MemberId, vault.Open(goal.Title, goal.Id), Open(goal.OwnWords, goal.Id), Open(goal.Indicator, goal.Id), goal.TargetOn, goal.Priority, goal.Status, goal.Progress, goal.ReachedOn, Open(goal.Outcome, goal.Id),
        goal.SinceEdition, goal.TranslatedInto, Open(goal.TranslatedTitle, goal.Id), Open(goal.TranslatedIndicator, goal.Id), Open(goal.TranslatedFrom, goal.Id),
        [.. steps.OrderBy(s => s.Until ?? DateOnly.MaxValue).ThenBy(s => s.Id).Select(s => new StepSheet(s.Id, vault.Open(s.Title, s.Id), s.Actor, Open(s.ActorName, s.Id), s.Until, s.Status, s.DoneOn, s.DoneByClient, s.TranslatedInto, Open(s.TranslatedTitle, s.Id), Open(s.TranslatedFrom, s.Id)))]);

    private string? Open(SealedText? text, Guid id) => text is null ? null : vault.Open(text, id);
}
