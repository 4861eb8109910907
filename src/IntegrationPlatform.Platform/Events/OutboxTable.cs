using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Platform.Events;

internal sealed class OutboxTable : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> table)
    {
        table.ToTable("platform_outbox");
        table.Property(m => m.MunicipalityId).HasMaxLength(64);
        table.Property(m => m.Type).HasMaxLength(200);
        table.HasIndex(m => new { m.DoneAt, m.DueAt });
    }
}

/// <summary>This handler has had this message: a retry of the message skips it.</summary>
[SharedByAll("belongs to the outbox")]
[NotAudited("the effect of a handler is audited, its delivery is bookkeeping")]
internal sealed record Delivery(Guid MessageId, string Handler);

internal sealed class DeliveryTable : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> table)
    {
        table.ToTable("platform_delivery");
        table.Property(d => d.Handler).HasMaxLength(200);
        table.HasKey(d => new { d.MessageId, d.Handler });
    }
}
