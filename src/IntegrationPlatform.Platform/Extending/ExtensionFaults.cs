using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Plugins;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntegrationPlatform.Platform.Extending;

/// <summary>Counts the faults of plugins' extensions per municipality, for the administrator to see and for the host to let one rest.</summary>
public sealed class ExtensionFaults(IServiceScopeFactory scopes, PluginSwitches switches, NodeNews news, TimeProvider clock, ILogger<ExtensionFaults> log)
{
    private const int MaxReason = 500;
    private static readonly TimeSpan Forgiven = TimeSpan.FromDays(1);

    internal async Task CountAsync(ExtensionEntry entry, string municipality, string reason)
    {
        if (entry.Plugin is null)
            return; // the platform's own faults stand in the log
        try
        {
            var rests = await AddAsync(entry, municipality, reason.Length > MaxReason ? reason[..MaxReason] : reason);
            if (rests)
            {
                await switches.LoadAsync(municipality, CancellationToken.None);
                await news.TellAsync(NodeNews.Plugins, municipality, CancellationToken.None);
            }
        }
        catch (DbUpdateException race)
        {
            log.LogInformation(race, "A fault of {Extension} was counted by somebody else at the same moment.", entry.Implementation.FullName); // one of several at once is enough
        }
    }

    private async Task<bool> AddAsync(ExtensionEntry entry, string municipality, string reason)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Enter(municipality);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var name = entry.Implementation.FullName!;
        var fault = await db.ExtensionFaults.SingleOrDefaultAsync(f => f.PluginId == entry.Plugin && f.Extension == name);
        if (fault is null)
            db.ExtensionFaults.Add(fault = new ExtensionFault { PluginId = entry.Plugin!, Extension = name, Reason = reason });
        var now = clock.GetUtcNow().UtcDateTime;
        fault.Count = now - fault.LastAt > Forgiven ? 1 : fault.Count + 1;
        fault.Reason = reason;
        fault.LastAt = now;
        await db.SaveChangesAsync();
        return fault.Rests;
    }
}
