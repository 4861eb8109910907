using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Plans.Data;

/// <summary>What a talk did to a goal.</summary>
internal enum TalkEffect
{
    TalkedAbout,
    StepDone,
    StepAdded,
    GoalAdded,
}

/// <summary>A talk and the goal that it moved; contacts belong to the cases' module, so only their id stands here.</summary>
internal sealed class GoalTalk : IMunicipal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public required Guid CaseId { get; init; }
    public required Guid ContactId { get; init; }
    public required Guid GoalId { get; init; }
    public Guid? StepId { get; init; }
    public required TalkEffect Effect { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>With this goal the next edition of an agreed plan began: the plan's count of changes then.</summary>
    public int? BeganEdition { get; init; }

    /// <summary>The talk was taken back, and this with it.</summary>
    public DateTime? TakenBackAt { get; set; }
}

internal sealed class GoalTalkTable : IEntityTypeConfiguration<GoalTalk>
{
    public void Configure(EntityTypeBuilder<GoalTalk> table)
    {
        table.ToTable("plans_goal_talk");
        table.HasIndex(t => new { t.MunicipalityId, t.ContactId });
        table.HasIndex(t => new { t.MunicipalityId, t.CaseId, t.On });
        table.HasIndex(t => new { t.MunicipalityId, t.On });
    }
}
