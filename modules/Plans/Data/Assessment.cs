using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Plans.Data;

/// <summary>Potenzialerfassung: how things are in each field of action on a day, to be compared over time.</summary>
internal sealed class Assessment : IMunicipal, IVersioned
{
    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }
    public required Guid CaseId { get; init; }

    /// <summary>Whose; null for the client.</summary>
    public Guid? MemberId { get; set; }
    public required DateOnly On { get; set; }
    public required Instrument Instrument { get; set; }
    public SealedText? Note { get; set; }
    public required string RecordedByName { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? RemovedAt { get; set; }
    public List<FieldAssessment> Fields { get; } = [];
}

/// <summary>One field of action of an assessment.</summary>
internal sealed class FieldAssessment : IMunicipal, IVersioned
{
    public const int MostNeed = 4;

    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }
    public required Guid AssessmentId { get; init; }
    public required FieldOfAction Field { get; init; }

    /// <summary>0 no need of support to 4 very high; null: not talked about.</summary>
    public int? Need { get; set; }
    public SealedText? Situation { get; set; }
    public SealedText? Resources { get; set; }
}

internal sealed class AssessmentTable : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> table)
    {
        table.ToTable("plans_assessment");
        table.Property(a => a.Id).ValueGeneratedNever();
        table.Property(a => a.RecordedByName).HasMaxLength(120);
        table.HasMany(a => a.Fields).WithOne().HasForeignKey(f => f.AssessmentId);
        table.HasIndex(a => new { a.MunicipalityId, a.CaseId, a.On });
    }
}

internal sealed class FieldAssessmentTable : IEntityTypeConfiguration<FieldAssessment>
{
    public void Configure(EntityTypeBuilder<FieldAssessment> table)
    {
        table.ToTable("plans_field_assessment");
        table.Property(f => f.Id).ValueGeneratedNever();
        table.HasIndex(f => new { f.MunicipalityId, f.AssessmentId, f.Field }).IsUnique();
    }
}
