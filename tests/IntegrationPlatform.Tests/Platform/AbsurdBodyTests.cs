using System.Net;
using System.Net.Sockets;
using System.Text;
using IntegrationPlatform.Testing;

namespace IntegrationPlatform.Tests.Platform;

public sealed class AbsurdBodyTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_body_beyond_all_measure_is_refused_unread()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /anmelden HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 900000000\r\n\r\n"));
        using var reader = new StreamReader(stream);
        Assert.Matches("^HTTP/1.1 (400|413) ", await reader.ReadLineAsync());
    }

    [Theory]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nunfinished")]
    [InlineData("application/x-www-form-urlencoded", "%%%=%ff&\u0001")]
    [InlineData("application/json", "{")]
    public async Task An_absurd_body_is_a_bad_request(string kind, string text)
    {
        using var body = new StringContent(text);
        body.Headers.Remove("Content-Type");
        body.Headers.TryAddWithoutValidation("Content-Type", kind);
        using var visitor = new Browserless(host.Address);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SendAsync(HttpMethod.Post, "/anmelden", body)).Status);
    }
}
