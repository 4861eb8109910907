namespace IntegrationPlatform.Sdk.Look;

/// <summary>One choice of a select, a radio bar or a check list; the icon is a name in /img/icons.svg.</summary>
public sealed record LookOption(string Value, string Text, string? Icon = null);
