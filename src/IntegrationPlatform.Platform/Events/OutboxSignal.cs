using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IntegrationPlatform.Platform.Events;

/// <summary>Wakes the dispatcher after a save that published something, so that handlers need not wait for the next round.</summary>
internal sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim _wake = new(0, 1);

    public void Wake()
    {
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // already awake: one round reads everything that is due
        }
    }

    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _wake.WaitAsync(atMost, cancellationToken);

    public void Dispose() => _wake.Dispose();
}

internal sealed class SignalAfterSave(OutboxSignal signal) : SaveChangesInterceptor, IWriteRule
{
    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context!.ChangeTracker.Entries<OutboxMessage>().Any())
            signal.Wake();
        return ValueTask.FromResult(result);
    }
}
