using System.IO.Compression;
using System.Net;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using IntegrationPlatform.Tests.Platform;

namespace IntegrationPlatform.Tests.Durability;

/// <summary>The real host ends in order, with the code that tells whoever runs it to start it again.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task The_program_ends_with_75_when_the_operator_asks_for_a_restart_and_has_the_plugin_afterwards()
    {
        using var database = TestDatabase.Migrated();
        using var workshop = new PluginWorkshop();
        var plugins = Directory.CreateDirectory(Path.Combine(database.Folder, "plugins")).FullName;
        var settings = new Dictionary<string, string>(BuiltHost.Development) { ["Demo:Scene"] = "leer", ["Plugins:Folder"] = plugins, ["Restart:Offered"] = "true" };
        foreach (var (key, value) in database.Settings)
            settings[key] = value!;
        var zip = Path.Combine(database.Folder, "paket.zip");
        await ZipFile.CreateFromDirectoryAsync(workshop.Build("probe.neu"), zip);

        await using var host = await ProcessHost.StartAsync(BuiltHost.Dll, database.Folder, settings);
        using var system = new Browserless(host.Address);
        await system.SignInAsync("system", DemoAccounts.Password);
        const string packages = "/landkreis/administration/packages";
        using var upload = new MultipartFormDataContent { { new ByteArrayContent(await File.ReadAllBytesAsync(zip)), "package", "paket.zip" } };
        await Raw.SendAsync(system, HttpMethod.Post, packages, upload, Work.TokenOf(await system.GetAsync(packages)));
        Assert.Equal(HttpStatusCode.OK, (await system.PressAsync(packages, "/landkreis/administration/restart")).Status);
        Assert.Equal(75, await host.EndAsync());

        await using var again = await ProcessHost.StartAsync(BuiltHost.Dll, database.Folder, settings);
        using var later = new Browserless(again.Address);
        await later.SignInAsync("admin.weissach", DemoAccounts.Password);
        Assert.Contains("Probe probe.neu", (await later.GetAsync("/weissach/administration/plugins")).Html, StringComparison.Ordinal);
    }
}
