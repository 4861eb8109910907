using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace IntegrationPlatform.Cases.Transfers;

/// <summary>
/// Every night: ends offers that nobody has answered in time, on both sides, and says once more whatever the other side may have missed. All of it may be said twice.
/// </summary>
internal sealed class TransfersJob(CasesDb db, TransferOutbox outbox, TransferInbox inbox, TransferPost post, TellOfTransfer transfers, TellOfAnswer answers, TimeProvider clock, ILogger<TransfersJob> log) : IRecurringJob
{
    public const string Key = "cases.transfers";

    public JobInfo Info => new(Key, "Ablauf von Angeboten zur Übernahme", JobSchedule.Daily(new TimeOnly(3, 30)));

    public async Task RunAsync(DateOnly dueOn, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        await inbox.ForgetExpiredAsync(today, cancellationToken);
        var faults = 0;
        foreach (var offer in await inbox.UntoldAsync(cancellationToken))
            faults += await TryAsync(offer, () => answers.HandleAsync(new OfferAnswered(offer), cancellationToken), cancellationToken);
        var current = await db.Transfers.AsNoTracking().Where(t => t.State == TransferState.Offered || t.State == TransferState.Taken || t.ExpiresOn >= today).OrderBy(t => t.Id).Select(t => new { t.Id, t.To, t.State, t.ExpiresOn }).ToListAsync(cancellationToken);
        foreach (var transfer in current)
            faults += await TryAsync(transfer.Id, () => CareForAsync(transfer.Id, transfer.To, transfer.State, transfer.ExpiresOn < today, cancellationToken), cancellationToken);
        if (faults > 0)
            throw new InvalidOperationException($"{faults} transfers could not be cared for.");
    }

    private async Task CareForAsync(Guid id, string to, TransferState state, bool late, CancellationToken cancellationToken)
    {
        await transfers.HandleAsync(new TransferChanged(id, to), cancellationToken); // takes a late offer away first, so that nobody accepts while we ask
        if (state != TransferState.Taken && !late)
            return;
        if (await post.AskArrivedAsync(to, id, cancellationToken))
            await outbox.ArrivedAsync(id, to, cancellationToken);
        else if (late)
            await outbox.ExpireAsync(id, to, cancellationToken);
    }

    /// <summary>One that cannot be cared for must not hold up the others.</summary>
    private async Task<int> TryAsync(Guid id, Func<Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work();
            return 0;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError(fault, "Transfer {Transfer} could not be cared for.", id);
            db.ChangeTracker.Clear();
            return 1;
        }
    }
}
