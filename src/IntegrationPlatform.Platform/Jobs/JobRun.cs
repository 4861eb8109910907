using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Platform.Jobs;

/// <summary>What became of a run.</summary>
public enum JobState
{
    Running,
    Done,
    Failed,
}

/// <summary>
/// A job in one municipality for one due time. There is at most one row for each, and whoever adds or takes it runs the job: that is why it runs once,
/// however many nodes look at once.
/// </summary>
[NotAudited("the run is its own record, and nobody has decided anything")]
internal sealed class JobRun : IMunicipal, IVersioned
{
    public const int MaxAttempts = 3;
    public const int MaxFault = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    public required string JobKey { get; init; }

    /// <summary>The time it was due (UTC), not the one at which it ran.</summary>
    public required DateTime DueAt { get; init; }
    public JobState State { get; private set; }
    public int Attempts { get; private set; }
    public DateTime StartedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }

    /// <summary>When to try again, or when a run that says nothing any more counts as cut off; null when it is over.</summary>
    public DateTime? AgainAt { get; private set; }

    /// <summary>In words that name nobody.</summary>
    public string? Fault { get; private set; }

    public void Start(DateTime now, TimeSpan longest)
    {
        (State, StartedAt, EndedAt, Fault) = (JobState.Running, now, null, null);
        Attempts++;
        AgainAt = now + longest;
    }

    public void Finish(DateTime now) => (State, EndedAt, AgainAt) = (JobState.Done, now, null);

    public void Fail(string fault, DateTime now)
    {
        (State, EndedAt, Fault) = (JobState.Failed, now, fault.Length > MaxFault ? fault[..MaxFault] : fault);
        AgainAt = Attempts < MaxAttempts ? now + TimeSpan.FromMinutes(5 * Attempts) : null;
    }

    /// <summary>The last attempt has said nothing for so long that it was cut off.</summary>
    public bool IsSpent => State == JobState.Running && Attempts >= MaxAttempts;

    /// <summary>The host ends: another one goes on at once, and the attempt does not count.</summary>
    public void GiveBack(DateTime now)
    {
        Attempts--;
        (State, EndedAt, Fault, AgainAt) = (JobState.Failed, now, "Die Plattform wurde währenddessen beendet.", now);
    }
}

internal sealed class JobRunTable : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> table)
    {
        table.ToTable("platform_job_run");
        table.Property(r => r.JobKey).HasMaxLength(120);
        table.Property(r => r.Fault).HasMaxLength(JobRun.MaxFault);
        table.HasIndex(r => new { r.MunicipalityId, r.JobKey, r.DueAt }).IsUnique();
    }
}
