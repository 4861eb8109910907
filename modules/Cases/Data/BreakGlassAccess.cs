using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>Notzugriff: somebody opened a case that is not theirs, for an hour and with a reason. It is never changed; it runs out.</summary>
internal sealed class BreakGlassAccess : IMunicipal
{
    public static readonly TimeSpan Lasting = TimeSpan.FromMinutes(60);

    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public required Guid CaseId { get; init; }
    public required Guid UserId { get; init; }
    public required string UserName { get; init; }
    public required SealedText Reason { get; init; }
    public required DateTime OpenedAt { get; init; }

    /// <summary>From this moment on the case is shut again.</summary>
    public required DateTime Until { get; init; }
}

/// <summary>A team lead or the data protection officer has taken note of a <see cref="BreakGlassAccess"/>.</summary>
internal sealed class BreakGlassSeen : IMunicipal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public required Guid AccessId { get; init; }
    public required Guid UserId { get; init; }
    public required string UserName { get; init; }
    public required DateTime At { get; init; }
}

internal sealed class BreakGlassAccessTable : IEntityTypeConfiguration<BreakGlassAccess>
{
    public void Configure(EntityTypeBuilder<BreakGlassAccess> table)
    {
        table.ToTable("cases_break_glass");
        table.Property(b => b.UserName).HasMaxLength(200);
        table.HasOne<Case>().WithMany().HasForeignKey(b => b.CaseId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(b => new { b.MunicipalityId, b.CaseId, b.UserId, b.Until });
        table.HasIndex(b => new { b.MunicipalityId, b.OpenedAt, b.Id });
        table.HasIndex(b => new { b.MunicipalityId, b.UserId, b.Until });
    }
}

internal sealed class BreakGlassSeenTable : IEntityTypeConfiguration<BreakGlassSeen>
{
    public void Configure(EntityTypeBuilder<BreakGlassSeen> table)
    {
        table.ToTable("cases_break_glass_seen");
        table.Property(s => s.UserName).HasMaxLength(200);
        table.HasOne<BreakGlassAccess>().WithMany().HasForeignKey(s => s.AccessId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(s => new { s.MunicipalityId, s.AccessId, s.UserId }).IsUnique();
    }
}
