using System.Collections.Concurrent;
using System.Threading.Channels;
using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Extending;
using IntegrationPlatform.Platform.Jobs;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrationPlatform.Tests.Jobs;

/// <summary>What the job of these tests has done, and where it is to fail.</summary>
public sealed class Probe
{
    public ConcurrentQueue<(string Municipality, DateOnly Day)> Ran { get; } = [];
    public Channel<string> Begun { get; } = Channel.CreateUnbounded<string>();
    public Channel<string> Ended { get; } = Channel.CreateUnbounded<string>();
    public string? BrokenIn { get; set; }
    public string? HangsIn { get; set; }

    public void Add(IServiceCollection services) => services.AddSingleton(this).AddExtension<IRecurringJob, ProbeJob>();
}

/// <summary>Due at two in the morning.</summary>
internal sealed class ProbeJob(Probe probe, ICurrentMunicipality here) : IRecurringJob
{
    public const string Key = "probe.night";

    public JobInfo Info => new(Key, "Probelauf", JobSchedule.Daily(new TimeOnly(2, 0)));

    public async Task RunAsync(DateOnly dueOn, CancellationToken cancellationToken)
    {
        probe.Begun.Writer.TryWrite(here.Id!);
        if (probe.BrokenIn == here.Id)
            throw new IOException("Die Akte von Mohamad Al-Hussein fehlt.");
        if (probe.HangsIn == here.Id)
            await Task.Delay(Timeout.Infinite, cancellationToken);
        probe.Ran.Enqueue((here.Id!, dueOn));
        probe.Ended.Writer.TryWrite(here.Id!);
    }
}

internal static class Night
{
    /// <summary>What the bell does: look after everything that is due by the test's clock.</summary>
    public static Task<DateTime> JobsAsync(this TestHost host, CancellationToken cancellationToken = default) => host.Services.GetRequiredService<JobRounds>().RunDueAsync(cancellationToken);

    /// <summary>The same in Weissach only, for what is not about the others.</summary>
    public static Task<DateTime> JobsHereAsync(this TestHost host) => host.Services.GetRequiredService<JobRounds>().RunDueInAsync("weissach", CancellationToken.None);

    /// <summary>The day, at nine in the morning.</summary>
    public static void MoveTo(this TestHost host, DateOnly day) => host.Clock.Advance(new DateTimeOffset(day.ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero) - host.Clock.GetUtcNow());

    public static Task<List<JobRun>> RunsAsync(this TestHost host, string municipality, string key = ProbeJob.Key) => host.InAsync(municipality, services =>
        services.GetRequiredService<PlatformDb>().JobRuns.AsNoTracking().Where(r => r.JobKey == key).OrderBy(r => r.DueAt).ToListAsync());
}
