using System.Threading.Channels;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Sql;
using IntegrationPlatform.Sdk;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IntegrationPlatform.Platform.Audit;

/// <summary>
/// Writes what was read, searched or refused. The answer waits for its entry; entries that arrive together are committed together,
/// because each commit costs a flush to the disk and a page view must not.
/// </summary>
public sealed class AuditLog : BackgroundService
{
    private readonly Channel<Pending> _queue = Channel.CreateUnbounded<Pending>(new UnboundedChannelOptions { SingleReader = true });
    private readonly AuditWriter _writer;
    private readonly WriteGate _gate;
    private readonly ILogger<AuditLog> _log;

    internal AuditLog(AuditWriter writer, WriteGate gate, ILogger<AuditLog> log)
    {
        _writer = writer;
        _gate = gate;
        _log = log;
    }

    /// <summary>Returns when the entry is on disk; throws if it cannot be written, and then nothing may be shown.</summary>
    internal async Task RecordAsync(AuditEntry entry)
    {
        var pending = new Pending(entry, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!_queue.Writer.TryWrite(pending))
            throw new InvalidOperationException("The audit log is closed.");
        await pending.Written.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Pending>();
        // The reader outlives the stop signal: requests that are still running wait for their entry.
        while (await _queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (batch.Count < 256 && _queue.Reader.TryRead(out var pending))
                batch.Add(pending);
            await WriteAsync(batch);
            batch.Clear();
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _queue.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
    }

    private async Task WriteAsync(List<Pending> batch)
    {
        try
        {
            await _gate.EnterAsync(CancellationToken.None);
            try
            {
                await _writer.WriteAsync(batch.Select(p => p.Entry));
            }
            finally
            {
                _gate.Leave();
            }
            batch.ForEach(p => p.Written.SetResult());
        }
        catch (Exception fault) // whatever the database says: the waiting requests must hear it, the loop must go on
        {
            _log.LogError(fault, "{Count} audit entries could not be written.", batch.Count);
            batch.ForEach(p => p.Written.SetException(fault));
        }
    }

    private sealed record Pending(AuditEntry Entry, TaskCompletionSource Written);
}
