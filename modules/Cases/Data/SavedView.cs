using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>A filter of the case list that a user has given a name.</summary>
internal sealed class SavedView : IMunicipal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public required Guid UserId { get; init; }
    public required string Name { get; init; }

    /// <summary>The list's query string, as in its URL.</summary>
    public required string Query { get; init; }
}

internal sealed class SavedViewTable : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> table)
    {
        table.ToTable("cases_saved_view");
        table.Property(v => v.Name).HasMaxLength(60);
        table.Property(v => v.Query).HasMaxLength(300);
        table.HasIndex(v => new { v.MunicipalityId, v.UserId, v.Name }).IsUnique();
    }
}
