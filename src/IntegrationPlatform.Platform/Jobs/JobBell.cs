using IntegrationPlatform.Platform.Data;
using IntegrationPlatform.Platform.Sql;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace IntegrationPlatform.Platform.Jobs;

/// <summary>
/// Quartz as the clock that rings: on one node at a time, again after a restart, again when a node dies while it rings. What is due then, <see cref="JobRounds"/> knows.
/// It rings every quarter of an hour in any case, so that no lost bell stays lost, and at the minute of the next job.
/// </summary>
internal sealed class JobBell(
    JobRounds rounds, DatabaseSettings database, SqlitePragmas pragmas, IConfiguration settings, IHostApplicationLifetime lifetime, TimeProvider clock, ILoggerFactory logs, ILogger<JobBell> log) : BackgroundService
{
    public const string TablePrefix = "quartz_";
    private static readonly JobKey Ring = new("ring", "platform");
    private static readonly TriggerKey Heartbeat = new("heartbeat", "platform"), NextDue = new("next", "platform");
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(15), Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.GetValue("Jobs:Run", true))
            return;
        IScheduler? quartz = null;
        try
        {
            await StartedAsync(stoppingToken); // the first page must not wait for Quartz
            await Task.Delay(TimeSpan.FromSeconds(settings.GetValue("Jobs:StartAfterSeconds", 10)), stoppingToken);
            while (quartz is null)
                quartz = await TryStartAsync(stoppingToken);
            await Task.Delay(Timeout.Infinite, stoppingToken);
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The host ends.
        }
        if (quartz is not null)
            await quartz.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
    }

    /// <summary>One round, and the bell set for the next.</summary>
    internal async Task RingAsync(IScheduler quartz, CancellationToken cancellationToken)
    {
        var wait = await rounds.RunDueAsync(cancellationToken) - clock.GetUtcNow().UtcDateTime;
        if (wait >= Beat)
            return;
        var at = TimeProvider.System.GetUtcNow() + (wait > TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1));
        await quartz.ScheduleJob(TriggerBuilder.Create().WithIdentity(NextDue).ForJob(Ring).StartAt(at).Build(), ScheduleJobOptions.Replacing, cancellationToken);
    }

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }

    private async Task<IScheduler?> TryStartAsync(CancellationToken stoppingToken)
    {
        try
        {
            return await StartQuartzAsync(stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested) // the database may be away for a while
        {
            log.LogWarning(fault, "The clock for recurring jobs does not start yet.");
            await Task.Delay(Pause, stoppingToken);
            return null;
        }
    }

    private async Task<IScheduler> StartQuartzAsync(CancellationToken stoppingToken)
    {
        await using var turn = await new MigrationTurn(database).TakeAsync(stoppingToken); // Quartz makes its tables at its first start, and two nodes may start at once
        var quartz = await QuartzSchedulerBuilder.Create(Configure).BuildScheduler(stoppingToken);
        await quartz.AddJob(JobBuilder.Create<RingJob>().WithIdentity(Ring).StoreDurably().RequestRecovery().Build(), AddJobOptions.Replacing, stoppingToken);
        var beat = TriggerBuilder.Create().WithIdentity(Heartbeat).ForJob(Ring).StartNow().WithSimpleSchedule(s => s.WithInterval(Beat).RepeatForever()).Build();
        await quartz.ScheduleJob(beat, ScheduleJobOptions.Replacing, stoppingToken); // rings now: what was missed is looked after at once
        await quartz.Start(stoppingToken);
        return quartz;
    }

    private void Configure(IQuartzBuilder quartz)
    {
        quartz.Services.AddSingleton(this).AddSingleton(logs);
        quartz.ConfigureScheduler(o =>
        {
            o.InstanceName = "platform";
            o.InstanceId = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.CreateVersion7():N}";
            o.ShutdownJobInterruption = ShutdownJobInterruption.Always;
        });
        quartz.UseDefaultThreadPool(1);
        quartz.UsePersistentStore(store =>
        {
            if (database.Postgres)
                store.UsePostgres(NpgsqlFactory.Instance, database.ConnectionString);
            else
                store.UseSqlite(o => o.DataSourceFactory = _ => new SqliteConnections(database, pragmas));
            store.UseSystemTextJsonSerializer();
            store.ConfigureStore(o =>
            {
                o.TablePrefix = TablePrefix;
                o.SchemaProvisioning = SchemaProvisioning.CreateIfMissing;
            });
            if (database.Postgres)
                store.UseClustering(o => (o.CheckinInterval, o.CheckinMisfireThreshold) = (TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(40)));
        });
    }
}

/// <summary>What Quartz keeps of us: this name, and nothing with it.</summary>
[DisallowConcurrentExecution]
internal sealed class RingJob(JobBell bell) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await bell.RingAsync(context.Scheduler, cancellationToken);
}
