using IntegrationPlatform.Conformance;
using IntegrationPlatform.Testing;

namespace IntegrationPlatform.BrowserTests;

/// <summary>What was found on all pages, by who looked.</summary>
public sealed class Found
{
    public List<string> ByAxe { get; } = [];
    public List<string> ByKeyboard { get; } = [];
    public List<string> AtSmallSize { get; } = [];
    public List<string> InMarkup { get; } = [];
}

/// <summary>One walk over every page for all that is looked for: loading a page costs more than most of what is done there.</summary>
public sealed class Round
{
    private static readonly Screen Small = new("320 px", new() { Width = 320, Height = 640 });

    private Task<Found>? _walk;

    /// <summary>Whoever asks first walks; the tests of a class come one after the other.</summary>
    public Task<Found> WalkAsync(DemoSite site) => _walk ??= AllAsync(site);

    private static async Task<Found> AllAsync(DemoSite site)
    {
        var found = new Found();
        await using var visit = await site.SignInAsync("anna.berger"); // one window: another class works beside it
        await using var keyboard = await Keyboard.OfAsync(visit.Page);
        foreach (var path in (await EveryPage.AllAsync(site)).Concat(EveryPage.States))
            await LookAsync(visit, keyboard, path, found);
        return found;
    }

    private static async Task LookAsync(Visit visit, Keyboard keyboard, string path, Found found)
    {
        var page = visit.Page;
        await page.SetViewportSizeAsync(Screen.Desktop.Size.Width, Screen.Desktop.Size.Height);
        await page.GotoAsync(path);
        Add(found.InMarkup, await page.EvaluateAsync<string[]>(Checks.Markup));
        Add(found.InMarkup, visit.TakeComplaints());
        Add(found.ByAxe, await page.FindOnEveryScreenAsync());
        await page.SetViewportSizeAsync(Screen.Desktop.Size.Width, Screen.Desktop.Size.Height);
        Add(found.ByKeyboard, await keyboard.TabThroughAsync());
        await page.SetViewportSizeAsync(Small.Size.Width, Small.Size.Height);
        Add(found.AtSmallSize, await page.EvaluateAsync<string[]>(Checks.Overflow));
        Add(found.InMarkup, visit.TakeComplaints().Where(line => !line.Contains("style-src", StringComparison.Ordinal))); // axe writes styles into the page

        void Add(List<string> to, IEnumerable<string> lines) => to.AddRange(lines.Select(line => $"{path}: {line}"));
    }
}
