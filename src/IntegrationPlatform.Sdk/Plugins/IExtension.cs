namespace IntegrationPlatform.Sdk;

/// <summary>Marks an extension point. The host shows an extension only where it is switched on.</summary>
public interface IExtension;
