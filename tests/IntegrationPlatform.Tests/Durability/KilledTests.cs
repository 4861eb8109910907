using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;

namespace IntegrationPlatform.Tests.Durability;

/// <summary>The real host, killed with kill -9 in the middle of the work.</summary>
public sealed class KilledTests
{
    [Fact]
    public async Task Every_contact_answered_with_success_is_there_exactly_once_after_kill_minus_nine()
    {
        using var database = TestDatabase.Migrated();
        var settings = new Dictionary<string, string>(BuiltHost.Development) { ["Demo:Scene"] = "messung:100" };
        foreach (var (key, value) in database.Settings)
            settings[key] = value!;
        var check = new KillCheck(cancel => ProcessHost.StartAsync(BuiltHost.Dll, database.Folder, settings, cancellationToken: cancel))
        {
            User = "leitung.weissach",
            Password = DemoAccounts.Password,
            Cases = async (user, cancel) => [.. (await user.GetAsync("/weissach/cases?view=team", cancel)).Cases().Take(5).Select(id => $"/weissach/cases/{id}")],
            Saves = 150,
        };
        var result = await check.RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal((150, 15), (result.Confirmed, result.SentTwice));
        Assert.InRange(result.SentAgain, 1, check.Clients); // killed in the middle, or it proves nothing
        Assert.Empty(result.Missing);
        Assert.Empty(result.Doubled);
    }
}
