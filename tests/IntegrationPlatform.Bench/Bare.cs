using System.Diagnostics;
using System.Net;
using IntegrationPlatform.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IntegrationPlatform.Bench;

/// <summary>A server that does nothing but send the same bytes: what a page costs at the very least on this machine.</summary>
internal static class Bare
{
    public static async Task ServeAsync(string port, string file)
    {
        var body = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(async context =>
        {
            if (HttpMethods.IsPost(context.Request.Method))
            {
                await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
                context.Response.Redirect("/");
                return;
            }
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        });
        await app.RunAsync("http://127.0.0.1:" + port);
    }

    /// <summary>The same requests as to the real page, to a process that only sends the answer it gave.</summary>
    public static async Task<Figure> MeasureAsync(byte[] answer, Func<Uri, int, HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, answer, cancellationToken);
        var address = new Uri($"http://127.0.0.1:{ProcessHost.FreePort()}");
        using var process = Process.Start("dotnet", [typeof(Bare).Assembly.Location, "bare", address.Port.ToString(), file]);
        try
        {
            await WaitAsync(address, cancellationToken);
            return await new Load(process.Id, i => request(address, i), a => a.StatusCode is HttpStatusCode.OK or HttpStatusCode.Found).MeasureAsync(cancellationToken);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            File.Delete(file);
        }
    }

    private static async Task WaitAsync(Uri address, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(address, cancellationToken);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20, cancellationToken); // not listening yet
            }
        }
    }
}
