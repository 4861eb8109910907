using Herrenberg.Wohnungssuche.Checklist;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Cases;

namespace Herrenberg.Wohnungssuche.Report;

/// <summary>Who is looking for what, by case number and without names, as answered in the period.</summary>
public sealed class HousingList(IFormAnswers answers, ICaseDirectory cases) : IReportFormat
{
    private static readonly Dictionary<string, FormField> _fields = new HousingChecklist().Definition.Fields.ToDictionary(f => f.Key);
    private static readonly string[] _columns = ["persons", "rent", "district", "permit", "needs"];

    public ReportInfo Info => new("herrenberg.wohnungssuche.liste", "Wohnungssuchende", "wohnungssuche.csv", "text/csv", Plugin.Report);

    public async Task WriteAsync(ReportPeriod period, Stream output, CancellationToken cancellationToken)
    {
        await using var csv = new CsvWriter(output);
        await csv.WriteAsync(["Fall", .. _columns.Select(column => _fields[column].Label)]);
        for (Guid? after = null; ;)
        {
            var page = await answers.ListAsync(HousingChecklist.Key, after, cancellationToken);
            if (page.Count == 0)
                return;
            after = page[^1].Subject;
            var known = await cases.FindAsync([.. page.Select(a => a.Subject)], cancellationToken);
            foreach (var given in page.Where(a => a.Values.GetValueOrDefault("searching") == "true" && DateOnly.FromDateTime(a.ChangedAt) is var day && day >= period.From && day <= period.Until))
            {
                if (known.TryGetValue(given.Subject, out var of) && of.IsOpen)
                    await csv.WriteAsync([of.Number, .. _columns.Select(column => Shown(column, given.Values))]);
            }
        }
    }

    private static string? Shown(string column, IReadOnlyDictionary<string, string> values) =>
        values.TryGetValue(column, out var value) ? _fields[column].Options?.FirstOrDefault(o => o.Code == value)?.Label ?? value : null;
}
