using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Platform.Encryption;

/// <summary>The key of one municipality's notes, wrapped by a master key. Deleting it shreds everything sealed with it.</summary>
[SharedByAll("keys are unwrapped at start, before any municipality is entered")]
internal sealed class DataKey
{
    public required Guid Id { get; init; }
    public required string MunicipalityId { get; init; }
    public required byte[] Wrapped { get; set; }
    public required string MasterKeyId { get; set; }
    public required DateTime CreatedAt { get; init; }
}

internal sealed class DataKeyTable : IEntityTypeConfiguration<DataKey>
{
    public void Configure(EntityTypeBuilder<DataKey> table)
    {
        table.ToTable("platform_data_key");
        table.Property(k => k.MunicipalityId).HasMaxLength(64);
        table.Property(k => k.MasterKeyId).HasMaxLength(64);
        table.Property(k => k.Wrapped).HasMaxLength(128);
        table.HasIndex(k => new { k.MunicipalityId, k.CreatedAt });
    }
}
