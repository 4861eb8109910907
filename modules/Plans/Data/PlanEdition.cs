using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Plans.Data;

/// <summary>Fassung: the plan as it was agreed or declined on a day, word for word. Never changed.</summary>
internal sealed class PlanEdition : IMunicipal
{
    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public required Guid PlanId { get; init; }
    public required Guid CaseId { get; init; }
    public required int Number { get; init; }
    public required PlanScope Scope { get; init; }
    public required DateOnly On { get; init; }
    public required Agreement Agreement { get; init; }

    /// <summary>What was said when it was agreed orally or declined.</summary>
    public SealedText? Note { get; init; }

    /// <summary>The strokes of a signature on the screen, as the path of an SVG of 600 by 200.</summary>
    public SealedText? Signature { get; init; }

    /// <summary>For how many people; one in a plan for a person.</summary>
    public required int CoversPersons { get; init; }
    public required int Goals { get; init; }

    /// <summary>Goals and steps as JSON, see <see cref="Editions.EditionContent"/>.</summary>
    public required SealedText Content { get; init; }
    public required Guid RecordedBy { get; init; }
    public required string RecordedByName { get; init; }
    public required DateTime RecordedAt { get; init; }
}

internal sealed class PlanEditionTable : IEntityTypeConfiguration<PlanEdition>
{
    public void Configure(EntityTypeBuilder<PlanEdition> table)
    {
        table.ToTable("plans_edition");
        table.Property(e => e.Id).ValueGeneratedNever();
        table.Property(e => e.RecordedByName).HasMaxLength(120);
        table.HasOne<IntegrationPlan>().WithMany().HasForeignKey(e => e.PlanId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(e => new { e.MunicipalityId, e.CaseId, e.Number }).IsUnique();
        table.HasIndex(e => new { e.MunicipalityId, e.On });
    }
}
