using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Modules.Contracts.Plans;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.CloseCase;

/// <summary>Saves a case that is open again, whichever door it came back through, and with it the plan that had ended with it.</summary>
internal sealed class Reopening(CasesDb db, DeskUpdate save, IPlanInCase plans)
{
    public Task SaveAsync(Guid caseId, CancellationToken cancellationToken) => save.SaveTogetherAsync(caseId, async () =>
    {
        if (await plans.ResumeAsync(caseId, cancellationToken) is { } reminder)
            (await db.Tasks.SingleOrDefaultAsync(t => t.Id == reminder && !t.Open, cancellationToken))?.Reopen();
    }, cancellationToken);
}
