using Microsoft.Extensions.Logging;

namespace IntegrationPlatform.Platform.Pdf;

/// <summary>
/// The one browser that is kept warm: started when the first document comes, replaced when it is used up or broken, ended when nothing
/// comes any more. The one before lives until its last document is printed.
/// </summary>
internal sealed class WarmBrowser : IDisposable
{
    private readonly PdfSettings _settings;
    private readonly ILogger _log;
    private readonly ITimer _idle;
    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly Lock _lock = new();
    private readonly HashSet<Browser> _living = [];
    private Browser? _current;
    private bool _ended;

    public WarmBrowser(PdfSettings settings, TimeProvider clock, ILogger log)
    {
        (_settings, _log) = (settings, log);
        _idle = clock.CreateTimer(_ => EndIfIdle(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The process, if there is one.</summary>
    public int? Id => _current?.Id;

    public async Task<Browser> TakeAsync(CancellationToken cancellationToken)
    {
        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (TakeCurrent() is { } warm)
                return warm;
            var fresh = await Browser.StartAsync(_settings, _log);
            lock (_lock)
            {
                _living.Add(fresh);
                _current = fresh;
                if (!_ended)
                    return Use(fresh);
            }
            End(fresh); // the host is ending
            throw new OperationCanceledException();
        }
        finally
        {
            _starting.Release();
        }
    }

    public void GiveBack(Browser browser)
    {
        lock (_lock)
        {
            browser.Users--;
            if (browser.Users > 0)
                return;
            if (browser == _current && browser.Usable)
            {
                _idle.Change(_settings.Idle, Timeout.InfiniteTimeSpan);
                return;
            }
        }
        End(browser);
    }

    public void Dispose()
    {
        List<Browser> living;
        lock (_lock)
        {
            _ended = true;
            living = [.. _living];
        }
        _idle.Dispose();
        living.ForEach(End);
    }

    private Browser? TakeCurrent()
    {
        Browser worn;
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_ended, this);
            if (_current is null)
                return null;
            if (_current.Usable)
                return Use(_current);
            worn = _current;
            _current = null;
            if (worn.Users > 0)
                return null; // whoever prints in it last ends it
        }
        End(worn);
        return null;
    }

    private Browser Use(Browser browser)
    {
        browser.Users++;
        browser.Served++;
        _idle.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        return browser;
    }

    private void EndIfIdle()
    {
        Browser? unused;
        lock (_lock)
        {
            if (_current is not { Users: 0 })
                return;
            (unused, _current) = (_current, null);
        }
        End(unused);
        _log.LogInformation("Chromium for PDF was ended, because nothing was to be printed for {Idle}.", _settings.Idle);
    }

    private void End(Browser browser)
    {
        lock (_lock)
        {
            if (!_living.Remove(browser))
                return; // somebody else does
            if (browser == _current)
                _current = null;
        }
        browser.Dispose();
    }
}
