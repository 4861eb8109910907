namespace IntegrationPlatform.Web.Hosting;

/// <summary>The host cannot start itself again; whoever runs it can, when it ends with this code. The setting says that somebody does.</summary>
internal sealed class RestartRequest(IConfiguration settings, IHostApplicationLifetime life, TimeProvider clock) : IDisposable
{
    /// <summary>EX_TEMPFAIL of sysexits.h: try again.</summary>
    public const int ExitCode = 75;

    /// <summary>The page that says so still needs its styles and scripts.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private ITimer? _end;

    public bool IsOffered => settings.GetValue("Restart:Offered", false);

    public bool IsAsked => _end is not null;

    /// <summary>Requests that run are finished first.</summary>
    public void Ask() => _end ??= clock.CreateTimer(_ => life.StopApplication(), null, Grace, Timeout.InfiniteTimeSpan);

    public void Dispose() => _end?.Dispose();
}
