using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Transfers;

/// <summary>Every night: ends offers that nobody has answered in time, on both sides, and finds those whose answer got lost on the way.</summary>
internal sealed class TransfersJob(CasesDb db, TransferOutbox outbox, TransferInbox inbox, TransferPost post, TimeProvider clock) : IRecurringJob
{
    public const string Key = "cases.transfers";

    public JobInfo Info => new(Key, "Ablauf von Angeboten zur Übernahme", JobSchedule.Daily(new TimeOnly(3, 30)));

    public async Task RunAsync(DateOnly dueOn, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        var late = await db.Transfers.AsNoTracking().Where(t => (t.State == TransferState.Offered || t.State == TransferState.Taken) && t.ExpiresOn < today).Select(t => new { t.Id, t.To }).ToListAsync(cancellationToken);
        foreach (var transfer in late)
        {
            if (await post.AskArrivedAsync(transfer.To, transfer.Id, cancellationToken))
                await outbox.ArrivedAsync(transfer.Id, transfer.To, cancellationToken);
            else
                await outbox.ExpireAsync(transfer.Id, transfer.To, cancellationToken);
        }
        await inbox.ForgetExpiredAsync(today, cancellationToken);
    }
}
