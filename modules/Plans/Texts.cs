namespace IntegrationPlatform.Plans;

/// <summary>Names the module's texts: German sentences are the keys, Texts.en.resx holds the English ones.</summary>
internal sealed class Texts;
