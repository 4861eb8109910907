using IntegrationPlatform.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IntegrationPlatform.Platform.Data;

/// <summary>
/// Many saves as one, also of several modules: all of them, or after a failure or a power cut none. Every save keeps its stamp and its audit.
/// On SQLite nobody else can save meanwhile, so what runs inside is short, or done once in a while.
/// </summary>
public sealed class WholeSave
{
    private readonly WriteGate _gate;
    private readonly OutboxSignal _signal;
    private DbContext? _leading;
    private readonly List<DbContext> _joined = [];

    internal WholeSave(WriteGate gate, OutboxSignal signal) => (_gate, _signal) = (gate, signal);

    public async Task RunAsync(DbContext db, Func<Task> saves, CancellationToken cancellationToken)
    {
        await _gate.EnterAsync(cancellationToken);
        PassWriteGate.Staying.Add(db, this);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            _leading = db;
            await saves();
            await transaction.CommitAsync(cancellationToken);
        }
        finally
        {
            _leading = null;
            await LeaveAsync();
            PassWriteGate.Staying.Remove(db);
            _gate.Leave();
        }
        _signal.Wake(); // what the saves published can be seen only now
    }

    /// <summary>From here to the end, what this context saves belongs to the saves that are running.</summary>
    /// <exception cref="InvalidOperationException">Nothing is running.</exception>
    public async Task JoinAsync(DbContext db, CancellationToken cancellationToken)
    {
        var leading = _leading ?? throw new InvalidOperationException("There is no save to join.");
        if (ReferenceEquals(db, leading) || _joined.Contains(db))
            return;
        db.Database.SetDbConnection(leading.Database.GetDbConnection());
        await db.Database.UseTransactionAsync(leading.Database.CurrentTransaction!.GetDbTransaction(), cancellationToken);
        PassWriteGate.Staying.Add(db, this);
        _joined.Add(db);
    }

    private async Task LeaveAsync()
    {
        foreach (var db in _joined)
        {
            await db.Database.UseTransactionAsync(null);
            PassWriteGate.Staying.Remove(db);
        }
        _joined.Clear();
    }
}
