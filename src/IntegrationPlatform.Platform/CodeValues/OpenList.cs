namespace IntegrationPlatform.Platform.CodeValues;

/// <summary>A code list of a module to which plugins may add values.</summary>
/// <param name="Key">See <see cref="Sdk.OpenLists"/>.</param>
/// <param name="Title">German.</param>
/// <param name="LabelOf">The German label of a value of the platform; null if there is none.</param>
public sealed record OpenList(string Key, string Title, Func<string, string?> LabelOf);
