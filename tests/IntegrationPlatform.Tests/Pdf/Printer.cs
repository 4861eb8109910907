using IntegrationPlatform.Testing;
using System.Collections.Concurrent;
using IntegrationPlatform.Platform.Pdf;
using IntegrationPlatform.Tests.Platform;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace IntegrationPlatform.Tests.Pdf;

/// <summary>The service with the real Chromium and no host around it.</summary>
internal static class Printer
{
    public static PdfService With(params (string Name, string Value)[] settings) => In(Environments.Development, settings);

    public static PdfService In(string environment, params (string Name, string Value)[] settings) => new(Settings(environment, settings), TimeProvider.System, NullLogger<PdfService>.Instance);

    /// <summary>Writes down what the operator would read.</summary>
    public static PdfService Logging(ConcurrentQueue<string> log)
    {
        var loggers = LoggerFactory.Create(b => b.AddProvider(new WatchedHost.LogBook(log)));
        return new(Settings(Environments.Development), TimeProvider.System, loggers.CreateLogger<PdfService>());
    }

    public static PdfSettings Settings(string environment, params (string Name, string Value)[] settings) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("Pdf:" + s.Name, (string?)s.Value))).Build(), new Place { EnvironmentName = environment });

    public static string Page(string body, string head = "") => $"<!doctype html><html lang=\"de\"><head><meta charset=\"utf-8\"><title>Probe</title>{head}</head><body>{body}</body></html>";

    public static async Task<string> TextAsync(this PdfService service, string html) => await PdfTools.TextAsync(await service.RenderAsync(html, TestContext.Current.CancellationToken));

    private sealed class Place : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "";
        public string ApplicationName { get; set; } = "";
        public string ContentRootPath { get; set; } = "/";
        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();
    }
}
