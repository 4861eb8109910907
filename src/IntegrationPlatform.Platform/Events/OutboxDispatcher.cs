using System.Reflection;
using System.Text.Json;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IntegrationPlatform.Platform.Events;

/// <summary>Hands saved events to their handlers, oldest first, at least once. A handler that fails delays only itself.</summary>
internal sealed class OutboxDispatcher(
    IServiceScopeFactory scopes, IEnumerable<ExtensionEntry> entries, PluginSwitches switches, ExtensionCalls calls, OutboxSignal signal, IConfiguration settings, TimeProvider clock, ILogger<OutboxDispatcher> log) : BackgroundService
{
    internal const int MaxAttempts = 10;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20); // less than a host waits for its services when it ends

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.GetValue("Outbox:Run", true))
            return;
        try
        {
            while (true)
            {
                await DeliverAllAsync(stoppingToken);
                await signal.WaitAsync(Round, stoppingToken);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested) // a command cut off ends in more than one kind of exception
        {
            // The host ends; what is not delivered is due again when it starts
        }
    }

    private async Task DeliverAllAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await DeliverPendingAsync(stoppingToken) > 0)
            {
                // until nothing is due
            }
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested) // the database may be away for a while; the loop must be there when it returns
        {
            log.LogError(fault, "The outbox could not be read.");
        }
    }

    /// <returns>How many messages were tried.</returns>
    internal async Task<int> DeliverPendingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.Outbox.Where(m => m.DoneAt == null && m.DueAt <= now && m.Attempts < MaxAttempts).OrderBy(m => m.DueAt).ThenBy(m => m.Id).Take(50).ToListAsync(cancellationToken);
        foreach (var message in due)
        {
            if (await ClaimAsync(db, message, now, cancellationToken))
                await DeliverAsync(db, message);
        }
        return due.Count;
    }

    /// <summary>With several nodes only one wins; if it dies, the message is due again when the claim has passed.</summary>
    private static async Task<bool> ClaimAsync(PlatformDb db, OutboxMessage message, DateTime now, CancellationToken cancellationToken)
    {
        var until = now + Claim;
        var won = await db.Outbox.Where(m => m.Id == message.Id && m.DueAt == message.DueAt && m.DoneAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, until), cancellationToken) == 1;
        message.DueAt = until;
        db.Entry(message).State = EntityState.Unchanged;
        return won;
    }

    /// <summary>Makes due at once what waits for a handler that rested. What somebody delivers at this moment is left to them.</summary>
    internal static Task WakeAsync(PlatformDb db, string municipality, DateTime now, CancellationToken cancellationToken)
    {
        var claimed = now + Claim;
        return db.Outbox.Where(m => m.MunicipalityId == municipality && m.DoneAt == null && m.DueAt > claimed).ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, now), cancellationToken);
    }

    /// <summary>A message once begun is finished, also when the host ends: a handler cut off before its work is noted would do it again after the next start.</summary>
    private async Task DeliverAsync(PlatformDb db, OutboxMessage message)
    {
        message.Error = null;
        var rests = false;
        foreach (var handler in entries.Where(e => Handles(e, message) && switches.IsOn(e.Plugin, message.MunicipalityId)))
        {
            if (switches.Rests(handler.Plugin, handler.Implementation, message.MunicipalityId))
                rests |= !await IsDeliveredAsync(db, message, handler);
            else
                message.Error = await TryDeliverAsync(db, message, handler) ?? message.Error;
        }
        if (message.Error is null && rests)
        {
            message.DueAt = clock.GetUtcNow().UtcDateTime + Rest; // or as soon as somebody asks for the handler again
        }
        else if (message.Error is null)
        {
            message.DoneAt = clock.GetUtcNow().UtcDateTime;
        }
        else
        {
            message.Attempts++;
            message.DueAt = clock.GetUtcNow().UtcDateTime + TimeSpan.FromSeconds(Math.Pow(2, message.Attempts));
        }
        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <returns>What went wrong, or null.</returns>
    private async Task<string?> TryDeliverAsync(PlatformDb db, OutboxMessage message, ExtensionEntry handler)
    {
        if (await IsDeliveredAsync(db, message, handler))
            return null;
        var name = handler.Implementation.FullName!;
        var occurred = JsonSerializer.Deserialize(message.Body, EventOf(handler))!;
        var handle = handler.Kind.GetMethod(nameof(IHandle<>.HandleAsync))!;
        var call = await calls.CallAsync<IExtension, bool>(handler, new CallFor(message.MunicipalityId), Limit, async (extension, _, token) =>
        {
            await (Task)handle.Invoke(extension, BindingFlags.DoNotWrapExceptions, null, [occurred, token], null)!;
            return true;
        }, CancellationToken.None);
        if (call.Fault is not null)
            return call.Fault.GetType().Name;
        db.Deliveries.Add(new Delivery(message.Id, name));
        await db.SaveChangesAsync(CancellationToken.None);
        return null;
    }

    private static Task<bool> IsDeliveredAsync(PlatformDb db, OutboxMessage message, ExtensionEntry handler)
    {
        var name = handler.Implementation.FullName!;
        return db.Deliveries.AnyAsync(d => d.MessageId == message.Id && d.Handler == name, CancellationToken.None);
    }

    private static bool Handles(ExtensionEntry entry, OutboxMessage message) =>
        entry.Kind.IsGenericType && entry.Kind.GetGenericTypeDefinition() == typeof(IHandle<>) && EventOf(entry).FullName == message.Type;

    private static Type EventOf(ExtensionEntry entry) => entry.Kind.GetGenericArguments()[0];
}
