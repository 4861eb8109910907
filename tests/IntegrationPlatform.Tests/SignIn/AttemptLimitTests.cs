using System.Net;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;

namespace IntegrationPlatform.Tests.SignIn;

public sealed class AttemptLimitTests
{
    [Fact]
    public async Task The_fourth_attempt_of_a_minute_is_too_many_and_the_page_says_so()
    {
        await using var host = TestHost.With(settings: new Dictionary<string, string?> { ["SignIn:AttemptsPerMinute"] = "3" });
        await host.InitializeAsync();
        await host.AddUserAsync("eilig", "weissach", Role.IntegrationManager);
        using var visitor = new Browserless(host.Address);
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.TryAsync("eilig", "falsch-falsch-falsch")).Status);
        var fourth = await visitor.TryAsync("eilig", TestHost.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, fourth.Status);
        Assert.Contains("Zu viele Versuche", fourth.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(Browserless.SignInPath)).Status);
    }
}
