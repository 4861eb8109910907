using System.Net;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;

namespace IntegrationPlatform.Tests.Platform;

public sealed class NotFoundTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory, InlineData("/cases"), InlineData("/weissach/anmelden"), InlineData("/weissach/konto"), InlineData("/nirgendwo/cases"), InlineData("/nirgendwo"), InlineData("/weissach/nichts"), InlineData("/Weissach/cases")]
    public async Task What_is_not_there_is_404_for_those_signed_in(string path)
    {
        using var user = await UserAsync("sucht");
        var page = await user.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Diese Seite gibt es nicht", page.Text(), StringComparison.Ordinal);
    }

    [Theory, InlineData("/cases"), InlineData("/weissach/anmelden")]
    public async Task A_page_at_the_wrong_place_is_404_before_anyone_is_asked_to_sign_in(string path)
    {
        using var visitor = new Browserless(host.Address);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_verb_that_a_page_does_not_know_shows_the_page_for_what_is_not_there()
    {
        using var user = await UserAsync("verb");
        var answer = await user.SendAsync(HttpMethod.Delete, "/weissach/cases");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Contains("Diese Seite gibt es nicht", answer.Body, StringComparison.Ordinal);
    }

    [Theory, InlineData("/cases"), InlineData("/weissach/anmelden"), InlineData("/weissach/nichts")]
    public async Task An_error_page_speaks_the_language_of_the_account(string path)
    {
        using var user = await UserAsync("englisch");
        await user.PostFormAsync(await user.GetAsync("/konto"), f => f.Fields.Any(field => field.Name == "language"), new Dictionary<string, string> { ["language"] = "en" });
        Assert.Contains("<html lang=\"en\"", (await user.GetAsync(path)).Html, StringComparison.Ordinal);
    }

    private async Task<Browserless> UserAsync(string name)
    {
        var unique = name + Guid.NewGuid().ToString("N")[..6];
        await host.AddUserAsync(unique, "weissach", Role.IntegrationManager);
        return await host.SignInAsync(unique);
    }
}
