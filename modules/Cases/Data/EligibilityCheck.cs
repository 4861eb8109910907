using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

internal enum EligibilityResult
{
    [Display(Name = "förderfähig")] Eligible,
    [Display(Name = "förderfähig mit Begründung")] EligibleWithReason,
    [Display(Name = "nicht förderfähig")] NotEligible,
}

/// <summary>Eignungsprüfung: whether a case belongs to a programme's target group. The latest counts; earlier ones stay.</summary>
internal sealed class EligibilityCheck : IMunicipal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public required Guid CaseId { get; init; }
    public required string ProfileCode { get; init; }
    public required EligibilityResult Result { get; init; }

    /// <summary>Code of CL-10; null when not eligible.</summary>
    public string? Reason { get; init; }
    public SealedText? Text { get; init; }
    public required Guid CheckedBy { get; init; }
    public required string CheckedByName { get; init; }
    public required DateOnly CheckedOn { get; init; }
}

internal sealed class EligibilityCheckTable : IEntityTypeConfiguration<EligibilityCheck>
{
    public void Configure(EntityTypeBuilder<EligibilityCheck> table)
    {
        table.ToTable("cases_eligibility_check");
        table.Property(c => c.ProfileCode).HasMaxLength(30);
        table.Property(c => c.Reason).HasMaxLength(40);
        table.Property(c => c.CheckedByName).HasMaxLength(200);
        table.HasOne<Case>().WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(c => new { c.MunicipalityId, c.CaseId, c.CheckedOn });
    }
}
