using System.Collections.Concurrent;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IntegrationPlatform.Tests.Platform;

/// <summary>A host with one page that fails, whose log can be read.</summary>
public sealed class WatchedHost : IAsyncLifetime
{
    internal ConcurrentQueue<string> Log { get; } = [];
    internal TestHost Host { get; }

    public WatchedHost() => Host = TestHost.With(services: services =>
    {
        services.AddControllers().AddApplicationPart(typeof(WatchedHost).Assembly);
        services.AddSingleton<ILoggerProvider>(new LogBook(Log));
    });

    public ValueTask InitializeAsync() => Host.InitializeAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    internal sealed class LogBook(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}

/// <summary>Only for these tests: a page that fails after it has said something.</summary>
[Route("failing"), AllowAnonymous, OutsideMunicipality]
internal sealed class FailingController : Controller
{
    [HttpGet]
    public IActionResult Index()
    {
        Response.Headers["X-Half"] = "done";
        throw new IOException("Nobody should read this reason.");
    }
}
