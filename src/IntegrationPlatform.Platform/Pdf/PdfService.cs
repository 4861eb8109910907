using Microsoft.Extensions.Logging;

namespace IntegrationPlatform.Platform.Pdf;

/// <summary>
/// HTML to tagged PDF, by one warm headless Chromium. Scripts do not run and nothing is fetched: style sheets stand in the document,
/// pictures and fonts are data: addresses or fonts of the system.
/// </summary>
public sealed class PdfService(PdfSettings settings, TimeProvider clock, ILogger<PdfService> log) : IDisposable
{
    private const int Attempts = 2;

    private readonly WarmBrowser _warm = new(settings, clock, log);
    private readonly SemaphoreSlim _tabs = new(settings.Tabs);
    private readonly CancellationTokenSource _end = new();
    private int _inside;

    /// <summary>The browser's process, for tests and measuring.</summary>
    internal int? BrowserId => _warm.Id;

    /// <exception cref="PdfException">There is none, for one of the reasons of <see cref="PdfProblem"/>.</exception>
    public async Task<byte[]> RenderAsync(string html, CancellationToken cancellationToken)
    {
        try
        {
            if (Interlocked.Increment(ref _inside) > settings.Tabs + settings.Queue)
                throw new PdfException(PdfProblem.Busy, $"More than {settings.Queue} documents wait to be printed.");
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _end.Token);
            await _tabs.WaitAsync(either.Token);
            try
            {
                return await PrintAsync(html, either.Token);
            }
            finally
            {
                _tabs.Release();
            }
        }
        catch (PdfException fault)
        {
            log.LogError(fault, "A document was not printed: {Problem}.", fault.Problem);
            throw;
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    public void Dispose()
    {
        _end.Cancel();
        _warm.Dispose();
    }

    /// <summary>Once begun, a document is printed to its end even if nobody waits for it any more: it takes a moment, and a tab left half-way would be lost.</summary>
    private async Task<byte[]> PrintAsync(string html, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var browser = await _warm.TakeAsync(cancellationToken);
            try
            {
                return await browser.PrintAsync(html);
            }
            catch (BrowserGoneException gone) when (attempt < Attempts)
            {
                log.LogWarning("Chromium ended while it printed a document, which is printed again: {Reason}", gone.Message);
            }
            catch (BrowserGoneException gone)
            {
                throw new PdfException(PdfProblem.Failed, "Chromium ended twice while it printed the same document.", gone);
            }
            finally
            {
                _warm.GiveBack(browser);
            }
        }
    }
}
