using IntegrationPlatform.Platform.Audit;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.Plugins;

/// <summary>Who has installed which package: it concerns all municipalities.</summary>
public sealed class PackageAudit(AuditLog log, CurrentUser user, TimeProvider clock)
{
    public const string Installed = "installed", Discarded = "discarded", Restarted = "restarted";

    public Task RecordAsync(string action, PluginManifest package) => log.RecordAsync(new AuditEntry
    {
        At = clock.GetUtcNow().UtcDateTime,
        UserId = user.Id,
        UserName = user.Name,
        Action = action,
        Record = "Plugin",
        RecordId = $"{package.Id} {package.Version}",
        Address = user.Address,
    });
}
