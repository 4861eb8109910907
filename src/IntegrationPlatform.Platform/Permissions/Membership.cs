using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Platform.Permissions;

/// <summary>A user works in a municipality in one role, possibly only for a time. One user may have several.</summary>
[SharedByAll("read before a municipality is entered, to decide whether it may be")]
public sealed class Membership
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid UserId { get; init; }
    public required string MunicipalityId { get; init; }
    public required Role Role { get; init; }
    public DateOnly? From { get; init; }

    /// <summary>The last day; a stand-in ends by itself.</summary>
    public DateOnly? Until { get; set; }

    public bool IsValidOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
}

internal sealed class MembershipTable : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> table)
    {
        table.ToTable("platform_membership");
        table.Property(m => m.MunicipalityId).HasMaxLength(64);
        table.HasIndex(m => new { m.UserId, m.MunicipalityId, m.Role }).IsUnique();
        table.HasIndex(m => m.MunicipalityId);
    }
}
