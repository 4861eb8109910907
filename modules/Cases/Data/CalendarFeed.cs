using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>Kalender-Abo: the secret link by which a user's calendar fetches on which days tasks are due. Who reads the database learns no link.</summary>
internal sealed class CalendarFeed : IMunicipal, IVersioned
{
    private const int SecretBytes = 32;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    public required Guid UserId { get; init; }

    /// <summary>SHA-256 of the secret, which is long and random: salt and slowness would protect nothing.</summary>
    public string SecretHash { get; private set; } = "";
    public DateTime MadeAt { get; private set; }

    public static CalendarFeed New(Guid userId, DateTime at) => new() { UserId = userId, MadeAt = at };

    /// <returns>The new secret, known only now; the former one is worth nothing from here on.</returns>
    public string Renew(DateTime at)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        (SecretHash, MadeAt) = (HashOf(secret), at);
        return secret;
    }

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// <summary>When a calendar last came for the feed.</summary>
[NotAudited("calendars come by day and by night and learn nothing of a person; making and revoking the link is audited")]
internal sealed class CalendarFetch : IMunicipal
{
    public required Guid FeedId { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public DateTime? At { get; set; }
}

internal sealed class CalendarFeedTable : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> table)
    {
        table.ToTable("cases_calendar_feed");
        table.Property(f => f.SecretHash).HasMaxLength(64);
        table.HasIndex(f => new { f.MunicipalityId, f.UserId }).IsUnique();
        table.HasIndex(f => new { f.MunicipalityId, f.SecretHash }).IsUnique();
    }
}

internal sealed class CalendarFetchTable : IEntityTypeConfiguration<CalendarFetch>
{
    public void Configure(EntityTypeBuilder<CalendarFetch> table)
    {
        table.ToTable("cases_calendar_fetch");
        table.HasKey(f => f.FeedId);
        table.HasOne<CalendarFeed>().WithOne().HasForeignKey<CalendarFetch>(f => f.FeedId).OnDelete(DeleteBehavior.Cascade);
    }
}
