namespace IntegrationPlatform.Testing;

/// <summary>
/// Every host watches its settings and its wwwroot, and Linux gives a user 128 watchers: with many hosts at once one of them would not start.
/// Nothing changes these files during a test. Processes started from here inherit it.
/// </summary>
internal static class NoFileWatchers
{
    public static void Set()
    {
        foreach (var prefix in new[] { "DOTNET", "ASPNETCORE" })
            Environment.SetEnvironmentVariable(prefix + "_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");
    }
}
