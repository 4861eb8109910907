using Herrenberg.Wohnungssuche.Checklist;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Cases;

namespace Herrenberg.Wohnungssuche.Report;

/// <summary>Who is looking for what, by case number and without names, as answered in the period.</summary>
public sealed class HousingList(IFormAnswers answers, ICaseDirectory cases) : IReportFormat
{
    public ReportInfo Info => new("herrenberg.wohnungssuche.liste", "Wohnungssuchende", "wohnungssuche.csv", "text/csv", Plugin.Report);

    public async Task WriteAsync(ReportPeriod period, Stream output, CancellationToken cancellationToken)
    {
        await using var csv = new CsvWriter(output);
        await csv.WriteAsync("Fall", "Personen", "Kaltmiete bis", "Ort", "Wohnberechtigungsschein", "Braucht");
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
                    await csv.WriteAsync(of.Number, given.Values.GetValueOrDefault("persons"), given.Values.GetValueOrDefault("rent"), given.Values.GetValueOrDefault("district"), given.Values.GetValueOrDefault("permit"), given.Values.GetValueOrDefault("needs"));
            }
        }
    }
}
