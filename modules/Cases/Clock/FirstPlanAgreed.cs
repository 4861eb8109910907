using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Plans;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Clock;

/// <summary>Where a programme counts from the first integration plan, agreeing it starts the period.</summary>
internal sealed class FirstPlanAgreed(CasesDb db, DeskUpdate save, PeriodStarts starts) : IHandle<PlanAgreed>
{
    public async Task HandleAsync(PlanAgreed occurred, CancellationToken cancellationToken)
    {
        if (await db.Periods.SingleOrDefaultAsync(p => p.CaseId == occurred.CaseId && p.StartOn == null && p.StartRule == PeriodStartRule.FirstPlan, cancellationToken) is not { } period)
            return;
        await starts.ApplyAsync(period, allocatedOn: null, cancellationToken);
        await save.SaveAsync(occurred.CaseId, cancellationToken);
    }
}
