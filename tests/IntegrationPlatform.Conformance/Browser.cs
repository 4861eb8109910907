using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace IntegrationPlatform.Conformance;

/// <summary>Chromium, from CHROMIUM or where Debian puts it. Without it a test that asks for a window is skipped, saying so.</summary>
public sealed class Browser : IAsyncDisposable
{
    private static readonly string Chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <returns>Null if there is no Chromium.</returns>
    public static async Task<Browser?> LaunchAsync()
    {
        if (!File.Exists(Chromium))
            return null;
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        }));
    }

    /// <summary>A fresh window in front of a site; what its console complains about is kept.</summary>
    public static async Task<Visit> OpenAsync(Browser? browser, Uri site, Screen? screen = null, bool script = true)
    {
        if (browser is null)
            Assert.Skip($"Chromium is missing at {Chromium}; ./dev setup installs it, or CHROMIUM says where it is.");
        var context = await browser._browser.NewContextAsync(new()
        {
            BaseURL = site.ToString(),
            Locale = "de-DE",
            JavaScriptEnabled = script,
            ViewportSize = (screen ?? Screen.Desktop).Size,
            ColorScheme = (screen ?? Screen.Desktop).Dark ? ColorScheme.Dark : ColorScheme.Light,
            HasTouch = (screen ?? Screen.Desktop).Touch,
            IsMobile = (screen ?? Screen.Desktop).Touch,
        });
        return new Visit(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
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
    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly IBrowserContext _context;

    internal Visit(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, line) =>
        {
            // A page that is rightly answered with an error status also logs it; everything else is ours to mend.
            if (line.Type is "error" or "warning" && !line.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                _complaints.Enqueue(line.Text);
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => [.. _complaints];

    /// <summary>What was complained about since somebody asked last.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        var taken = new List<string>();
        while (_complaints.TryDequeue(out var line))
            taken.Add(line);
        return taken;
    }

    public async Task SignInAsync(string user, string password)
    {
        await Page.GotoAsync("/anmelden");
        await Page.FillAsync("input[name=UserName]:visible", user);
        await Page.FillAsync("input[name=Password]:visible", password);
        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForURLAsync(url => !url.Contains("/anmelden", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
