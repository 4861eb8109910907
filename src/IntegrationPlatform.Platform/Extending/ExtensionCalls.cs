using System.Collections.Concurrent;
using System.Globalization;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntegrationPlatform.Platform.Extending;

/// <summary>What came of a call.</summary>
/// <param name="Value">What the extension answered.</param>
/// <param name="Fault">Why it did not answer; null if it did, even with nothing.</param>
/// <param name="Reason">The same in German words that name nobody.</param>
public readonly record struct CallResult<T>(T? Value, Exception? Fault, string? Reason = null)
{
    public bool Failed => Fault is not null;
}

/// <summary>An extension answered, and the answer cannot be used. The message is ours, in German, for the administrator.</summary>
internal sealed class UnfitExtensionException(string message) : Exception(message);

/// <summary>For whom an extension works: it gets services of its own for this municipality and this user, which outlive nobody's request.</summary>
public sealed record CallFor(string Municipality, CurrentUser? User = null);

/// <summary>
/// The one way to call an extension: in a scope of its own, under a time limit, with its faults counted.
/// An extension that hangs keeps its worker thread until the host restarts; after <see cref="MaxHanging"/> of them it is not called any more.
/// </summary>
public sealed class ExtensionCalls(IServiceScopeFactory scopes, ExtensionFaults faults, ILogger<ExtensionCalls> log)
{
    private const int MaxHanging = 3;
    private readonly ConcurrentDictionary<Type, int> _hanging = new();

    public async Task<CallResult<TResult>> CallAsync<TExtension, TResult>(
        ExtensionEntry entry, CallFor whom, TimeSpan limit, Func<TExtension, IServiceProvider, CancellationToken, Task<TResult>> call, CancellationToken cancellationToken)
        where TExtension : class, IExtension
    {
        if (_hanging.GetValueOrDefault(entry.Implementation) >= MaxHanging)
            return new(default, new TimeoutException("Several calls hang."), "Mehrere Aufrufe hängen; bis zum nächsten Start der Plattform wird nicht mehr gefragt.");
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limit);
        var work = Start(entry, whom, call, time.Token);
        try
        {
            return new(await work.WaitAsync(limit, cancellationToken), null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && !work.IsCompleted)
        {
            Watch(entry, work); // nobody waits any more, but a thread that hangs hangs
            _ = AbandonAsync(entry, whom, work, limit);
            throw;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested) // whatever an extension throws concerns neither the page nor its neighbours
        {
            var late = !work.IsCompleted || fault is OperationCanceledException && time.IsCancellationRequested;
            if (!work.IsCompleted)
                Watch(entry, work);
            log.LogError(fault, "{Extension} of {Plugin} failed in {Municipality}.", entry.Implementation.FullName, entry.Plugin ?? "the platform", whom.Municipality);
            var reason = fault switch
            {
                UnfitExtensionException unfit => unfit.Message,
                _ when late => Late(limit),
                _ => $"{fault.GetType().Name} in {fault.TargetSite?.DeclaringType?.Name}.{fault.TargetSite?.Name}", // never its message: it may name a person
            };
            await faults.CountAsync(entry, whom.Municipality, reason);
            return new(default, fault, reason);
        }
    }

    private async Task AbandonAsync(ExtensionEntry entry, CallFor whom, Task work, TimeSpan limit)
    {
        try
        {
            await work.WaitAsync(limit);
        }
        catch (TimeoutException)
        {
            await faults.CountAsync(entry, whom.Municipality, Late(limit));
        }
        catch (Exception fault) // it has ended, and nobody wants to know how
        {
            log.LogDebug(fault, "{Extension} ended after its caller had gone.", entry.Implementation.FullName);
        }
    }

    private static string Late(TimeSpan limit) => $"Antwortet nicht innerhalb von {limit.TotalSeconds:0} Sekunden.";

    private Task<TResult> Start<TExtension, TResult>(ExtensionEntry entry, CallFor whom, Func<TExtension, IServiceProvider, CancellationToken, Task<TResult>> call, CancellationToken cancellationToken)
        where TExtension : class, IExtension
    {
        var (culture, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        using (ExecutionContext.SuppressFlow()) // what hangs must not hold on to the request
        {
            return Task.Run(async () =>
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Enter(whom.Municipality);
                if (whom.User is not null)
                    scope.ServiceProvider.GetRequiredService<CurrentUser>().Be(whom.User);
                scope.ServiceProvider.GetRequiredService<CallingPlugin>().Id = entry.Plugin;
                var extension = (TExtension)scope.ServiceProvider.GetRequiredService(entry.Implementation);
                return await call(extension, scope.ServiceProvider, cancellationToken);
            }, CancellationToken.None);
        }
    }

    private void Watch(ExtensionEntry entry, Task work)
    {
        _hanging.AddOrUpdate(entry.Implementation, 1, (_, count) => count + 1);
        _ = work.ContinueWith(ended =>
        {
            _ = ended.Exception; // looked at, so that nobody reports it a second time
            _hanging.AddOrUpdate(entry.Implementation, 0, (_, count) => count - 1);
        }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}

/// <summary>Which plugin's code runs in this scope: its store and settings are those of this plugin.</summary>
internal sealed class CallingPlugin
{
    public string? Id { get; set; }

    /// <summary>A page of a plugin is its code too.</summary>
    public static void Remember(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<OwnedByPlugin>() is { } owner)
            context.RequestServices.GetRequiredService<CallingPlugin>().Id = owner.PluginId;
    }
}
