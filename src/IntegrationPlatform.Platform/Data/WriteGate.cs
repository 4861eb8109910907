using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IntegrationPlatform.Platform.Data;

/// <summary>SQLite has one writer; this queue before it is fair, its own retries are not (they starve writers for seconds). PostgreSQL passes through.</summary>
public sealed class WriteGate(DatabaseSettings database) : IDisposable
{
    private readonly SemaphoreSlim? _gate = database.Postgres ? null : new SemaphoreSlim(1);

    internal Task EnterAsync(CancellationToken cancellationToken) => _gate?.WaitAsync(cancellationToken) ?? Task.CompletedTask;

    internal void Enter() => _gate?.Wait();

    internal void Leave() => _gate?.Release();

    public void Dispose() => _gate?.Dispose();
}

/// <summary>Holds the gate from the start of a save to its end, whatever the end is. The last rule, so that nothing else waits inside.</summary>
internal sealed class PassWriteGate(WriteGate gate) : SaveChangesInterceptor, IWriteRule
{
    private static readonly ConditionalWeakTable<DbContext, object> Inside = [];

    /// <summary>Contexts that came in with a transaction over several saves and leave with it.</summary>
    internal static readonly ConditionalWeakTable<DbContext, object> Staying = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (Staying.TryGetValue(eventData.Context!, out _))
            return result;
        gate.Enter();
        Inside.Add(eventData.Context!, this);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (Staying.TryGetValue(eventData.Context!, out _))
            return result;
        await gate.EnterAsync(cancellationToken);
        Inside.Add(eventData.Context!, this);
        return result;
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Leave(eventData.Context!);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Leave(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => Leave(eventData.Context!);

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(eventData.Context!);
        return Task.CompletedTask;
    }

    // A lost race is no failed save to EF; it ends here and nowhere else.
    public override InterceptionResult ThrowingConcurrencyException(ConcurrencyExceptionEventData eventData, InterceptionResult result)
    {
        Leave(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult> ThrowingConcurrencyExceptionAsync(ConcurrencyExceptionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Leave(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override void SaveChangesCanceled(DbContextEventData eventData) => Leave(eventData.Context!);

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(eventData.Context!);
        return Task.CompletedTask;
    }

    private void Leave(DbContext db)
    {
        if (Inside.Remove(db)) // a save that failed before it came in must not let somebody else in
            gate.Leave();
    }
}
