using System.Net;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;

namespace IntegrationPlatform.Tests.Platform;

public sealed class MigrationTests
{
    [Fact]
    public async Task An_empty_database_becomes_a_working_one_and_stays_so_when_started_again()
    {
        await using var first = TestHost.With(TestDatabase.Empty());
        await first.InitializeAsync();
        await first.AddUserAsync("anna", "weissach", Role.IntegrationManager);
        Assert.Equal(HttpStatusCode.OK, await OpensAsync(first));
        await using var again = first.Beside();
        await again.InitializeAsync();
        Assert.Equal(HttpStatusCode.OK, await OpensAsync(again));
    }

    [Fact]
    public async Task Two_nodes_that_start_at_once_on_an_empty_database_both_come_up()
    {
        await using var first = TestHost.With(TestDatabase.Empty());
        await using var second = first.Beside();
        await Task.WhenAll(Task.Run(first.StartServer), Task.Run(second.StartServer));
        await first.AddUserAsync("anna", "weissach", Role.IntegrationManager);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await OpensAsync(first), await OpensAsync(second)));
    }

    private static async Task<HttpStatusCode> OpensAsync(TestHost host)
    {
        using var anna = await host.SignInAsync("anna");
        return (await anna.GetAsync("/weissach/cases")).Status;
    }
}
