using IntegrationPlatform.Platform.Data;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace IntegrationPlatform.Web.Hosting;

/// <summary>The keys of session cookies survive a restart; several nodes share the data folder.</summary>
internal sealed class KeysInDataFolder(DatabaseSettings database, ILoggerFactory logs) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) =>
        options.XmlRepository = new FileSystemXmlRepository(Directory.CreateDirectory(Path.Combine(database.Folder, "session-keys")), logs);
}
