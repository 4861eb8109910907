using System.Net;
using IntegrationPlatform.Testing;

namespace IntegrationPlatform.Tests.Platform;

public sealed class HealthTests(TestHost host) : IClassFixture<TestHost>
{
    [Theory, InlineData("/health/live"), InlineData("/health/ready")]
    public async Task Health_answers_without_signing_in(string path)
    {
        using var visitor = new Browserless(host.Address);
        var page = await visitor.GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (page.Status, page.Html));
    }
}
