using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Plans.Data;

/// <summary>Persönlicher Link: how a client opens their copy of the plan without an account. Who reads the database learns neither link nor PIN.</summary>
internal sealed class ClientLink : IMunicipal, IVersioned
{
    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    public required Guid CaseId { get; init; }
    public required Guid PlanId { get; init; }

    /// <summary>SHA-256 of the token, which is long and random.</summary>
    public required string TokenHash { get; set; }

    /// <summary>The PIN is short: hashed slowly, with a salt.</summary>
    public required string PinHash { get; set; }
    public required string Language { get; init; }
    public required DateTime ValidUntil { get; init; }
    public DateTime? RevokedAt { get; set; }

    /// <summary>Whether the client may tick their own steps.</summary>
    public required bool MayTick { get; init; }
    public int FailedAttempts { get; private set; }
    public DateTime? LockedUntil { get; private set; }
    public DateTime? LastOpenedAt { get; set; }
    public required Guid MadeBy { get; init; }
    public required string MadeByName { get; init; }
    public required DateTime MadeAt { get; init; }

    public bool IsValidAt(DateTime now) => RevokedAt is null && ValidUntil > now;

    public bool IsLockedAt(DateTime now) => LockedUntil > now;

    /// <summary>Counts a try before its PIN is looked at, so that many at once are not more than <paramref name="most"/>.</summary>
    public void Fail(DateTime now, int most, TimeSpan locked)
    {
        FailedAttempts++;
        if (FailedAttempts % most == 0)
            LockedUntil = now + locked * (FailedAttempts / most); // each time longer
    }

    /// <summary>Another token and PIN; the former ones, which nobody has seen, are worth nothing.</summary>
    public void Renew(string tokenHash, string pinHash) => (TokenHash, PinHash) = (tokenHash, pinHash);

    public void Open(DateTime now) => (FailedAttempts, LockedUntil, LastOpenedAt) = (0, null, now);
}

internal sealed class ClientLinkTable : IEntityTypeConfiguration<ClientLink>
{
    public void Configure(EntityTypeBuilder<ClientLink> table)
    {
        table.ToTable("plans_client_link");
        table.Property(l => l.Id).ValueGeneratedNever();
        table.Property(l => l.TokenHash).HasMaxLength(64);
        table.Property(l => l.PinHash).HasMaxLength(200);
        table.Property(l => l.Language).HasMaxLength(20);
        table.Property(l => l.MadeByName).HasMaxLength(120);
        table.HasOne<IntegrationPlan>().WithMany().HasForeignKey(l => l.PlanId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(l => new { l.MunicipalityId, l.TokenHash }).IsUnique();
        table.HasIndex(l => new { l.MunicipalityId, l.CaseId });
    }
}
