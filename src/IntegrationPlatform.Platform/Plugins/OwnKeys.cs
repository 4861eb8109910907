namespace IntegrationPlatform.Platform.Plugins;

/// <summary>
/// Keys that plugins bring are the plugin's id, a dot and one word: <c>weissach.postkarten.view</c>. Only so every key has one owner:
/// <c>stadt.wohnen</c> must not pass for the owner of what <c>stadt.wohnen.schutz</c> has brought.
/// </summary>
internal static class OwnKeys
{
    public static bool IsOf(string plugin, string key) =>
        key.LastIndexOf('.') == plugin.Length && key.Length > plugin.Length + 1 && key.StartsWith(plugin, StringComparison.Ordinal);
}
