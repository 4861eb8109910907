using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Plans.Data;

/// <summary>Überprüfung: the day on which a plan was gone through, goal by goal.</summary>
internal sealed class PlanReview : IMunicipal
{
    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public required Guid PlanId { get; init; }
    public required Guid CaseId { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>The talk that the review has written.</summary>
    public required Guid ContactId { get; init; }
    public DateOnly? NextReviewOn { get; init; }
    public SealedText? Present { get; init; }
    public required string ReviewedByName { get; init; }
    public required Guid ReviewedBy { get; init; }
    public List<GoalReview> Goals { get; } = [];
}

/// <summary>Where a goal stood in a review.</summary>
internal sealed class GoalReview : IMunicipal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public required Guid ReviewId { get; init; }
    public required Guid GoalId { get; init; }
    public required GoalStatus Status { get; init; }
    public required int Progress { get; init; }
    public SealedText? Comment { get; init; }
}

internal sealed class PlanReviewTable : IEntityTypeConfiguration<PlanReview>
{
    public void Configure(EntityTypeBuilder<PlanReview> table)
    {
        table.ToTable("plans_review");
        table.Property(r => r.Id).ValueGeneratedNever();
        table.Property(r => r.ReviewedByName).HasMaxLength(120);
        table.HasOne<IntegrationPlan>().WithMany().HasForeignKey(r => r.PlanId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(r => r.Goals).WithOne().HasForeignKey(g => g.ReviewId);
        table.HasIndex(r => new { r.MunicipalityId, r.CaseId, r.On });
        table.HasIndex(r => new { r.MunicipalityId, r.On });
    }
}

internal sealed class GoalReviewTable : IEntityTypeConfiguration<GoalReview>
{
    public void Configure(EntityTypeBuilder<GoalReview> table)
    {
        table.ToTable("plans_goal_review");
        table.Property(r => r.Id).ValueGeneratedNever();
        table.HasIndex(r => new { r.MunicipalityId, r.ReviewId });
    }
}
