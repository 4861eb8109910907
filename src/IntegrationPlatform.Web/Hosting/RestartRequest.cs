namespace IntegrationPlatform.Web.Hosting;

/// <summary>The host cannot start itself again; whoever runs it can, when it ends with this code. The setting says that somebody does.</summary>
internal sealed class RestartRequest(IConfiguration settings, IHostApplicationLifetime life)
{
    /// <summary>EX_TEMPFAIL of sysexits.h: try again.</summary>
    public const int ExitCode = 75;

    public bool IsOffered => settings.GetValue("Restart:Offered", false);

    public bool IsAsked { get; private set; }

    /// <summary>Requests that run are finished first.</summary>
    public void Ask()
    {
        IsAsked = true;
        life.StopApplication();
    }
}
