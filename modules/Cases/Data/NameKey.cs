using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>One way to find a case on a desk: a folded name, a sound, a pair of both. Made by <see cref="Names.NameKeys"/>, kept by <see cref="Desks.DeskUpdate"/>.</summary>
[NotAudited("computed from the person's names")]
internal sealed class NameKey : IMunicipal
{
    public string MunicipalityId { get; private set; } = "";
    public required Guid DeskId { get; init; }
    public required string Key { get; init; }
    public required Guid CaseId { get; init; }
}

internal sealed class NameKeyTable : IEntityTypeConfiguration<NameKey>
{
    public void Configure(EntityTypeBuilder<NameKey> table)
    {
        table.ToTable("cases_name_key");
        table.HasKey(k => new { k.MunicipalityId, k.DeskId, k.Key, k.CaseId });
        table.Property(k => k.Key).HasMaxLength(80);
        table.HasIndex(k => new { k.MunicipalityId, k.CaseId });
    }
}
