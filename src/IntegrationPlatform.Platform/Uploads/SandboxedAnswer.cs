namespace IntegrationPlatform.Platform.Uploads;

/// <summary>A feature of the request: its answer is somebody's file, in which nothing may run, load or frame anything, us included.</summary>
public sealed class SandboxedAnswer
{
    public const string Policy = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
