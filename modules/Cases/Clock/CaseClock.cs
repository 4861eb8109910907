using IntegrationPlatform.Cases.Data;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Clock;

/// <summary>What the case file says of time: how the programme applies, until when, and whether the case is closed. One query.</summary>
internal sealed record CaseClock(
    Guid CaseId, CaseStatus Status, DateOnly? ClosedOn, ClosingReason? ClosingReason, DateOnly? AllocatedOn, EligibilityCheck? Check, CounsellingPeriod? Period, DateOnly Today)
{
    public bool IsOpen => Case.IsOpenStatus(Status);

    public static async Task<CaseClock> LoadAsync(CasesDb db, Guid caseId, DateOnly today, CancellationToken cancellationToken)
    {
        var found = await db.Cases.AsNoTracking().Where(c => c.Id == caseId).Select(c => new
        {
            c.Status,
            c.ClosedOn,
            c.ClosingReason,
            c.Person.AllocatedOn,
            Check = db.EligibilityChecks.Where(e => e.CaseId == c.Id).OrderByDescending(e => e.CheckedOn).ThenByDescending(e => e.Id).FirstOrDefault(),
            Period = db.Periods.FirstOrDefault(p => p.CaseId == c.Id),
            FirstTalk = db.Periods.Any(p => p.CaseId == c.Id && p.StartOn != null && p.StartKind != PeriodStart.FirstCounselling) ? null : db.Contacts.Where(t => t.CaseId == c.Id && t.Kind == ContactKind.Counselling && t.TakenBackAt == null).Min(t => (DateTime?)t.At),
        }).SingleAsync(cancellationToken);
        if (found.Period is { StartOn: null } or { StartKind: PeriodStart.FirstCounselling })
            PeriodStarts.Apply(found.Period, found.AllocatedOn, found.FirstTalk); // the night writes it down; whoever looks today sees it already
        return new CaseClock(caseId, found.Status, found.ClosedOn, found.ClosingReason, found.AllocatedOn, found.Check, found.Period, today);
    }
}
