using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>How the columns of lists with these headings were read the last time.</summary>
internal sealed class ImportMapping : IMunicipal, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    /// <summary>SHA-256 of the headings.</summary>
    public required string Headings { get; init; }
    public List<string> Fields { get; set; } = [];
}

/// <summary>What a municipality has decided about its allocation lists; without a row the default holds.</summary>
internal sealed class ImportSettings : IMunicipal, IVersioned
{
    public const int DefaultMonths = 6;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    /// <summary>After so many months a person from a list with whom nobody has talked is deleted.</summary>
    public int DeleteAfterMonths { get; set; } = DefaultMonths;
}

internal sealed class ImportMappingTable : IEntityTypeConfiguration<ImportMapping>
{
    public void Configure(EntityTypeBuilder<ImportMapping> table)
    {
        table.ToTable("cases_import_mapping");
        table.Property(m => m.Headings).HasMaxLength(64);
        table.HasIndex(m => new { m.MunicipalityId, m.Headings }).IsUnique();
    }
}

internal sealed class ImportSettingsTable : IEntityTypeConfiguration<ImportSettings>
{
    public void Configure(EntityTypeBuilder<ImportSettings> table)
    {
        table.ToTable("cases_import_settings");
        table.HasIndex(s => s.MunicipalityId).IsUnique();
    }
}
