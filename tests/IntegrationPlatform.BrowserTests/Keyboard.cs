using Microsoft.Playwright;

namespace IntegrationPlatform.BrowserTests;

/// <summary>The tab key of a window. Playwright's own press waits for the page each time; here the page looks by itself, and all presses are on their way at once.</summary>
internal sealed class Keyboard : IAsyncDisposable
{
    private static readonly Dictionary<string, object> Tab = new() { ["type"] = "rawKeyDown", ["key"] = "Tab", ["code"] = "Tab", ["windowsVirtualKeyCode"] = 9 };

    private readonly IPage _page;
    private readonly ICDPSession _wire;

    private Keyboard(IPage page, ICDPSession wire) => (_page, _wire) = (page, wire);

    public static async Task<Keyboard> OfAsync(IPage page) => new(page, await page.Context.NewCDPSessionAsync(page));

    /// <summary>From stop to stop through the open page, as far as sixty presses lead.</summary>
    public async Task<string[]> TabThroughAsync()
    {
        var presses = await _page.EvaluateAsync<int>(Checks.HearTab);
        await Task.WhenAll(Enumerable.Range(0, presses).Select(_ => _wire.SendAsync("Input.dispatchKeyEvent", Tab)));
        return await _page.EvaluateAsync<string[]>(Checks.HeardTab, presses);
    }

    public async ValueTask DisposeAsync() => await _wire.DetachAsync();
}
