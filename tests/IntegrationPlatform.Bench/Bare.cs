using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IntegrationPlatform.Bench;

/// <summary>A server that does nothing but send the same bytes: what a page costs at the very least on this machine.</summary>
internal static class Bare
{
    public static async Task ServeAsync(string file)
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
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single()); // whoever measures waits for this line
        await app.WaitForShutdownAsync();
    }

    /// <summary>The same requests as to the real page, to a process that only sends the answer it gave.</summary>
    public static async Task<Figure> MeasureAsync(byte[] answer, Func<Uri, int, HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, answer, cancellationToken);
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Bare).Assembly.Location, "bare", file]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        try
        {
            var address = new Uri(await process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("The bare server did not start."));
            return await new Load(process.Id, i => request(address, i), a => a.StatusCode is HttpStatusCode.OK or HttpStatusCode.Found).MeasureAsync(cancellationToken);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            File.Delete(file);
        }
    }
}
