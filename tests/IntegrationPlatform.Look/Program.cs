using System.Text.RegularExpressions;
using IntegrationPlatform.Look;
using IntegrationPlatform.Testing;
using Microsoft.Playwright;

const string Folder = "artifacts/look";
const string Host = "src/IntegrationPlatform.Web/bin/Debug/net10.0/IntegrationPlatform.Web.dll";
var variants = new (string Name, int Width, int Height, ColorScheme Scheme)[]
{
    ("desktop", 1366, 900, ColorScheme.Light),
    ("mobil", 390, 844, ColorScheme.Light),
    ("dunkel", 1366, 900, ColorScheme.Dark),
};

if (Directory.Exists(Folder))
    Directory.Delete(Folder, recursive: true);
Directory.CreateDirectory(Folder);
var data = Directory.CreateTempSubdirectory("integrationplatform-look-").FullName;
try
{
    await using var host = await ProcessHost.StartAsync(Host, data, new Dictionary<string, string>
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_CONTENTROOT"] = Path.GetFullPath("src/IntegrationPlatform.Web"),
        ["Demo:Scene"] = "eine-gemeinde",
        ["SignIn:AttemptsPerMinute"] = "1000",
    }, limit: TimeSpan.FromMinutes(3));

    using var playwright = await Playwright.CreateAsync();
    await using var browser = await playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
        Args = Environment.UserName == "root" ? ["--no-sandbox", "--disable-dev-shm-usage"] : ["--disable-dev-shm-usage"], // Chromium refuses its sandbox to root
    });

    var odd = new List<string>();
    foreach (var account in Pages.All.GroupBy(p => p.Account))
    {
        using var user = new Browserless(host.Address);
        if (account.Key is not null)
            await user.SignInAsync(account.Key, Pages.Password);
        var firstCase = account.Any(p => p.Path.Contains("{case}", StringComparison.Ordinal)) ? await FirstCaseAsync(user) : null;
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
                var path = shot.Path.Replace("{case}", firstCase ?? "kein-fall", StringComparison.Ordinal);
                try
                {
                    var answer = await page.GotoAsync(path);
                    if (answer?.Status != shot.Expected)
                        odd.Add($"{shot.Name} ({variant.Name}): {path} answered {answer?.Status}");
                }
                catch (PlaywrightException fault) // one broken page does not spoil the tour
                {
                    odd.Add($"{shot.Name} ({variant.Name}): {path} shows nothing. {fault.Message.Split('\n')[0]}");
                }
                await page.ScreenshotAsync(new() { Path = $"{Folder}/{shot.Name}-{variant.Name}.png", FullPage = true, Animations = ScreenshotAnimations.Disabled });
            }
        }
    }

    await File.WriteAllTextAsync($"{Folder}/index.html", Leaflet.Of(Pages.All.Select(p => p.Name), variants.Select(v => v.Name)));
    foreach (var line in odd)
        Console.WriteLine(line);
    Console.WriteLine($"{Pages.All.Count * variants.Length} pictures: {Folder}/index.html");
    return odd.Count == 0 ? 0 : 1;
}
finally
{
    Directory.Delete(data, recursive: true);
}

static async Task<string?> FirstCaseAsync(Browserless user)
{
    var list = await user.GetAsync(Pages.Cases);
    var found = Regex.Match(list.Html, "/cases/(?<id>[0-9a-f]{8}-[0-9a-f-]{27})", RegexOptions.IgnoreCase);
    return found.Success ? found.Groups["id"].Value : null;
}

static IEnumerable<Cookie> CookiesOf(Browserless user) =>
    user.CookieHeader.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('=', 2)).Select(c => new Cookie { Name = c[0], Value = c[1], Url = user.Address.ToString() });
