namespace IntegrationPlatform.Sdk;

/// <summary>What the administrator has set for the plugin in the current municipality.</summary>
public interface IPluginSettings
{
    /// <summary>The value of a declared setting as <see cref="FieldType"/> says; null if nothing is set.</summary>
    /// <exception cref="InvalidOperationException">Asked for by somebody else than a plugin.</exception>
    string? Find(string key);
}
