using IntegrationPlatform.Cases.Clock;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.ExtendPeriod;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Sql;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>The cases of one municipality, a part of its managers at a time, so that a million of them need no more memory than a few thousand.</summary>
internal sealed class CasesDemo(CasesDb db, Vault vault, PeriodTasks reminders, DecisionTasks decisions, DemoTransfers transfers) : IDemoData
{
    public int Order => 10;

    public async Task SeedAsync(DemoRun run, CancellationToken cancellationToken)
    {
        await using var bulk = new BulkInsert(db);
        var writer = new DemoWriter(bulk, run);
        var calendar = new DemoCalendar(run.Today);
        var numbers = new DemoNumbers(run);
        var cases = new DemoCases(run, numbers);
        var talks = new DemoContacts(run, calendar, vault);
        var periods = new DemoPeriods(run, vault, reminders, decisions);
        var tasks = new DemoTasks(run, vault);
        var chance = new DemoRandom("referrals " + run.Municipality.Id); // its own, so that the rest of the demo stays as it was
        var services = new DemoServices(run, chance).Write();
        var referrals = new DemoReferrals(run, vault, services, chance);
        var documents = new DemoDocuments(run, vault);
        var letters = new DemoLetters(run, vault);
        await writer.WriteAsync(services, cancellationToken);
        var situations = new DemoSituations(run);
        var absences = new DemoAbsences(run, vault);
        var (people, written, said) = (0, 0, 0);
        foreach (var posts in Portions(run.Posts, run.Scene.Lean ? 20_000 : 5_000))
        {
            var files = cases.Open(posts);
            var contacts = talks.Write(files);
            periods.Write(files);
            await writer.WriteAsync(files, contacts, tasks.Write(files), situations.Write(files), cancellationToken);
            if (written == 0 && files.Count > 0 && run.Posts.Count > 0)
                await writer.WriteAsync(DemoImport.Write(run, vault, files.FirstOrDefault(f => f.Client is { FamilyName: "Al-Hussein", GivenNames: "Mohamad" }) ?? files[0]), cancellationToken);
            referrals.Write(files);
            await writer.WriteAsync(referrals, cancellationToken);
            absences.Write(files);
            documents.Write(files);
            await writer.WriteAsync(documents, cancellationToken);
            await writer.WriteAsync(letters.Write(files), cancellationToken);
            people += files.Count + files.Sum(f => f.Family.Count);
            written += files.Count;
            said += contacts.Count;
            if (written < run.Posts.Sum(p => p.Cases))
                run.Say($"{run.Municipality.Name}: {written:N0} Fälle …");
        }
        await writer.WriteAsync(absences, cancellationToken);
        await writer.FinishAsync(new DemoAnonymous(run, calendar).Write(), numbers.Series, run.Scene.Lean ? [] : situations.Locations(), cancellationToken);
        await writer.WriteAsync(await transfers.WriteAsync(run, cancellationToken), cancellationToken);
        run.Say($"{run.Municipality.Name}: {written:N0} Fälle, {people:N0} Personen, {said:N0} Kontakte, {run.Posts.Count} Schreibtische");
    }

    private static IEnumerable<List<DemoPost>> Portions(IEnumerable<DemoPost> posts, int size)
    {
        var portion = new List<DemoPost>();
        foreach (var post in posts)
        {
            if (portion.Count > 0 && portion.Sum(p => p.Cases) + post.Cases > size)
            {
                yield return portion;
                portion = [];
            }
            portion.Add(post);
        }
        if (portion.Count > 0)
            yield return portion;
    }
}
