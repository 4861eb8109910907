using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Platform.CodeValues;

/// <summary>A value that a plugin has brought: what was recorded with it keeps its name when the plugin is gone.</summary>
[SharedByAll("what a plugin calls its values is the same everywhere and names nobody")]
[NotAudited("a copy of what the plugin says; the records that use it are audited")]
internal sealed class KeptValue
{
    public required string Code { get; init; }
    public required string List { get; init; }
    public required string Label { get; set; }
    public required string CountsAs { get; set; }
}

internal sealed class KeptValueTable : IEntityTypeConfiguration<KeptValue>
{
    public void Configure(EntityTypeBuilder<KeptValue> table)
    {
        table.ToTable("platform_code_value");
        table.HasKey(v => v.Code);
        table.Property(v => v.Code).HasMaxLength(80);
        table.Property(v => v.List).HasMaxLength(40);
        table.Property(v => v.Label).HasMaxLength(80);
        table.Property(v => v.CountsAs).HasMaxLength(80);
    }
}
