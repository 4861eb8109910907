using IntegrationPlatform.Conformance;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(IntegrationPlatform.BrowserTests.DemoSite))]

namespace IntegrationPlatform.BrowserTests;

/// <summary>The host with the demo of one municipality, and a real browser in front of it. All journeys share it.</summary>
public sealed class DemoSite() : TestHost(new Dictionary<string, string?> { ["Demo:Scene"] = "eine-gemeinde", ["Plugins:Folder"] = OurPlugins.All })
{
    private Browser? _browser;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var plugin in new[] { "weissach.postkarten", "herrenberg.wohnungssuche" })
            await InAsync("weissach", services => services.GetRequiredService<PluginSwitching>().SwitchAsync(plugin, true, services.GetRequiredService<CurrentUser>(), "weissach", CancellationToken.None));
        _browser = await Browser.LaunchAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>A fresh browser window; what its console complains about fails the test that asks for it at the end.</summary>
    public Task<Visit> OpenAsync(Screen? screen = null, bool script = true) => Browser.OpenAsync(_browser, Address, screen, script);

    /// <summary>The same browser in front of another host.</summary>
    public Task<Visit> OpenAsync(Uri other) => Browser.OpenAsync(_browser, other);

    public async Task<Visit> SignInAsync(string user, Screen? screen = null, bool script = true)
    {
        var visit = await OpenAsync(screen, script);
        await visit.SignInAsync(user, DemoAccounts.Password);
        return visit;
    }
}
