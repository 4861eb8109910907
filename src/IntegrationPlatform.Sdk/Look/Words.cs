using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Sdk.Look;

/// <summary>The tag helpers' own sentences; the German one is the key and the fallback.</summary>
internal sealed class Words(IStringLocalizerFactory? factory)
{
    private readonly IStringLocalizer? _texts = factory?.Create("Look", typeof(Words).Assembly.GetName().Name!);

    public string Say(string german, params object[] values) =>
        _texts is null ? string.Format(null, german, values) : _texts[german, values].Value;
}
