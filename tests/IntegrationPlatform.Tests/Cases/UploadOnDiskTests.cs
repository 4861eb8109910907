using System.Collections.Concurrent;
using System.Net;
using IntegrationPlatform.Testing;
using Microsoft.AspNetCore.WebUtilities;

namespace IntegrationPlatform.Tests.Cases;

[CollectionDefinition(nameof(UploadOnDiskTests), DisableParallelization = true)]
public sealed class AloneOnTheDisk;

/// <summary>Runs alone, since it watches the temporary folder that all share.</summary>
[Collection(nameof(UploadOnDiskTests))]
public sealed class UploadOnDiskTests
{
    private const string Pattern = "ASPNETCORE_*";

    [Fact]
    public async Task No_byte_of_an_upload_touches_the_disk_in_the_open()
    {
        await using var host = new TestHost();
        await host.InitializeAsync();
        var anna = await host.WorkerAsync();
        var opened = await Arrange.CaseAsync(host, "weissach", anna.Id);
        var document = await host.SeenAsync(anna.Web, opened);
        await anna.Web.AllowCopiesAsync(opened);
        var files = await WrittenAsync(async () =>
        {
            Assert.Equal(HttpStatusCode.Found, (await anna.Web.UploadAsync(document, SampleFiles.PdfOf(9 * 1024 * 1024))).Status);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.Web.UploadAsync(document, new byte[9 * 1024 * 1024])).Status);
            host.Clock.Advance(TimeSpan.FromHours(12)); // the session is over
            Assert.NotEqual(HttpStatusCode.Found, (await PostAsync(anna.Web, document + "/copy")).Status);
        });
        Assert.Empty(files);
    }

    [Fact]
    public async Task The_watch_sees_a_file_that_the_framework_writes() => // a check that cannot fail proves nothing
        Assert.NotEmpty(await WrittenAsync(async () =>
        {
            await using var buffer = new FileBufferingReadStream(new MemoryStream(new byte[9 * 1024 * 1024]), memoryThreshold: 64 * 1024); // what a form is read with otherwise
            await buffer.CopyToAsync(Stream.Null);
        }));

    private static async Task<Page> PostAsync(Browserless web, string path)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var body = new MultipartFormDataContent { { new ByteArrayContent(new byte[9 * 1024 * 1024]), "file", "scan.pdf" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(web.Address, path)) { Content = body };
        if (web.CookieHeader.Length > 0)
            request.Headers.Add("Cookie", web.CookieHeader);
        using var answer = await http.SendAsync(request);
        return new(request.RequestUri!, answer.StatusCode, answer.Headers.Location, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<IReadOnlyCollection<string>> WrittenAsync(Func<Task> work)
    {
        var folder = Environment.GetEnvironmentVariable("ASPNETCORE_TEMP") ?? Path.GetTempPath();
        var last = Path.Combine(folder, $"ASPNETCORE_last_{Guid.NewGuid():N}");
        var (seen, over) = (new ConcurrentQueue<string>(), new TaskCompletionSource());
        using var watch = new FileSystemWatcher(folder, Pattern);
        watch.Created += (_, file) =>
        {
            if (file.FullPath == last)
                over.SetResult();
            else
                seen.Enqueue(file.FullPath);
        };
        watch.Renamed += (_, file) => seen.Enqueue(file.FullPath); // on Linux the framework gives the file its name only when its rights are set
        watch.EnableRaisingEvents = true;
        await work();
        await File.WriteAllTextAsync(last, ""); // events come in their order: when this one is here, all are
        await over.Task.WaitAsync(TimeSpan.FromSeconds(30));
        File.Delete(last);
        return seen;
    }
}
