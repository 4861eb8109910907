using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Encryption;

namespace IntegrationPlatform.Web.Hosting;

/// <summary>What the executable can do besides serving: <c>migrate</c>, <c>seed</c>, <c>user</c>, <c>keys</c>.</summary>
internal static class Commands
{
    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        var migrator = app.Services.GetRequiredService<Migrator>();
        var stop = app.Lifetime.ApplicationStopping;
        switch (args.FirstOrDefault(a => !a.StartsWith('-')))
        {
            case "migrate":
                await migrator.MigrateAsync(stop);
                await migrator.LoadAsync(stop);
                return 0;
            case "keys" when args is [_, "rotate", ..]:
                await migrator.LoadAsync(stop);
                Console.WriteLine($"{await app.Services.GetRequiredService<KeyRotation>().RotateAsync(stop)} texts carry a new key.");
                return 0;
            default:
                await migrator.MigrateAsync(stop);
                await migrator.LoadAsync(stop);
                await app.RunAsync();
                return 0;
        }
    }
}
