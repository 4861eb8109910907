using System.Collections.Concurrent;
using System.ComponentModel;
using Microsoft.Extensions.Logging;

namespace IntegrationPlatform.Platform.Pdf;

/// <summary>A started Chromium with its tabs. Once something went wrong in it, it takes no further document.</summary>
internal sealed class Browser : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly ChromiumProcess _process;
    private readonly DevTools _tools;
    private readonly ConcurrentBag<BrowserTab> _tabs = [];
    private readonly PdfSettings _settings;
    private volatile bool _retired;

    private Browser(ChromiumProcess process, PdfSettings settings)
    {
        (_process, _settings) = (process, settings);
        _tools = new(process.Orders, process.Answers);
    }

    public int Id => _process.Id;

    /// <summary>How many are printing; kept by <see cref="WarmBrowser"/>.</summary>
    public int Users { get; set; }

    /// <summary>How many were printed; kept by <see cref="WarmBrowser"/>.</summary>
    public int Served { get; set; }

    public bool Usable => !_retired && !_tools.Ended.IsCompleted && Served < _settings.RestartAfter;

    public static async Task<Browser> StartAsync(PdfSettings settings, ILogger log)
    {
        if (settings.Chromium is not { } program)
            throw new PdfException(PdfProblem.NoBrowser, "Chromium is not installed, or not where Pdf:Chromium or CHROMIUM says.");
        var root = Environment.IsPrivilegedProcess;
        if (root && !settings.MayRunWithoutSandbox)
            throw new PdfException(PdfProblem.NoSandbox, "The host runs as root, so Chromium would have no sandbox. Run it under a user of its own; or, if you know what that means, set Pdf:AllowNoSandbox to true.");
        if (root)
            log.LogWarning("Chromium runs without its sandbox, because the host runs as root.");
        ChromiumProcess? process = null;
        try
        {
            process = ChromiumProcess.Start(program, sandbox: !root);
            var browser = new Browser(process, settings);
            using var limit = new CancellationTokenSource(StartLimit);
            for (var i = 0; i < settings.Tabs; i++)
                browser._tabs.Add(await BrowserTab.OpenAsync(browser._tools, limit.Token));
            log.LogInformation("Chromium for PDF runs as process {Process}.", browser.Id);
            return browser;
        }
        catch (Exception fault) when (fault is Win32Exception or IOException or UnauthorizedAccessException or BrowserGoneException or DevToolsException or OperationCanceledException)
        {
            var words = process?.LastWords;
            process?.Dispose();
            throw new PdfException(PdfProblem.NoBrowser, $"{program} does not start. {words}", fault);
        }
    }

    /// <exception cref="BrowserGoneException">It or the tab ended meanwhile; the document may be tried again in another one.</exception>
    public async Task<byte[]> PrintAsync(string html)
    {
        using var limit = new CancellationTokenSource(_settings.Timeout);
        byte[] pdf;
        if (!_tabs.TryTake(out var tab))
            throw new InvalidOperationException("There are more documents than tabs.");
        try
        {
            pdf = await tab.PrintAsync(html, limit.Token);
        }
        catch (OperationCanceledException fault)
        {
            _retired = true;
            throw new PdfException(PdfProblem.TooSlow, $"A document was not printed within {_settings.Timeout.TotalSeconds:0.#} seconds.", fault);
        }
        catch (Exception fault) when (fault is BrowserGoneException or DevToolsException)
        {
            _retired = true;
            throw fault as BrowserGoneException ?? new BrowserGoneException("Chromium could not print.", fault); // so says it when a page of it died
        }
        await ClearAsync(tab);
        return pdf;
    }

    public void Dispose()
    {
        _process.Dispose();
        _tools.Dispose();
    }

    private async Task ClearAsync(BrowserTab tab)
    {
        using var limit = new CancellationTokenSource(_settings.Timeout);
        try
        {
            await tab.ClearAsync(limit.Token);
            _tabs.Add(tab);
        }
        catch (Exception fault) when (fault is OperationCanceledException or DevToolsException or BrowserGoneException)
        {
            _retired = true; // the document is printed; only nobody else may use this tab
        }
    }
}
