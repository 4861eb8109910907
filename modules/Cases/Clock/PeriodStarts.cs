using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Modules.Contracts.Plans;
using IntegrationPlatform.Platform;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Clock;

/// <summary>Finds the day from which a period is counted. Without an allocation the first counselling counts, as the district has decided.</summary>
internal sealed class PeriodStarts(CasesDb db, IPlanInCase plans)
{
    /// <summary>Starts the period if there is something to count from, moves its start, or lets it wait again. The caller saves.</summary>
    public async Task ApplyAsync(CounsellingPeriod period, DateOnly? allocatedOn, CancellationToken cancellationToken) =>
        Apply(period, allocatedOn, period.StartRule == PeriodStartRule.FirstPlan ? null : await db.Contacts.Where(t => t.CaseId == period.CaseId && t.Kind == ContactKind.Counselling && t.TakenBackAt == null).MinAsync(t => (DateTime?)t.At, cancellationToken),
            period.StartRule == PeriodStartRule.FirstPlan ? await plans.FirstAgreedAsync(period.CaseId, cancellationToken) : null);

    public static void Apply(CounsellingPeriod period, DateOnly? allocatedOn, DateTime? firstTalk, DateOnly? firstPlan = null)
    {
        var counselled = firstTalk is { } at ? DateOnly.FromDateTime(Days.Local(at)) : (DateOnly?)null;
        switch (period.StartRule)
        {
            case PeriodStartRule.AllocationToMunicipality when allocatedOn is { } day:
                period.StartBy(PeriodStart.Allocation, day);
                break;
            case PeriodStartRule.AllocationToMunicipality or PeriodStartRule.FirstCounselling when counselled is { } day:
                period.StartBy(PeriodStart.FirstCounselling, day);
                break;
            case PeriodStartRule.AllocationToMunicipality or PeriodStartRule.FirstCounselling:
                period.Wait();
                break;
            case PeriodStartRule.FirstPlan when firstPlan is { } day:
                period.StartBy(PeriodStart.FirstPlan, day);
                break;
            case PeriodStartRule.FirstPlan:
                break; // until a plan is agreed, or somebody sets it by hand
        }
    }
}
