using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Jobs;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Jobs;

public sealed class JobTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private readonly Probe _probe = new();

    [Fact]
    public async Task A_job_runs_in_every_municipality_once_a_day()
    {
        await using var host = await StartAsync();
        var towns = host.Services.GetRequiredService<MunicipalityDirectory>().All.Select(m => m.Id).Order().ToList();
        var next = await host.JobsAsync();
        await host.JobsAsync();
        Assert.Equal(towns.Select(t => (t, Today)), _probe.Ran.Order());
        Assert.Equal(new DateTime(2026, 11, 24, 1, 0, 0, DateTimeKind.Utc), next);

        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.JobsAsync();
        Assert.Equal(towns.Count * 2, _probe.Ran.Count);
        Assert.All((await host.RunsAsync("weissach")), run => Assert.Equal((JobState.Done, 1), (run.State, run.Attempts)));
    }

    [Fact]
    public async Task Days_that_the_server_slept_through_are_made_up_for_once()
    {
        await using var host = await StartAsync();
        await host.JobsAsync();
        host.Clock.Advance(TimeSpan.FromDays(5));
        await host.JobsAsync();
        Assert.Equal([Today, Today.AddDays(5)], _probe.Ran.Where(r => r.Municipality == "weissach").Select(r => r.Day));
    }

    [Fact]
    public async Task A_fault_in_one_municipality_does_not_stop_the_others()
    {
        await using var host = await StartAsync();
        _probe.BrokenIn = "weissach";
        await host.JobsAsync();
        Assert.Equal(26, _probe.Ran.Count);
        Assert.DoesNotContain(_probe.Ran, r => r.Municipality == "weissach");
    }

    [Fact]
    public async Task What_failed_is_tried_twice_more_and_then_rests_until_it_is_due_again()
    {
        await using var host = await StartAsync();
        _probe.BrokenIn = "weissach";
        for (var minutes = 0; minutes < 120; minutes += 5)
        {
            await host.JobsAsync();
            host.Clock.Advance(TimeSpan.FromMinutes(5));
        }
        var run = Assert.Single(await host.RunsAsync("weissach"));
        Assert.Equal((JobState.Failed, 3), (run.State, run.Attempts));
        _probe.BrokenIn = null;
        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.JobsAsync();
        Assert.Equal(JobState.Done, (await host.RunsAsync("weissach"))[^1].State);
    }

    [Fact]
    public async Task What_is_kept_of_a_fault_names_nobody()
    {
        await using var host = await StartAsync();
        _probe.BrokenIn = "weissach";
        await host.JobsAsync();
        var fault = Assert.Single(await host.RunsAsync("weissach")).Fault!;
        Assert.Contains(nameof(IOException), fault, StringComparison.Ordinal);
        Assert.DoesNotContain("Al-Hussein", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nodes_that_look_at_once_run_a_job_once()
    {
        await using var host = await StartAsync();
        await using var other = host.Beside(services: _probe.Add);
        await other.InitializeAsync();
        await Task.WhenAll(Task.Run(() => host.JobsAsync()), Task.Run(() => other.JobsAsync()), Task.Run(() => host.JobsAsync()));
        Assert.Equal(27, _probe.Ran.Count);
        Assert.Equal(27, _probe.Ran.Distinct().Count());
    }

    [Fact]
    public async Task After_a_restart_nothing_runs_again()
    {
        await using var host = await StartAsync();
        await host.JobsAsync();
        await using var again = host.Beside(services: _probe.Add);
        await again.InitializeAsync();
        await again.JobsAsync();
        Assert.Equal(27, _probe.Ran.Count);
    }

    [Fact]
    public async Task A_last_attempt_that_was_killed_counts_as_failed_and_is_named()
    {
        await using var host = await StartAsync();
        await host.InAsync("weissach", async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var begun = new JobRun { JobKey = ProbeJob.Key, DueAt = new DateTime(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc) };
            for (var attempt = 0; attempt < 3; attempt++)
                begun.Start(host.Clock.GetUtcNow().UtcDateTime, TimeSpan.FromMinutes(6));
            db.JobRuns.Add(begun);
            await db.SaveChangesAsync();
        });
        host.Clock.Advance(TimeSpan.FromMinutes(7));
        await host.JobsAsync();
        var run = Assert.Single(await host.RunsAsync("weissach"));
        Assert.Equal((JobState.Failed, 3), (run.State, run.Attempts));
        Assert.DoesNotContain(_probe.Ran, r => r.Municipality == "weissach");
    }

    [Fact]
    public async Task A_run_that_was_killed_with_its_node_comes_again_when_it_is_silent_for_too_long()
    {
        await using var host = await StartAsync();
        await host.InAsync("weissach", async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var begun = new JobRun { JobKey = ProbeJob.Key, DueAt = new DateTime(2026, 11, 23, 1, 0, 0, DateTimeKind.Utc) };
            begun.Start(host.Clock.GetUtcNow().UtcDateTime, TimeSpan.FromMinutes(6));
            db.JobRuns.Add(begun);
            await db.SaveChangesAsync();
        });
        await host.JobsAsync();
        Assert.DoesNotContain(_probe.Ran, r => r.Municipality == "weissach"); // it may still be at work elsewhere
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        await host.JobsAsync();
        Assert.Contains(("weissach", Today), _probe.Ran);
        var run = Assert.Single(await host.RunsAsync("weissach"));
        Assert.Equal((JobState.Done, 2), (run.State, run.Attempts));
    }

    [Fact]
    public async Task A_host_that_ends_gives_the_job_back_and_the_next_one_does_it_at_once()
    {
        await using var host = await StartAsync();
        _probe.HangsIn = "weissach";
        using var ending = new CancellationTokenSource();
        var round = host.JobsAsync(ending.Token);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await _probe.Begun.Reader.ReadAsync(patience.Token) != "weissach")
        {
            // the towns before it in the alphabet
        }
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => round);
        Assert.Equal((JobState.Failed, 0), (await host.RunsAsync("weissach")).Select(r => (r.State, r.Attempts)).Single());
        _probe.HangsIn = null;
        await host.JobsAsync();
        Assert.Equal(27, _probe.Ran.Distinct().Count());
    }

    [Fact]
    public async Task What_ran_long_ago_is_forgotten()
    {
        await using var host = await StartAsync();
        await host.JobsAsync();
        host.Clock.Advance(TimeSpan.FromDays(401));
        await host.JobsAsync();
        Assert.Single(await host.RunsAsync("weissach"));
    }

    private async Task<TestHost> StartAsync()
    {
        var host = TestHost.With(services: _probe.Add);
        await host.InitializeAsync();
        return host;
    }
}
