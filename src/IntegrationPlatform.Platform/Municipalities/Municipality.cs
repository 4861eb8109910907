using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Platform.Municipalities;

/// <summary>One employing body: each of the 26 towns, and the Landratsamt. Keyed by its slug, never by name: there is another Weissach.</summary>
[SharedByAll("the directory of municipalities is what a municipality is entered by")]
public sealed class Municipality : IVersioned
{
    public required string Id { get; init; }
    public required string Ags { get; init; }

    /// <summary>Three letters in front of case numbers: WEI.</summary>
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required string Kind { get; init; }
    public string Postcodes { get; set; } = "";

    /// <summary>Rough; only a weight for demo data.</summary>
    public int? Inhabitants { get; init; }

    /// <summary>Whether managers may read, not change, the cases of their whole team.</summary>
    public bool TeamReadAccess { get; set; }

    public int Version { get; private set; }
}

internal sealed class MunicipalityTable : IEntityTypeConfiguration<Municipality>
{
    public void Configure(EntityTypeBuilder<Municipality> table)
    {
        table.ToTable("platform_municipality");
        table.Property(m => m.Id).HasMaxLength(64);
        table.Property(m => m.Ags).HasMaxLength(12);
        table.Property(m => m.Code).HasMaxLength(8);
        table.Property(m => m.Name).HasMaxLength(120);
        table.Property(m => m.Kind).HasMaxLength(40);
        table.Property(m => m.Postcodes).HasMaxLength(120);
        table.HasIndex(m => m.Code).IsUnique();
    }
}
