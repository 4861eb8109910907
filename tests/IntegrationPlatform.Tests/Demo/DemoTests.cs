using System.Net;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Demo;

public sealed class DemoTests(SeededHost demo) : IClassFixture<SeededHost>
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void One_municipality_has_180_cases_of_three_managers_and_two_years_of_work()
    {
        var count = demo.Rows.CountBy(line => line.Split(':')[0]).ToDictionary();
        Assert.Equal((180, 15), (count["Case"], count["User"]));
        Assert.InRange(count["Person"], 300, 500);
        Assert.InRange(count["Contact"], 5_700, 6_050); // 33.4 a case, without those planned for later today
        Assert.InRange(count["AnonymousContact"], 100, 108);
        Assert.Equal(3, demo.Rows.Where(line => line.StartsWith("CaseManager:", StringComparison.Ordinal) && line.Contains("Main=True", StringComparison.Ordinal)).Select(line => line.Split("UserId=")[1][..36]).Distinct().Count());
    }

    [Fact]
    public void Every_note_and_every_title_can_be_opened()
    {
        Assert.Contains(demo.Rows, line => line.Contains("Einstufungstest B1 bestanden.", StringComparison.Ordinal));
        Assert.DoesNotContain(demo.Rows, line => line.Contains("unreadable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_scene_gives_the_same_data_again()
    {
        await using var again = TestHost.With(settings: new Dictionary<string, string?> { ["Demo:Scene"] = SeededHost.Scene });
        await again.InitializeAsync();
        Assert.Equal(demo.Rows, await again.DemoRowsAsync());
    }

    [Fact]
    public async Task A_run_that_was_interrupted_starts_over_and_leaves_no_trace()
    {
        var failing = new FailingDemo();
        await using var host = TestHost.With(services: services => services.AddSingleton<IDemoData>(failing));
        await host.InitializeAsync();
        await Assert.ThrowsAsync<IOException>(() => host.SeedAsync(SeededHost.Scene));
        Assert.True(await host.CasesAsync(db => db.Contacts.AnyAsync()), "The run was not interrupted in the middle.");
        failing.Repaired = true;
        var (done, said) = await host.SeedAsync(SeededHost.Scene);
        Assert.True(done);
        Assert.Contains("Ein früherer Lauf wurde unterbrochen.", said, StringComparison.Ordinal);
        Assert.Equal(demo.Rows, await host.DemoRowsAsync());
    }

    [Theory]
    [InlineData("eine-gemeinde", true, "Die Demo „eine-gemeinde“ ist schon da.")]
    [InlineData("leer", false, "Für „leer“ bitte eine leere Datenbank nehmen; geändert wurde nichts.")]
    public async Task A_database_that_holds_a_demo_is_not_filled_again(string scene, bool fine, string sentence)
    {
        var before = await demo.CasesAsync(db => db.Contacts.CountAsync());
        var (done, said) = await demo.SeedAsync(scene);
        Assert.Equal(fine, done);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.Equal(before, await demo.CasesAsync(db => db.Contacts.CountAsync()));
    }

    [Fact]
    public async Task A_database_with_real_accounts_is_not_filled()
    {
        await using var real = new TestHost();
        await real.InitializeAsync();
        await real.WorkerAsync();
        var (done, said) = await real.SeedAsync("leer");
        Assert.False(done);
        Assert.Contains("Diese Datenbank hat schon Konten.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_manager_has_something_overdue_something_today_and_something_this_week()
    {
        var due = await demo.CasesAsync(db => db.Tasks.Where(t => t.Open).Select(t => new { t.AssignedTo, t.DueOn }).ToListAsync());
        foreach (var manager in await demo.CasesAsync(db => db.ListEntries.Select(e => e.MainManagerId).Distinct().ToListAsync()))
        {
            var days = due.Where(t => t.AssignedTo == manager).Select(t => t.DueOn).ToList();
            Assert.Contains(days, day => day < Today);
            Assert.Contains(Today, days);
            Assert.Contains(days, day => day > Today && day < Today.AddDays(7));
        }
    }

    [Fact]
    public async Task Al_Hussein_is_found_as_people_remember_the_name_and_his_notes_can_be_read()
    {
        using var anna = await demo.DemoSignInAsync(DemoAccounts.Anna);
        var found = await anna.GetAsync("/weissach/search?q=muhamad+husein");
        Assert.Contains("Al-Hussein, Mohamad", found.Text(), StringComparison.Ordinal);
        var files = await Task.WhenAll(found.Cases().Select(id => anna.GetAsync($"/weissach/cases/{id}/timeline")));
        Assert.Contains(files, file => file.Text().Contains("Einstufungstest B1 bestanden.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_lists_show_what_saving_each_case_would_compute() => await demo.InAsync("weissach", async services =>
    {
        var db = services.GetRequiredService<CasesDb>();
        var (entries, keys) = (await EntriesAsync(db), await KeysAsync(db));
        Assert.True(entries.Count > 300);

        await using var undone = await db.Database.BeginTransactionAsync();
        foreach (var opened in await db.Cases.Include(c => c.Person).Include(c => c.Managers).ToListAsync())
        {
            db.Entry(opened).State = db.Entry(opened.Person).State = EntityState.Modified; // so that the name keys are computed too
            await services.GetRequiredService<DeskUpdate>().SaveAsync(opened.Id, CancellationToken.None);
            db.ChangeTracker.Clear();
        }
        Assert.Equal(entries, await EntriesAsync(db));
        Assert.Equal(keys, await KeysAsync(db));
    });

    [Fact]
    public async Task The_next_case_gets_the_next_number()
    {
        using var anna = await demo.DemoSignInAsync(DemoAccounts.Anna);
        var last = await demo.CasesAsync(db => db.Cases.Where(c => c.Number.StartsWith("WEI-2026-")).MaxAsync(c => c.Number));
        var saved = await anna.SendAgainAsync(await anna.SendAsync("/weissach/cases/new", ("Name", "Neuling, Nino")));
        Assert.Equal(HttpStatusCode.Found, saved.Status);
        Assert.Contains($"WEI-2026-{int.Parse(last!.Split('-')[2]) + 1:D4}", (await anna.GetAsync(saved.Location!.AbsolutePath)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_all_that_was_written_in_bulk_no_reference_leads_to_nothing_and_a_new_one_is_refused() => await demo.InAsync("weissach", async services =>
    {
        var db = services.GetRequiredService<CasesDb>();
        if (!TestDatabase.Postgres) // which checks every row itself
            Assert.Empty(await db.Database.SqlQueryRaw<string>("select \"table\" as \"Value\" from pragma_foreign_key_check").ToListAsync());
        var id = Guid.CreateVersion7();
        db.Tasks.Add(new CaseTask
        {
            Id = id,
            CaseId = Guid.CreateVersion7(),
            Title = services.GetRequiredService<Vault>().Seal("Ohne Fall", id),
            DueOn = Today,
            AssignedTo = DemoAccounts.Anna.Id,
            Source = TaskSource.Manual,
            CreatedAt = demo.Clock.GetUtcNow().UtcDateTime,
        });
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    });

    private static async Task<List<string>> EntriesAsync(CasesDb db) =>
        [.. (await db.ListEntries.AsNoTracking().ToListAsync()).Select(e => string.Join('|', e.CaseId, e.DeskId, e.Number, e.Name, e.SortName, e.NameInScript, e.ScriptLanguage, e.Language, e.BirthYear, e.MainManagerId, e.Status, e.Open, e.NextTaskId, e.DueOn, e.LastContactOn, e.QuietSince)).Order(StringComparer.Ordinal)];

    private static async Task<List<string>> KeysAsync(CasesDb db) =>
        [.. (await db.NameKeys.AsNoTracking().ToListAsync()).Select(k => $"{k.CaseId}|{k.DeskId}|{k.Key}").Order(StringComparer.Ordinal)];

    /// <summary>A module whose part of the demo fails after the others have written theirs.</summary>
    private sealed class FailingDemo : IDemoData
    {
        public bool Repaired { get; set; }

        public int Order => 1_000;

        public Task SeedAsync(DemoRun run, CancellationToken cancellationToken) => Repaired ? Task.CompletedTask : throw new IOException("Out of space.");
    }
}
