namespace IntegrationPlatform.Platform.Pdf;

/// <summary>One tab that prints one document after the other. Nothing in it runs or is fetched: a document brings along all it shows.</summary>
internal sealed class BrowserTab
{
    private const string Blank = "about:blank";
    private static readonly string[] Fetched = ["http:*", "https:*", "ws:*", "wss:*", "ftp:*", "file:*", "filesystem:*", "chrome:*"];

    private readonly DevTools _tools;
    private readonly string _session;

    private BrowserTab(DevTools tools, string session) => (_tools, _session) = (tools, session);

    public static async Task<BrowserTab> OpenAsync(DevTools tools, CancellationToken limit)
    {
        var target = (await tools.CallAsync("Target.createTarget", new { url = Blank }, null, limit)).GetProperty("targetId").GetString();
        var session = (await tools.CallAsync("Target.attachToTarget", new { targetId = target, flatten = true }, null, limit)).GetProperty("sessionId").GetString()!;
        await tools.CallAsync("Inspector.enable", null, session, limit); // tells of a crash
        await tools.CallAsync("Page.enable", null, session, limit);
        await tools.CallAsync("Emulation.setScriptExecutionDisabled", new { value = true }, session, limit);
        await tools.CallAsync("Emulation.setEmulatedMedia", new { media = "print", features = new[] { new { name = "prefers-color-scheme", value = "light" } } }, session, limit);
        await tools.CallAsync("Network.enable", null, session, limit);
        await tools.CallAsync("Network.setBlockedURLs", new { urls = Fetched }, session, limit);
        await tools.CallAsync("Network.emulateNetworkConditions", new { offline = true, latency = 0, downloadThroughput = -1, uploadThroughput = -1 }, session, limit);
        return new(tools, session);
    }

    public async Task<byte[]> PrintAsync(string html, CancellationToken limit)
    {
        var tree = await CallAsync("Page.getFrameTree", null);
        var loaded = _tools.Next(_session, "Page.loadEventFired");
        await CallAsync("Page.setDocumentContent", new { frameId = tree.GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString(), html });
        await loaded.WaitAsync(limit);
        var printed = await CallAsync("Page.printToPDF", new { preferCSSPageSize = true, printBackground = true, generateTaggedPDF = true, generateDocumentOutline = true });
        return printed.GetProperty("data").GetBytesFromBase64();

        Task<System.Text.Json.JsonElement> CallAsync(string method, object? parameters) => _tools.CallAsync(method, parameters, _session, limit);
    }

    /// <summary>Leaves nothing of a document for the next one.</summary>
    public async Task ClearAsync(CancellationToken limit)
    {
        var loaded = _tools.Next(_session, "Page.loadEventFired");
        await _tools.CallAsync("Page.navigate", new { url = Blank }, _session, limit);
        await loaded.WaitAsync(limit);
        await _tools.CallAsync("Page.resetNavigationHistory", null, _session, limit);
    }
}
