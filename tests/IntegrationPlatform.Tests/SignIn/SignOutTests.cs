using System.Net;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;

namespace IntegrationPlatform.Tests.SignIn;

/// <summary>A cookie that was copied before somebody signed out.</summary>
public sealed class SignOutTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_copied_cookie_is_worth_nothing_after_signing_out_and_the_other_device_stays_signed_in()
    {
        await host.AddUserAsync("zweigeraete", "weissach", Role.IntegrationManager);
        using var here = await host.SignInAsync("zweigeraete");
        using var elsewhere = await host.SignInAsync("zweigeraete");
        var copy = here.CookieHeader;
        Assert.Equal(HttpStatusCode.OK, await OpenAsync(host, copy));
        await here.SignOutAsync();
        Assert.Equal(HttpStatusCode.Found, await OpenAsync(host, copy));
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/weissach/cases")).Status);
        using var back = await host.SignInAsync("zweigeraete");
        Assert.Equal(HttpStatusCode.OK, (await back.GetAsync("/weissach/cases")).Status);
    }

    [Fact]
    public async Task The_cookie_of_an_hour_ago_belongs_to_the_same_session()
    {
        await host.AddUserAsync("langertag", "weissach", Role.IntegrationManager);
        using var user = await host.SignInAsync("langertag");
        host.Clock.Advance(TimeSpan.FromMinutes(20));
        var before = user.CookieHeader;
        await user.GetAsync("/weissach/cases");
        await user.PostFormAsync(await user.GetAsync("/konto"), f => f.Fields.Any(field => field.Name == "language"), new Dictionary<string, string> { ["language"] = "en" });
        Assert.NotEqual(before, user.CookieHeader);
        await user.SignOutAsync();
        Assert.Equal(HttpStatusCode.Found, await OpenAsync(host, before));
    }

    [Fact]
    public async Task Another_node_refuses_it_within_a_minute_for_as_long_as_it_would_have_lasted()
    {
        await host.AddUserAsync("zweiknoten", "weissach", Role.IntegrationManager);
        using var user = await host.SignInAsync("zweiknoten");
        await using var node = host.Beside();
        await node.InitializeAsync();
        node.Clock.Advance(host.Clock.GetUtcNow() - node.Clock.GetUtcNow());
        Assert.Equal(HttpStatusCode.OK, await OpenAsync(node, user.CookieHeader));
        var copy = user.CookieHeader;
        await user.SignOutAsync();
        node.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Found, await OpenAsync(node, copy));
        node.Clock.Advance(TimeSpan.FromMinutes(28));
        Assert.Equal(HttpStatusCode.Found, await OpenAsync(node, copy));
    }

    private static async Task<HttpStatusCode> OpenAsync(TestHost node, string cookies)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(node.Address, "/weissach/cases"));
        request.Headers.Add("Cookie", cookies);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}
