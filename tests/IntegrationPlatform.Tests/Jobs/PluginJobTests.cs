using IntegrationPlatform.Platform.Jobs;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using IntegrationPlatform.Tests.Cases;
using IntegrationPlatform.Tests.Plugins;
using Xunit;

namespace IntegrationPlatform.Tests.Jobs;

/// <summary>A plugin with two jobs, of which one claims a key that is not its own.</summary>
public sealed class PluginJobTests : IAsyncLifetime
{
    private const string Id = "probe.jobs", Key = "probe.jobs.night";
    private readonly PluginWorkshop _workshop = new();
    private TestHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _workshop.Build(Id, """
            public sealed record Night(string Day);
            public sealed class NightJob(IPluginStore store) : IRecurringJob
            {
                public JobInfo Info => new("probe.jobs.night", "Nachtlauf", JobSchedule.Daily(new TimeOnly(2, 0)));
                public Task RunAsync(DateOnly dueOn, CancellationToken t) => store.SaveAsync(dueOn.ToString("O"), new Night(dueOn.ToString("O")), null, null, t);
            }
            public sealed class ForeignJob : IRecurringJob
            {
                public JobInfo Info => new("cases.period-ends", "Fremde Aufgabe", JobSchedule.Daily(new TimeOnly(2, 0)));
                public Task RunAsync(DateOnly dueOn, CancellationToken t) => Task.CompletedTask;
            }
            """, configure: "plugin.Add<IRecurringJob, NightJob>().Add<IRecurringJob, ForeignJob>();");
        _host = TestHost.With(settings: new Dictionary<string, string?> { ["Plugins:Folder"] = _workshop.Folder });
        await _host.InitializeAsync();
    }

    [Fact]
    public async Task It_runs_only_where_the_plugin_is_on()
    {
        await SwitchAsync("weissach", "on");
        await NextNightAsync();
        Assert.Equal(JobState.Done, Assert.Single(await _host.RunsAsync("weissach", Key)).State);
        Assert.Empty(await _host.RunsAsync("sindelfingen", Key));
        await SwitchAsync("weissach", "off");
        await NextNightAsync();
        Assert.Single(await _host.RunsAsync("weissach", Key));
    }

    [Fact]
    public async Task What_was_due_while_it_was_off_is_not_made_up_for()
    {
        await SwitchAsync("weissach", "on");
        await _host.JobsAsync();
        Assert.Empty(await _host.RunsAsync("weissach", Key)); // two in the morning was before it came
        await NextNightAsync();
        Assert.Single(await _host.RunsAsync("weissach", Key));
    }

    [Fact]
    public async Task A_key_that_is_not_its_own_is_refused_and_counted()
    {
        var admin = await SwitchAsync("weissach", "on");
        await NextNightAsync();
        Assert.Single(await _host.RunsAsync("weissach", "cases.period-ends")); // the platform's own
        admin = await _host.WorkerAsync(Role.MunicipalityAdmin);
        Assert.Contains("beginnt nicht mit „probe.jobs.“", (await admin.Web.GetAsync($"/weissach/administration/plugins/{Id}")).Text());
    }

    [Fact]
    public async Task The_preview_names_its_jobs_and_the_page_shows_when_they_ran_and_run()
    {
        var admin = await SwitchAsync("weissach", "on");
        Assert.Contains("Nachtlauf (täglich um 02:00 Uhr)", (await admin.Web.GetAsync($"/weissach/administration/plugins/{Id}")).Text());
        Assert.Contains("Nachtlauf Plugin Probe probe.jobs täglich um 02:00 Uhr noch nie 24.11.2026, 02:00 Uhr", (await admin.Web.GetAsync("/weissach/administration/jobs")).Text());
        await NextNightAsync();
        admin = await _host.WorkerAsync(Role.MunicipalityAdmin);
        var page = (await admin.Web.GetAsync("/weissach/administration/jobs")).Text();
        Assert.Contains("24.11.2026, 08:30 Uhr gelungen 25.11.2026, 02:00 Uhr", page);
        Assert.Contains("Ablauf der Beratungszeit", page);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _workshop.Dispose();
    }

    private async Task NextNightAsync()
    {
        _host.Clock.Advance(TimeSpan.FromDays(1));
        await _host.JobsAsync();
    }

    private async Task<Worker> SwitchAsync(string town, string way)
    {
        var admin = await _host.WorkerAsync(Role.MunicipalityAdmin, town);
        await admin.Web.SwitchAsync(town, Id, way);
        return admin;
    }
}
