using IntegrationPlatform.Cases.Clock;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Encryption;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.ExtendPeriod;

/// <summary>The task of whoever is to decide on an extension. There is one for each end that is asked for; the callers save.</summary>
internal sealed class DecisionTasks(CasesDb db, Vault vault, TimeProvider clock)
{
    private const int Decision = 0; // no months before the end

    public async Task AskAsync(CounsellingPeriod period, DateOnly until, DateOnly today, CancellationToken cancellationToken)
    {
        if (await FindAsync(period, until, cancellationToken) is { } asked)
        {
            asked.Reopen();
            (asked.AssignedTo, asked.DueOn) = (period.DecisionBy!.Value, today);
            return;
        }
        db.Tasks.Add(New(period, today, clock.GetUtcNow().UtcDateTime));
    }

    public CaseTask New(CounsellingPeriod period, DateOnly today, DateTime now)
    {
        var id = PeriodTasks.IdOf(period.CaseId, period.WantedUntil!.Value, Decision);
        return new CaseTask
        {
            Id = id,
            CaseId = period.CaseId,
            Title = vault.Seal("Über die Verlängerung der Beratungszeit entscheiden", id),
            DueOn = today,
            AssignedTo = period.DecisionBy!.Value,
            Source = TaskSource.System,
            CreatedAt = now,
        };
    }

    public async Task FinishAsync(CounsellingPeriod period, CancellationToken cancellationToken)
    {
        if (period.WantedUntil is { } until && await FindAsync(period, until, cancellationToken) is { Open: true } asked)
            asked.Finish(clock.GetUtcNow().UtcDateTime);
    }

    private Task<CaseTask?> FindAsync(CounsellingPeriod period, DateOnly until, CancellationToken cancellationToken)
    {
        var id = PeriodTasks.IdOf(period.CaseId, until, Decision);
        return db.Tasks.SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
    }
}
