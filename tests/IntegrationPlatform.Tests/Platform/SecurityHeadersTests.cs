using System.Net;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;

namespace IntegrationPlatform.Tests.Platform;

public sealed class SecurityHeadersTests(WatchedHost watched) : IClassFixture<WatchedHost>
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    [Theory]
    [InlineData("/anmelden", 200)]
    [InlineData("/weissach/cases", 302)]
    [InlineData("/weissach/anmelden", 404)]
    [InlineData("/css/app.css", 200)]
    [InlineData("/health/live", 200)]
    [InlineData("/failing", 500)]
    public async Task Every_kind_of_answer_carries_the_security_headers(string path, int status)
    {
        using var visitor = new Browserless(watched.Host.Address);
        var answer = await visitor.SendAsync(HttpMethod.Get, path);
        Assert.Equal((status, Policy, "nosniff", "same-origin"), ((int)answer.Status, answer["Content-Security-Policy"], answer["X-Content-Type-Options"], answer["Referrer-Policy"]));
        Assert.Equal(("same-origin", "same-origin", null), (answer["Cross-Origin-Opener-Policy"], answer["Cross-Origin-Resource-Policy"], answer["Server"]));
    }

    [Fact]
    public async Task Personal_pages_are_kept_by_no_browser_and_fetched_ahead_by_none()
    {
        var id = await watched.Host.AddUserAsync("bestand", "weissach", Role.IntegrationManager);
        var arranged = await Arrange.CaseAsync(watched.Host, "weissach", id);
        using var user = await watched.Host.SignInAsync("bestand");
        foreach (var path in new[] { "/weissach/today", "/weissach/cases", "/weissach/tasks", "/weissach/search?q=a", arranged.Path, arranged.Path + "/timeline", arranged.Path + "/edit", arranged.Path + "/contacts/new" })
        {
            var answer = await user.SendAsync(HttpMethod.Get, path);
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.Status));
            Assert.Contains("no-store", answer["Cache-Control"], StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await user.SendAsync(HttpMethod.Get, path, headers: ("Sec-Purpose", "prefetch;prerender"))).Status);
        }
    }

    [Fact]
    public async Task Cookies_are_for_the_whole_house_and_for_no_script()
    {
        await watched.Host.AddUserAsync("keks", "weissach", Role.IntegrationManager);
        using var visitor = new Browserless(watched.Host.Address);
        var door = await visitor.SendAsync(HttpMethod.Get, "/anmelden");
        var page = await visitor.GetAsync("/anmelden");
        using var typed = new FormUrlEncodedContent([.. Browserless.Form(page).Values().Where(v => v.Key is not ("UserName" or "Password")), new("UserName", "keks"), new("Password", TestHost.Password)]);
        var inside = await visitor.SendAsync(HttpMethod.Post, "/anmelden", typed);
        var cookies = $"{door["Set-Cookie"]}\n{inside["Set-Cookie"]}".Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["integrationplatform", "integrationplatform-form"], cookies.Select(c => c.Split('=')[0]).Order());
        Assert.All(cookies, cookie =>
        {
            var parts = cookie.ToLowerInvariant().Split("; ");
            Assert.Contains("path=/", parts);
            Assert.Contains("httponly", parts);
            Assert.Contains(parts, p => p is "samesite=lax" or "samesite=strict");
        });
    }
}
