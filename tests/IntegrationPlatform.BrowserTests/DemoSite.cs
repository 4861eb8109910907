using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(IntegrationPlatform.BrowserTests.DemoSite))]

namespace IntegrationPlatform.BrowserTests;

/// <summary>The host with the demo of one municipality, and a real browser in front of it. All journeys share it.</summary>
public sealed class DemoSite() : TestHost(new Dictionary<string, string?> { ["Demo:Scene"] = "eine-gemeinde", ["Plugins:Folder"] = OurPlugins })
{
    private static readonly string Chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>Where the build puts the plugins of this repository.</summary>
    private static readonly string OurPlugins = Path.GetFullPath("../../../../../artifacts/plugins", AppContext.BaseDirectory);

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var plugin in new[] { "weissach.postkarten", "herrenberg.wohnungssuche" })
            await InAsync("weissach", services => services.GetRequiredService<PluginSwitching>().SwitchAsync(plugin, true, services.GetRequiredService<CurrentUser>(), "weissach", CancellationToken.None));
        if (!File.Exists(Chromium))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    public override async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>A fresh browser window; what its console complains about fails the test that asks for it at the end.</summary>
    public async Task<Visit> OpenAsync(Screen? screen = null, bool script = true)
    {
        if (_browser is null)
            Assert.Skip($"Chromium is missing at {Chromium}; ./dev setup installs it.");
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            Locale = "de-DE",
            JavaScriptEnabled = script,
            ViewportSize = (screen ?? Screen.Desktop).Size,
            ColorScheme = (screen ?? Screen.Desktop).Dark ? ColorScheme.Dark : ColorScheme.Light,
            HasTouch = (screen ?? Screen.Desktop).Touch,
            IsMobile = (screen ?? Screen.Desktop).Touch,
        });
        return new Visit(context, await context.NewPageAsync());
    }

    public async Task<Visit> SignInAsync(string user, Screen? screen = null, bool script = true)
    {
        var visit = await OpenAsync(screen, script);
        await visit.Page.GotoAsync("/anmelden");
        await visit.Page.FillAsync("input[name=UserName]:visible", user);
        await visit.Page.FillAsync("input[name=Password]:visible", DemoAccounts.Password);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync(url => !url.Contains("/anmelden", StringComparison.Ordinal));
        return visit;
    }
}

/// <summary>What somebody looks through: a desk, a phone, a dark room.</summary>
public sealed record Screen(string Name, ViewportSize Size, bool Dark = false, bool Touch = false)
{
    public static readonly Screen Desktop = new("desktop", new() { Width = 1366, Height = 900 });
    public static readonly Screen Phone = new("390 px", new() { Width = 390, Height = 844 }, Touch: true);
    public static readonly Screen Night = new("dark", new() { Width = 1366, Height = 900 }, Dark: true);
}

public sealed class Visit : IAsyncDisposable
{
    private readonly List<string> _complaints = [];
    private readonly IBrowserContext _context;

    public Visit(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, line) =>
        {
            // A page that is rightly answered with an error status also logs it; everything else is ours to mend.
            if (line.Type is "error" or "warning" && !line.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                _complaints.Add(line.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
