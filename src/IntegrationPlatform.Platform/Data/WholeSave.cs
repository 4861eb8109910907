using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Platform.Data;

/// <summary>
/// Many saves as one: all of them, or after a failure or a power cut none. For work that is too much for a single save; every save keeps its stamp
/// and its audit. On SQLite nobody else can save meanwhile, so it is for what somebody does once in a while.
/// </summary>
public sealed class WholeSave(WriteGate gate)
{
    public async Task RunAsync(DbContext db, Func<Task> saves, CancellationToken cancellationToken)
    {
        await gate.EnterAsync(cancellationToken);
        PassWriteGate.Staying.Add(db, this);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await saves();
            await transaction.CommitAsync(cancellationToken);
        }
        finally
        {
            PassWriteGate.Staying.Remove(db);
            gate.Leave();
        }
    }
}
