using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using IntegrationPlatform.Testing;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>With a virus scanner set up nothing is kept that it has not looked into.</summary>
public sealed class VirusScanTests
{
    private const string NotScanned = "Die Datei konnte nicht auf Viren geprüft werden und wurde deshalb nicht gespeichert.";

    [Fact]
    public async Task A_virus_is_refused_with_a_sentence_and_a_clean_file_is_kept()
    {
        await using var clamd = new Clamd();
        await using var host = await HostAsync(clamd.Address);
        var (web, document) = await AllowedAsync(host);
        var bad = SampleFiles.PdfWith("", $"%{Encoding.ASCII.GetString(SampleFiles.Eicar)}\n");
        var answer = await web.UploadAsync(document, bad);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Der Virenscanner hat in der Datei Schadsoftware gefunden. Sie wurde nicht gespeichert.", answer.Text());
        Assert.Equal(0, await host.PartsAsync(document));

        var large = SampleFiles.PdfOf(300_000);
        Assert.Equal(HttpStatusCode.Found, (await web.UploadAsync(document, large)).Status);
        Assert.Equal([bad, large], clamd.Seen);
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR")]
    [InlineData("")]
    [InlineData("stream: OK, I think")]
    public async Task Any_other_answer_keeps_nothing(string answer)
    {
        await using var clamd = new Clamd { Always = answer };
        await using var host = await HostAsync(clamd.Address);
        var (web, document) = await AllowedAsync(host);
        Assert.Contains(NotScanned, (await web.UploadAsync(document, SampleFiles.Pdf)).Text());
        Assert.Equal(0, await host.PartsAsync(document));
    }

    [Fact]
    public async Task A_scanner_that_is_not_there_keeps_nothing()
    {
        string address;
        await using (var gone = new Clamd())
            address = gone.Address;
        await using var host = await HostAsync(address);
        var (web, document) = await AllowedAsync(host);
        Assert.Contains(NotScanned, (await web.UploadAsync(document, SampleFiles.Pdf)).Text());
        Assert.Equal(0, await host.PartsAsync(document));
    }

    [Fact]
    public async Task The_scanner_may_listen_on_a_socket_of_the_machine()
    {
        var path = Path.Combine(Path.GetTempPath(), $"clamd-{Guid.NewGuid():N}.ctl");
        await using var clamd = new Clamd(path);
        await using var host = await HostAsync(clamd.Address);
        var (web, document) = await AllowedAsync(host);
        Assert.Equal(HttpStatusCode.Found, (await web.UploadAsync(document, SampleFiles.Pdf)).Status);
        Assert.Equal([SampleFiles.Pdf], clamd.Seen);
    }

    private static async Task<TestHost> HostAsync(string clamd)
    {
        var host = TestHost.With(settings: new Dictionary<string, string?> { ["Clamd:Address"] = clamd });
        await host.InitializeAsync();
        return host;
    }

    private static async Task<(Browserless Web, string Document)> AllowedAsync(TestHost host)
    {
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        await anna.Web.AllowCopiesAsync(opened);
        return (anna.Web, await host.SeenAsync(anna.Web, opened));
    }

    /// <summary>Speaks clamd's protocol over a real connection; finds only the test virus.</summary>
    private sealed class Clamd : IAsyncDisposable
    {
        private readonly Socket _listener;
        private readonly Task _serving;
        private readonly string? _path;

        public Clamd(string? path = null)
        {
            _path = path;
            _listener = path is null ? new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            _listener.Bind(path is null ? new IPEndPoint(IPAddress.Loopback, 0) : new UnixDomainSocketEndPoint(path));
            _listener.Listen();
            Address = path is null ? $"tcp://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}" : $"unix://{path}";
            _serving = ServeAsync();
        }

        public string Address { get; }
        public string? Always { get; init; }
        public List<byte[]> Seen { get; } = [];

        public async ValueTask DisposeAsync()
        {
            _listener.Dispose();
            await _serving;
            if (_path is not null)
                File.Delete(_path);
        }

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    using var guest = await _listener.AcceptAsync();
                    await using var stream = new NetworkStream(guest);
                    var command = new byte[10];
                    await stream.ReadExactlyAsync(command);
                    var file = new List<byte>();
                    var length = new byte[4];
                    while (true)
                    {
                        await stream.ReadExactlyAsync(length);
                        var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
                        if (chunk.Length == 0)
                            break;
                        await stream.ReadExactlyAsync(chunk);
                        file.AddRange(chunk);
                    }
                    Seen.Add([.. file]);
                    var found = Encoding.ASCII.GetString(command) != "zINSTREAM\0" ? "UNKNOWN COMMAND" : file.ToArray().AsSpan().IndexOf(SampleFiles.Eicar) >= 0 ? "stream: Win.Test.EICAR_HDB-1 FOUND" : "stream: OK";
                    await stream.WriteAsync(Encoding.ASCII.GetBytes((Always ?? found) + (Always == "" ? "" : "\0")));
                }
            }
            catch (Exception over) when (over is SocketException or ObjectDisposedException)
            {
                // closed
            }
        }
    }
}
