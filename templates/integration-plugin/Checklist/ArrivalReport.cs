using IntegrationPlatform.Sdk;

namespace Musterstadt.Notizbrett.Checklist;

/// <summary>How many are registered: counted, without names.</summary>
public sealed class ArrivalReport(IFormAnswers answers) : IReportFormat
{
    public ReportInfo Info => new("musterstadt.notizbrett.zahlen", "Ankommen in Zahlen", "ankommen.csv", "text/csv", Plugin.Use);

    public async Task WriteAsync(ReportPeriod period, Stream output, CancellationToken cancellationToken)
    {
        var (registered, open) = (0, 0);
        for (Guid? after = null; ;)
        {
            var page = await answers.ListAsync(ArrivalChecklist.Key, after, cancellationToken);
            if (page.Count == 0)
                break;
            foreach (var given in page.Where(a => DateOnly.FromDateTime(a.ChangedAt) is var day && day >= period.From && day <= period.Until))
                _ = given.Values["registered"] == "true" ? registered++ : open++;
            after = page[^1].Subject;
        }
        await using var csv = new CsvWriter(output);
        await csv.WriteAsync("Angemeldet", "Noch nicht angemeldet");
        await csv.WriteAsync($"{registered}", $"{open}");
    }
}
