using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Platform.Drafts;

/// <summary>What a user has typed into a form and not saved yet. Kept here, not on the device, and only for its author.</summary>
[NotAudited("typing is not yet a record; the saved one is audited")]
internal sealed class Draft : IMunicipal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public required Guid UserId { get; init; }

    /// <summary>The path of the form below the municipality.</summary>
    public required string Form { get; init; }
    public required SealedText Fields { get; set; }
    public required DateTime SavedAt { get; set; }
}

internal sealed class DraftTable : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> table)
    {
        table.ToTable("platform_draft");
        table.Property(d => d.Form).HasMaxLength(200);
        table.HasIndex(d => new { d.MunicipalityId, d.UserId, d.Form }).IsUnique();
    }
}
