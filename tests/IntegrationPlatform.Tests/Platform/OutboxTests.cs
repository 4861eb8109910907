using System.Collections.Concurrent;
using System.Threading.Channels;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Events;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Cases;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IntegrationPlatform.Tests.Platform;

/// <summary>What the two handlers of these tests have seen, and whether the first of them is to fail.</summary>
public sealed class Postbox
{
    public Channel<(Guid Event, string? Municipality)> Arrived { get; } = Channel.CreateUnbounded<(Guid, string?)>();
    public ConcurrentQueue<Guid> Tried { get; } = [];
    public bool Broken { get; set; }

    /// <summary>What the second handler waits for before it is done.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;
}

public sealed class OutboxTests
{
    private readonly Postbox _post = new();

    [Fact]
    public async Task An_event_reaches_its_handler_once_and_in_its_municipality()
    {
        await using var host = await StartAsync(stopped: false);
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await PublishAsync(host, "sindelfingen", first);
        await PublishAsync(host, "weissach", second);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        (Guid, string?)[] seen = [await _post.Arrived.Reader.ReadAsync(patience.Token), await _post.Arrived.Reader.ReadAsync(patience.Token)];
        Assert.Equal([(first, "sindelfingen"), (second, "weissach")], seen.OrderBy(s => s.Item2));
        await StopAsync(host);
        await RoundAsync(host);
        Assert.False(_post.Arrived.Reader.TryRead(out _));
        Assert.All(await MessagesAsync(host), m => Assert.NotNull(m.DoneAt));
    }

    [Fact]
    public async Task A_handler_that_fails_does_not_keep_the_event_from_the_others()
    {
        await using var host = await StartAsync();
        _post.Broken = true;
        await PublishAsync(host, "weissach", Guid.CreateVersion7());
        await RoundAsync(host);
        Assert.Equal((1, 1), (_post.Tried.Count, _post.Arrived.Reader.Count));
        _post.Broken = false;
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await RoundAsync(host);
        Assert.Equal((2, 1), (_post.Tried.Count, _post.Arrived.Reader.Count));
        Assert.NotNull(Assert.Single(await MessagesAsync(host)).DoneAt);
    }

    [Fact]
    public async Task A_failing_handler_is_asked_again_later_and_later_and_rests_after_ten_times()
    {
        await using var host = await StartAsync();
        _post.Broken = true;
        await PublishAsync(host, "weissach", Guid.CreateVersion7());
        var delays = new List<TimeSpan>();
        for (var attempt = 1; attempt <= 10; attempt++)
        {
            Assert.Equal(1, await RoundAsync(host));
            Assert.Equal(0, await RoundAsync(host)); // not before its time
            var message = Assert.Single(await MessagesAsync(host));
            Assert.Equal((attempt, nameof(IOException)), (message.Attempts, message.Error));
            delays.Add(message.DueAt - host.Clock.GetUtcNow().UtcDateTime);
            host.Clock.Advance(delays[^1]);
        }
        Assert.Equal(delays.Order().Distinct(), delays);
        host.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal((0, 10), (await RoundAsync(host), _post.Tried.Count));
    }

    [Fact]
    public async Task One_failing_event_does_not_hold_up_the_next()
    {
        await using var host = await StartAsync();
        _post.Broken = true;
        await PublishAsync(host, "weissach", Guid.CreateVersion7());
        await RoundAsync(host);
        _post.Broken = false;
        var next = Guid.CreateVersion7();
        await PublishAsync(host, "weissach", next);
        await RoundAsync(host);
        Assert.Equal(next, _post.Tried.Last());
    }

    [Fact]
    public async Task A_host_that_ends_lets_a_handler_finish_and_remembers_it()
    {
        await using var host = await StartAsync(stopped: false);
        var hold = new TaskCompletionSource();
        _post.Hold = hold.Task;
        await PublishAsync(host, "weissach", Guid.CreateVersion7());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await _post.Arrived.Reader.ReadAsync(patience.Token);
        var stopping = StopAsync(host);
        Assert.False(stopping.IsCompleted);
        hold.SetResult();
        await stopping;
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(0, await RoundAsync(host));
        Assert.NotNull(Assert.Single(await MessagesAsync(host)).DoneAt);
    }

    [Fact]
    public async Task A_change_that_is_not_saved_leaves_no_event()
    {
        await using var host = await StartAsync();
        var anna = await host.AddUserAsync("anna", "weissach", Role.IntegrationManager);
        var arranged = await Arrange.CaseAsync(host, "weissach", anna);
        await Assert.ThrowsAsync<DbUpdateException>(() => host.InAsync("weissach", async services =>
        {
            var db = services.GetRequiredService<CasesDb>();
            var client = new Person { Alias = "Doppelt" };
            db.Add(new Case { Number = arranged.Number, PersonId = client.Id, Person = client, OpenedOn = new DateOnly(2026, 11, 1) });
            db.Publish(new CaseOpened(Guid.CreateVersion7()));
            await db.SaveChangesAsync();
        }));
        Assert.Empty(await MessagesAsync(host));
        Assert.Equal(0, await RoundAsync(host));
    }

    [Fact]
    public async Task Two_nodes_that_look_at_once_deliver_once()
    {
        await using var host = await StartAsync();
        await using var other = host.Beside(services: AddHandlers);
        await other.InitializeAsync();
        await StopAsync(other);
        var events = Enumerable.Range(0, 20).Select(_ => Guid.CreateVersion7()).ToList();
        foreach (var id in events)
            await PublishAsync(host, "weissach", id);
        await Task.WhenAll(Task.Run(() => RoundAsync(host)), Task.Run(() => RoundAsync(other)), Task.Run(() => RoundAsync(host)));
        await RoundAsync(host);
        Assert.Equal(events.Order(), _post.Tried.Order());
        Assert.All(await MessagesAsync(host), m => Assert.NotNull(m.DoneAt));
    }

    private async Task<TestHost> StartAsync(bool stopped = true)
    {
        var host = TestHost.With(settings: new Dictionary<string, string?> { ["Outbox:Run"] = stopped ? "false" : "true" }, services: AddHandlers); // stopped: only the test delivers
        await host.InitializeAsync();
        return host;
    }

    /// <summary>From here on only the test delivers.</summary>
    private static Task StopAsync(TestHost host) => host.Services.GetRequiredService<OutboxDispatcher>().StopAsync(CancellationToken.None);

    private void AddHandlers(IServiceCollection services) => services
        .Configure<HostOptions>(o => o.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore) // a service stopped before it ran looks like one that failed
        .AddSingleton(_post)
        .AddExtension<IHandle<CaseOpened>, Unreliable>()
        .AddExtension<IHandle<CaseOpened>, Reliable>();

    private static Task<int> RoundAsync(TestHost host) => host.Services.GetRequiredService<OutboxDispatcher>().DeliverPendingAsync(CancellationToken.None);

    private static Task PublishAsync(TestHost host, string municipality, Guid id) => host.InAsync(municipality, async services =>
    {
        var db = services.GetRequiredService<CasesDb>();
        db.Publish(new CaseOpened(Guid.CreateVersion7()) { Id = id });
        await db.SaveChangesAsync();
    });

    private static Task<List<OutboxMessage>> MessagesAsync(TestHost host) => host.InAsync(null, services => services.GetRequiredService<PlatformDb>().Outbox.AsNoTracking().ToListAsync());

    internal sealed class Unreliable(Postbox post) : IHandle<CaseOpened>
    {
        public Task HandleAsync(CaseOpened occurred, CancellationToken cancellationToken)
        {
            post.Tried.Enqueue(occurred.Id);
            return post.Broken ? throw new IOException("Nobody answers.") : Task.CompletedTask;
        }
    }

    internal sealed class Reliable(Postbox post, ICurrentMunicipality here) : IHandle<CaseOpened>
    {
        public async Task HandleAsync(CaseOpened occurred, CancellationToken cancellationToken)
        {
            await post.Arrived.Writer.WriteAsync((occurred.Id, here.Id), cancellationToken);
            await post.Hold.WaitAsync(cancellationToken);
        }
    }
}
