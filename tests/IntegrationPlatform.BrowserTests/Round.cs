using System.Collections.Concurrent;
using IntegrationPlatform.Conformance;
using IntegrationPlatform.Testing;

namespace IntegrationPlatform.BrowserTests;

/// <summary>What was found on all pages, by who looked.</summary>
public sealed class Found
{
    public ConcurrentQueue<string> ByAxe { get; } = [];
    public ConcurrentQueue<string> ByKeyboard { get; } = [];
    public ConcurrentQueue<string> AtSmallSize { get; } = [];
    public ConcurrentQueue<string> InMarkup { get; } = [];
}

/// <summary>One walk over every page for all that is looked for: loading a page costs more than most of what is done there.</summary>
public sealed class Round : IDisposable
{
    private static readonly Screen Small = new("320 px", new() { Width = 320, Height = 640 });

    private readonly SemaphoreSlim _one = new(1);
    private Task<Found>? _walk;

    /// <summary>Whoever asks first walks.</summary>
    public async Task<Found> WalkAsync(DemoSite site)
    {
        await _one.WaitAsync();
        try
        {
            return await (_walk ??= AllAsync(site));
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static async Task<Found> AllAsync(DemoSite site)
    {
        var found = new Found();
        var paths = new ConcurrentQueue<string>((await EveryPage.AllAsync(site)).Concat(EveryPage.States));
        await Task.WhenAll(WindowAsync(), WindowAsync()); // while one waits for the host, the other computes
        return found;

        async Task WindowAsync()
        {
            await using var visit = await site.SignInAsync("anna.berger");
            await using var keyboard = await Keyboard.OfAsync(visit.Page);
            while (paths.TryDequeue(out var path))
                await LookAsync(visit, keyboard, path, found);
        }
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

        void Add(ConcurrentQueue<string> to, IEnumerable<string> lines)
        {
            foreach (var line in lines)
                to.Enqueue($"{path}: {line}");
        }
    }
}
