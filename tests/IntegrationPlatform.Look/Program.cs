using IntegrationPlatform.Look;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Testing;
using Microsoft.Playwright;

var folder = Path.GetFullPath("artifacts/look");
Directory.SetCurrentDirectory(AppContext.BaseDirectory); // the test host finds the web project by a file that lies there
var variants = new (string Name, int Width, int Height, ColorScheme Scheme)[]
{
    ("desktop", 1366, 900, ColorScheme.Light),
    ("mobil", 390, 844, ColorScheme.Light),
    ("dunkel", 1366, 900, ColorScheme.Dark),
};

if (Directory.Exists(folder))
    Directory.Delete(folder, recursive: true);
Directory.CreateDirectory(folder);
await using var host = TestHost.With(settings: new Dictionary<string, string?> { ["Demo:Scene"] = "eine-gemeinde" });
await host.InitializeAsync();
var shots = await Shots.AllAsync(host);

using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new()
{
    ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
    Args = Environment.UserName == "root" ? ["--no-sandbox", "--disable-dev-shm-usage"] : ["--disable-dev-shm-usage"], // Chromium refuses its sandbox to root
});

var odd = new List<string>();
foreach (var account in shots.GroupBy(p => p.Account))
{
    using var user = new Browserless(host.Address);
    if (account.Key is not null)
        await user.SignInAsync(account.Key, DemoAccounts.Password);
    foreach (var variant in variants)
    {
        await using var context = await browser.NewContextAsync(new()
        {
            BaseURL = host.Address.ToString(),
            Locale = "de-DE",
            ColorScheme = variant.Scheme,
            ViewportSize = new() { Width = variant.Width, Height = variant.Height },
            HasTouch = variant.Width < 500,
        });
        await context.AddCookiesAsync(CookiesOf(user));
        var page = await context.NewPageAsync();
        foreach (var shot in account)
        {
            await page.SetViewportSizeAsync(variant.Width, variant.Height);
            try
            {
                var answer = await page.GotoAsync(shot.Path);
                if (answer?.Status != shot.Expected)
                    odd.Add($"{shot.Name} ({variant.Name}): {shot.Path} answered {answer?.Status}");
            }
            catch (PlaywrightException fault) // one broken page does not spoil the tour
            {
                odd.Add($"{shot.Name} ({variant.Name}): {shot.Path} shows nothing. {fault.Message.Split('\n')[0]}");
            }
            // A window as high as the page, so that the bars fixed to its edges do not lie across the middle.
            await page.SetViewportSizeAsync(variant.Width, Math.Max(variant.Height, await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight")));
            await page.ScreenshotAsync(new() { Path = $"{folder}/{shot.Name}-{variant.Name}.png", Animations = ScreenshotAnimations.Disabled });
        }
    }
}

await File.WriteAllTextAsync($"{folder}/index.html", Leaflet.Of(shots.Select(s => s.Name), variants.Select(v => v.Name)));
foreach (var line in odd)
    Console.WriteLine(line);
Console.WriteLine($"{shots.Count * variants.Length} pictures: {folder}/index.html");
return odd.Count == 0 ? 0 : 1;

static IEnumerable<Cookie> CookiesOf(Browserless user) =>
    user.CookieHeader.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('=', 2)).Select(c => new Cookie { Name = c[0], Value = c[1], Url = user.Address.ToString() });
