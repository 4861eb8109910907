using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace IntegrationPlatform.Web.Hosting;

/// <summary>
/// German sentences are the keys, so a German page needs no look-up at all. Other languages come from the assembly's one resource, Texts.
/// </summary>
internal sealed class GermanFirst(IOptions<LocalizationOptions> options, ILoggerFactory logs) : IStringLocalizerFactory
{
    private readonly ResourceManagerStringLocalizerFactory _resources = new(options, logs);

    public IStringLocalizer Create(Type resourceSource) => Of(resourceSource.Assembly.GetName().Name!);

    public IStringLocalizer Create(string baseName, string location) => Of(new AssemblyName(location).Name!);

    private Localizer Of(string assembly) => new(_resources.Create("Texts", assembly));

    private sealed class Localizer(IStringLocalizer other) : IStringLocalizer
    {
        public LocalizedString this[string name] => IsGerman ? new LocalizedString(name, name) : other[name];

        public LocalizedString this[string name, params object[] arguments] =>
            IsGerman ? new LocalizedString(name, string.Format(CultureInfo.CurrentCulture, name, arguments)) : other[name, arguments];

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => other.GetAllStrings(includeParentCultures);

        private static bool IsGerman => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "de";
    }
}
