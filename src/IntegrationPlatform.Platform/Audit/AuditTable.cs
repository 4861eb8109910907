using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Platform.Audit;

internal sealed class AuditTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> table)
    {
        table.ToTable("platform_audit");
        table.Property(a => a.MunicipalityId).HasMaxLength(64);
        table.Property(a => a.UserName).HasMaxLength(256);
        table.Property(a => a.Role).HasMaxLength(200);
        table.Property(a => a.Action).HasMaxLength(40);
        table.Property(a => a.Record).HasMaxLength(200);
        table.Property(a => a.RecordId).HasMaxLength(200);
        table.Property(a => a.Address).HasMaxLength(64);
        table.HasIndex(a => new { a.MunicipalityId, a.RecordId, a.At });
    }
}
