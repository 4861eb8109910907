using System.Text.RegularExpressions;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;

namespace IntegrationPlatform.Tests.Durability;

public sealed partial class KilledImportTests
{
    [Fact]
    public async Task Killed_half_way_through_a_list_nothing_is_half_there()
    {
        using var database = TestDatabase.Migrated();
        var settings = new Dictionary<string, string>(BuiltHost.Development) { ["Demo:Scene"] = "messung:100" };
        foreach (var (key, value) in database.Settings)
            settings[key] = value!;
        string run;
        int wouldMake;
        await using (var first = await StartAsync())
        {
            using var lead = await SignInAsync(first);
            run = await lead.CheckAsync(Sample.Dirty.Beginning(2_500));
            wouldMake = Number(WouldMake(), await lead.GetAsync(run));
            var before = first.Work;
            var takeOver = lead.TakeOverAsync(run);
            while (!takeOver.IsCompleted && first.Work - before < TimeSpan.FromSeconds(1)) // somewhere in the middle of it
                await Task.Delay(5);
            Assert.False(takeOver.IsCompleted, "It was over before it was killed, so this proves nothing.");
            await first.KillAsync();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => takeOver);
        }
        await using var second = await StartAsync();
        using var again = await SignInAsync(second);
        Assert.Equal(wouldMake, Number(WouldMake(), await again.GetAsync(run)));
        await again.TakeOverAsync(run);
        Assert.Equal(wouldMake, Number(Made(), await again.GetAsync(run))); // had any of it been there, it would have been known

        Task<ProcessHost> StartAsync() => ProcessHost.StartAsync(BuiltHost.Dll, database.Folder, settings, cancellationToken: TestContext.Current.CancellationToken);
    }

    private static async Task<Browserless> SignInAsync(ProcessHost host)
    {
        var lead = new Browserless(host.Address);
        await lead.SignInAsync("leitung.weissach", DemoAccounts.Password);
        return lead;
    }

    private static int Number(Regex where, Page page) => int.Parse(where.Match(page.Text()).Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("Neue Fälle: (?<n>[0-9]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex WouldMake();

    [GeneratedRegex("Angelegte Fälle: (?<n>[0-9]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Made();
}
