using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Plans.Data;

/// <summary>Schritt: what somebody does for a goal, until when.</summary>
internal sealed class Step : IMunicipal, IVersioned
{
    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    public required Guid GoalId { get; init; }
    public required Guid CaseId { get; init; }
    public required SealedText Title { get; set; }
    public required StepActor Actor { get; set; }

    /// <summary>Who exactly: a name, an office.</summary>
    public SealedText? ActorName { get; set; }
    public DateOnly? Until { get; set; }
    public StepStatus Status { get; private set; } = StepStatus.Open;
    public DateOnly? DoneOn { get; private set; }

    /// <summary>Ticked by the client on their own page.</summary>
    public bool DoneByClient { get; private set; }
    public required DateTime CreatedAt { get; init; }

    public string? TranslatedInto { get; set; }
    public SealedText? TranslatedTitle { get; set; }

    /// <summary>The German words that were translated.</summary>
    public SealedText? TranslatedFrom { get; set; }

    /// <summary>Taken out as a mistake; it shows and counts nowhere.</summary>
    public DateTime? RemovedAt { get; set; }

    public bool IsOpen => Status is StepStatus.Open or StepStatus.InProgress;

    public void Finish(DateOnly on, bool byClient = false) => (Status, DoneOn, DoneByClient) = (StepStatus.Done, on, byClient);

    public void Reopen() => MoveTo(StepStatus.Open, default);

    public void MoveTo(StepStatus status, DateOnly on)
    {
        if (status == Status)
            return;
        (Status, DoneOn, DoneByClient) = (status, status == StepStatus.Done ? on : null, false);
    }
}

internal sealed class StepTable : IEntityTypeConfiguration<Step>
{
    public void Configure(EntityTypeBuilder<Step> table)
    {
        table.ToTable("plans_step");
        table.Property(s => s.Id).ValueGeneratedNever();
        table.Property(s => s.TranslatedInto).HasMaxLength(20);
        table.Ignore(s => s.IsOpen);
        table.HasIndex(s => new { s.MunicipalityId, s.CaseId });
        table.HasIndex(s => new { s.MunicipalityId, s.GoalId });
    }
}
