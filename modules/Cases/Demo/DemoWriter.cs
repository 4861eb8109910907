using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Sql;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>Writes files in the order of their keys, and what the desks show of them.</summary>
internal sealed class DemoWriter(BulkInsert bulk, DemoRun run)
{
    public async Task WriteAsync(IReadOnlyList<DemoFile> files, IReadOnlyList<Contact> contacts, IEnumerable<CaseTask> tasks, DemoHistories histories, CancellationToken cancellationToken)
    {
        await WriteAsync(files.Select(f => f.Client).Concat(files.SelectMany(f => f.Family)).OrderBy(p => p.Id), cancellationToken);
        await WriteAsync(files.Select(f => f.Case), cancellationToken);
        await WriteAsync(files.SelectMany(f => f.Case.Managers), cancellationToken);
        await WriteAsync(files.Select(f => f.Check).OfType<EligibilityCheck>(), cancellationToken);
        await WriteAsync(files.Select(f => f.Period).OfType<CounsellingPeriod>(), cancellationToken);
        await WriteAsync(contacts, cancellationToken);
        await WriteAsync(tasks, cancellationToken);
        await WriteAsync(histories, cancellationToken);
        await WriteAsync(files.SelectMany(EntriesOf), cancellationToken);
        await WriteKeysAsync(files, cancellationToken);
    }

    public Task WriteAsync(IReadOnlyList<ServiceProvider> services, CancellationToken cancellationToken) => WriteAsync<ServiceProvider>(services, cancellationToken);

    public async Task WriteAsync(DemoReferrals made, CancellationToken cancellationToken)
    {
        await WriteAsync(made.Consents, cancellationToken);
        await WriteAsync(made.Referrals, cancellationToken);
        await WriteAsync(made.Disclosures, cancellationToken);
    }

    public async Task WriteAsync(DemoAbsences absences, CancellationToken cancellationToken)
    {
        await WriteAsync(absences.Covers, cancellationToken);
        await WriteAsync(absences.Assignments, cancellationToken);
        await WriteAsync(absences.Accesses, cancellationToken);
    }

    public async Task WriteAsync(DemoDocuments made, CancellationToken cancellationToken)
    {
        await WriteAsync(made.Consents, cancellationToken);
        await WriteAsync(made.Documents, cancellationToken);
        await WriteAsync(made.Copies, cancellationToken);
        await WriteAsync(made.Parts, cancellationToken);
    }

    public Task WriteAsync(IReadOnlyList<Letter> letters, CancellationToken cancellationToken) => WriteAsync<Letter>(letters, cancellationToken);

    public Task WriteAsync(IReadOnlyList<TransferOffer> offers, CancellationToken cancellationToken) => WriteAsync<TransferOffer>(offers, cancellationToken);

    public async Task WriteAsync(Consent consent, Transfer transfer, CancellationToken cancellationToken)
    {
        await WriteAsync([consent], cancellationToken);
        await WriteAsync([transfer], cancellationToken);
    }

    public async Task WriteAsync((ImportBatch List, IReadOnlyList<ImportRow> Rows) import, CancellationToken cancellationToken)
    {
        await WriteAsync([import.List], cancellationToken);
        await WriteAsync(import.Rows, cancellationToken);
    }

    public async Task FinishAsync(IEnumerable<AnonymousContact> anonymous, IEnumerable<CaseNumberSeries> series, IEnumerable<Location> locations, CancellationToken cancellationToken)
    {
        await WriteAsync(anonymous, cancellationToken);
        await WriteAsync(series, cancellationToken);
        await WriteAsync(locations, cancellationToken);
        await bulk.SortInAsync<NameKey>(cancellationToken);
    }

    private async Task WriteAsync(DemoHistories histories, CancellationToken cancellationToken)
    {
        await WriteAsync(histories.Accommodations, cancellationToken);
        await WriteAsync(histories.Residence, cancellationToken);
        await WriteAsync(histories.Housing, cancellationToken);
        await WriteAsync(histories.Language, cancellationToken);
        await WriteAsync(histories.Courses, cancellationToken);
        await WriteAsync(histories.Education, cancellationToken);
        await WriteAsync(histories.Work, cancellationToken);
        await WriteAsync(histories.Benefits, cancellationToken);
        await WriteAsync(histories.Childcare, cancellationToken);
        await WriteAsync(histories.Households, cancellationToken);
        await WriteAsync(histories.Members, cancellationToken);
    }

    private Task WriteAsync<T>(IEnumerable<T> rows, CancellationToken cancellationToken) where T : class => bulk.WriteAsync(rows, run.Municipality.Id, cancellationToken);

    private static IEnumerable<ListEntry> EntriesOf(DemoFile file)
    {
        var next = file.Tasks.Where(t => t.Open).OrderBy(t => t.DueOn).ThenBy(t => t.Id).FirstOrDefault();
        var talks = file.Contacts.Where(c => c.Kind != ContactKind.NoShow).Select(c => (DateTime?)c.At);
        var last = talks.Max() is { } at ? DateOnly.FromDateTime(Days.Local(at)) : (DateOnly?)null;
        foreach (var desk in DeskUpdate.DesksOf(file.Case).Order())
        {
            var entry = DeskUpdate.ListEntryOf(file.Case, file.Client, desk);
            DeskUpdate.Fill(entry, file.Case, file.Client, next, last);
            entry.EndsOn = file.Period?.EndsOn ?? ListEntry.Nothing;
            yield return entry;
        }
    }

    /// <summary>The keys of a manager's desk lie together in the index; those of the team's are spread all over it and have to wait.</summary>
    private async Task WriteKeysAsync(IReadOnlyList<DemoFile> files, CancellationToken cancellationToken)
    {
        var keys = files.SelectMany(KeysOf).ToLookup(k => k.DeskId);
        await WriteAsync(keys.Where(desk => desk.Key != Desk.Team).OrderBy(desk => desk.Key).SelectMany(desk => desk), cancellationToken);
        await bulk.WriteLaterAsync(keys[Desk.Team], run.Municipality.Id, cancellationToken);
    }

    private static IEnumerable<NameKey> KeysOf(DemoFile file) =>
        DeskUpdate.KeysOf(file.Case, file.Client, DeskUpdate.DesksOf(file.Case)).Distinct().Select(k => new NameKey { DeskId = k.Desk, Key = k.Key, CaseId = file.Case.Id });
}
