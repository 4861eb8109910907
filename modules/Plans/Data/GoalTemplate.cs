using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Plans.Data;

/// <summary>Zielvorlage: a goal with steps that a municipality often agrees, about nobody.</summary>
internal sealed class GoalTemplate : IMunicipal, IVersioned
{
    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }
    public required FieldOfAction Field { get; set; }
    public required string Title { get; set; }
    public string? Indicator { get; set; }

    /// <summary>One step per entry.</summary>
    public List<string> Steps { get; set; } = [];
    public DateTime? RemovedAt { get; set; }
}

internal sealed class GoalTemplateTable : IEntityTypeConfiguration<GoalTemplate>
{
    public void Configure(EntityTypeBuilder<GoalTemplate> table)
    {
        table.ToTable("plans_goal_template");
        table.Property(t => t.Id).ValueGeneratedNever();
        table.Property(t => t.Title).HasMaxLength(200);
        table.Property(t => t.Indicator).HasMaxLength(300);
        table.HasIndex(t => new { t.MunicipalityId, t.Field, t.Title });
    }
}
