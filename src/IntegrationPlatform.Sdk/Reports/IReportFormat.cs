namespace IntegrationPlatform.Sdk;

/// <summary>Writes one kind of report file, always for the current municipality. The host gives it one minute and 32 MiB.</summary>
public interface IReportFormat : IExtension
{
    /// <summary>What the report is called and who may make it.</summary>
    ReportInfo Info { get; }

    /// <summary>Writes the file.</summary>
    /// <param name="period">The days the report is about, both included.</param>
    /// <param name="output">Where to write; the host sends it only when the report is whole.</param>
    /// <param name="cancellationToken">Set when the time is over.</param>
    Task WriteAsync(ReportPeriod period, Stream output, CancellationToken cancellationToken);
}

/// <summary>A kind of report.</summary>
/// <param name="Key">Starts with the plugin's id.</param>
/// <param name="Title">German.</param>
/// <param name="FileName">Without period: <c>wohnungssuche.csv</c>; the host adds the period.</param>
/// <param name="MediaType">For example <c>text/csv</c>.</param>
/// <param name="Permission">Who may make it.</param>
public sealed record ReportInfo(string Key, string Title, string FileName, string MediaType, string Permission);

/// <summary>A span of days, both included.</summary>
public sealed record ReportPeriod(DateOnly From, DateOnly Until);
