using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Web.Shared;

namespace IntegrationPlatform.Web.Hosting;

/// <summary><c>seed landkreis</c>, and the same by the setting <c>Demo:Scene</c> for a host that starts on an empty database.</summary>
internal static class SeedCommand
{
    public static async Task<int> RunAsync(WebApplication app, string name)
    {
        var stop = app.Lifetime.ApplicationStopping;
        if (DemoScene.Find(name) is not { } scene)
            throw new CommandException($"There is no scene \"{name}\". It can be {DemoScene.Offered}.");
        var migrator = app.Services.GetRequiredService<Migrator>();
        await migrator.MigrateAsync(stop);
        await migrator.LoadAsync(stop);
        return await app.Services.GetRequiredService<DemoSeeder>().RunAsync(scene, Console.WriteLine, stop) ? 0 : 1;
    }

    /// <summary>Before the host listens, so that nobody meets half a demo.</summary>
    public static async Task SeedFromSettingsAsync(WebApplication app)
    {
        var stop = app.Lifetime.ApplicationStopping;
        var seeder = app.Services.GetRequiredService<DemoSeeder>();
        if (app.Configuration["Demo:Scene"] is { Length: > 0 } name && await seeder.IsNeededAsync(stop))
            await seeder.RunAsync(DemoScene.Find(name) ?? throw new InvalidOperationException($"Demo:Scene is \"{name}\"; it can be {DemoScene.Offered}."), Console.WriteLine, stop);
        app.Services.GetRequiredService<DemoFlag>().IsDemo = await seeder.HoldsDemoAsync(stop);
    }
}
