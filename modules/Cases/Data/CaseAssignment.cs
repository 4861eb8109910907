using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>Who looked after a case from when to when. Written with every change, so whoever has had a case since before the first one has no row yet.</summary>
internal sealed class CaseAssignment : IMunicipal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public required Guid CaseId { get; init; }
    public required Guid UserId { get; init; }
    public required string UserName { get; init; }
    public required bool Main { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? Until { get; private set; }

    /// <summary>Who put them in charge; null for those who were there from the start.</summary>
    public string? ByName { get; init; }

    public void End(DateOnly on) => Until = on;
}

internal sealed class CaseAssignmentTable : IEntityTypeConfiguration<CaseAssignment>
{
    public void Configure(EntityTypeBuilder<CaseAssignment> table)
    {
        table.ToTable("cases_assignment");
        table.Property(a => a.UserName).HasMaxLength(200);
        table.Property(a => a.ByName).HasMaxLength(200);
        table.HasOne<Case>().WithMany().HasForeignKey(a => a.CaseId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(a => new { a.MunicipalityId, a.CaseId, a.From });
    }
}
