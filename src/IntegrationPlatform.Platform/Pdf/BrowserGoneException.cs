namespace IntegrationPlatform.Platform.Pdf;

/// <summary>The browser ended while something was asked of it.</summary>
internal sealed class BrowserGoneException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The browser refused a call.</summary>
internal sealed class DevToolsException(string message) : Exception(message);
