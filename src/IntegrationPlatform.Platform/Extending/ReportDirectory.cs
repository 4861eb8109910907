using IntegrationPlatform.Platform.Plugins;
using IntegrationPlatform.Sdk;

namespace IntegrationPlatform.Platform.Extending;

/// <summary>The reports that can be made in a municipality.</summary>
public sealed class ReportDirectory(ExtensionCalls calls, PluginSwitches switches)
{
    private readonly AskedOnce<IReportFormat, ReportInfo> _asked = new(calls, switches, (entry, report) => Fit(report.Info, entry.Plugin));

    public ValueTask<IReadOnlyList<Asked<ReportInfo>>> OfAsync(Extensions<IReportFormat> formats, string municipality, CancellationToken cancellationToken) =>
        _asked.OfAsync(formats, municipality, cancellationToken);

    private static ReportInfo Fit(ReportInfo info, string? plugin)
    {
        if (plugin is not null && !OwnKeys.IsOf(plugin, info.Key))
            throw new UnfitExtensionException($"Der Schlüssel des Berichts „{info.Key}“ besteht nicht aus „{plugin}.“ und einem Wort.");
        if (info.Title.Length is 0 or > 120 || info.FileName.Length is 0 or > 80 || info.FileName.AsSpan().IndexOfAny('/', '\\') >= 0)
            throw new UnfitExtensionException($"Der Bericht „{info.Key}“ braucht einen Titel von 1 bis 120 Zeichen und einen einfachen Dateinamen.");
        return info;
    }
}
