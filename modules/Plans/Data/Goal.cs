using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Plans.Data;

/// <summary>Ziel: what somebody wants to reach, in a field of action.</summary>
internal sealed class Goal : IMunicipal, IVersioned
{
    public const int MostProgress = 4;

    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    public required Guid PlanId { get; init; }
    public required Guid CaseId { get; init; }
    public required FieldOfAction Field { get; set; }

    /// <summary>Whose goal it is; null for the whole family, or the client in a plan for one person.</summary>
    public Guid? MemberId { get; set; }
    public required SealedText Title { get; set; }

    /// <summary>The client's own words.</summary>
    public SealedText? OwnWords { get; set; }

    /// <summary>How everyone will see that it is reached.</summary>
    public SealedText? Indicator { get; set; }
    public DateOnly? TargetOn { get; set; }

    /// <summary>1 first, 3 later.</summary>
    public int Priority { get; set; } = 2;
    public GoalStatus Status { get; private set; } = GoalStatus.Planned;

    /// <summary>0 to 4.</summary>
    public int Progress { get; private set; }
    public DateOnly? ReachedOn { get; private set; }

    public GoalStatus? StatusBefore { get; private set; }
    public int ProgressBefore { get; private set; }

    /// <summary>Why it ended as it did, or stands where it stands.</summary>
    public SealedText? Outcome { get; set; }

    /// <summary>The edition of the plan it came with.</summary>
    public required int SinceEdition { get; init; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>Title and indicator in the language of the client's copy, typed by somebody.</summary>
    public string? TranslatedInto { get; set; }
    public SealedText? TranslatedTitle { get; set; }
    public SealedText? TranslatedIndicator { get; set; }

    /// <summary>The German words that were translated: if they are others now, somebody has to look again.</summary>
    public SealedText? TranslatedFrom { get; set; }

    /// <summary>Taken out as a mistake; it shows and counts nowhere.</summary>
    public DateTime? RemovedAt { get; set; }

    public List<Step> Steps { get; } = [];

    public bool IsOpen => IsOpenStatus(Status);

    public static bool IsOpenStatus(GoalStatus status) => status is GoalStatus.Planned or GoalStatus.InProgress or GoalStatus.Postponed;

    public void MoveTo(GoalStatus status, int progress, DateOnly on)
    {
        if (progress is < 0 or > MostProgress)
            throw new ArgumentOutOfRangeException(nameof(progress));
        ReachedOn = status == GoalStatus.Reached ? ReachedOn ?? on : null;
        (Status, Progress) = (status, status == GoalStatus.Reached ? MostProgress : progress);
    }

    /// <summary>The case closed; where it stood before comes back if the case does.</summary>
    public void EndWithCase(GoalStatus outcome, DateOnly on)
    {
        (StatusBefore, ProgressBefore) = (Status, Progress);
        MoveTo(outcome, Progress, on);
    }

    public void Resume()
    {
        if (StatusBefore is not { } status)
            return;
        MoveTo(status, ProgressBefore, default);
        (StatusBefore, ProgressBefore) = (null, 0);
    }

    /// <summary>Somebody talked about it or did something for it.</summary>
    public void Begin()
    {
        if (Status is GoalStatus.Planned or GoalStatus.Postponed)
            Status = GoalStatus.InProgress;
    }
}

internal sealed class GoalTable : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> table)
    {
        table.ToTable("plans_goal");
        table.Property(g => g.Id).ValueGeneratedNever();
        table.Property(g => g.TranslatedInto).HasMaxLength(20);
        table.Ignore(g => g.IsOpen);
        table.HasOne<IntegrationPlan>().WithMany().HasForeignKey(g => g.PlanId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(g => g.Steps).WithOne().HasForeignKey(s => s.GoalId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(g => new { g.MunicipalityId, g.CaseId });
        table.HasIndex(g => new { g.MunicipalityId, g.Field, g.Status });
    }
}
