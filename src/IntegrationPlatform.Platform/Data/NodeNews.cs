using IntegrationPlatform.Platform.Sql;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IntegrationPlatform.Platform.Data;

/// <summary>
/// Tells the other nodes at once that something they keep in memory has changed. With SQLite there is one node and nothing to tell.
/// A node that was cut off hears <see cref="Everything"/> when it is back.
/// </summary>
public sealed class NodeNews(NodeChannel channel, ILogger<NodeNews> log) : BackgroundService
{
    /// <summary>Topics.</summary>
    public const string Plugins = "plugins";
    public const string Everything = "*";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly List<(string Topic, Func<string, Task> Handler)> _listeners = [];

    /// <summary>Before the host starts. The handler gets the subject, or <see cref="Everything"/>.</summary>
    public void Listen(string topic, Func<string, Task> handler) => _listeners.Add((topic, handler));

    /// <summary>Call it after the change is saved.</summary>
    public Task TellAsync(string topic, string subject, CancellationToken cancellationToken) => channel.SendAsync($"{topic}:{subject}", cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!channel.Exists)
            return;
        try
        {
            while (true)
            {
                await HearAsync(stoppingToken);
                await Task.Delay(Pause, stoppingToken);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The host ends.
        }
    }

    private async Task HearAsync(CancellationToken stoppingToken)
    {
        try
        {
            await channel.ReceiveAsync(() => DeliverAsync(Everything, Everything), HeardAsync, stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested) // the database may be away for a while
        {
            log.LogWarning(fault, "This node cannot hear the others for the moment.");
        }
    }

    private Task HeardAsync(string message) => message.Split(':', 2) is [var topic, var subject] ? DeliverAsync(topic, subject) : Task.CompletedTask;

    private async Task DeliverAsync(string topic, string subject)
    {
        foreach (var (wanted, handler) in _listeners)
        {
            if (topic == wanted || topic == Everything)
                await handler(subject);
        }
    }
}
