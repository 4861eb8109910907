using IntegrationPlatform.Sdk;

namespace Weissach.Postkarten.Report;

/// <summary>The cards of a period for the museum: only what was released.</summary>
public sealed class PostcardList(IPluginStore store) : IReportFormat
{
    public ReportInfo Info => new("weissach.postkarten.list", "Freigegebene Postkarten", "postkarten.csv", "text/csv", Plugin.Edit);

    public async Task WriteAsync(ReportPeriod period, Stream output, CancellationToken cancellationToken)
    {
        await using var csv = new CsvWriter(output);
        await csv.WriteAsync("Name", "Sprache", "Geschichte", "Auf Deutsch", "Ausstellung");
        string? after = null;
        do
        {
            var page = await store.ListAsync<Postcard>(after, 500, cancellationToken);
            foreach (var (_, _, _, changedAt, card) in page)
            {
                if (card.Released && DateOnly.FromDateTime(changedAt) is var day && day >= period.From && day <= period.Until)
                    await csv.WriteAsync(card.Name, card.Language, card.Story, card.StoryInGerman, card.Exhibition);
            }
            after = page.Count == 500 ? page[^1].Key : null;
        }
        while (after is not null);
    }
}
