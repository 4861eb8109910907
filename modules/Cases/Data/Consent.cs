using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>What a client has agreed to, for a named purpose and body. It proves what was said, so it is never edited: it runs out, is withdrawn, or given anew.</summary>
internal sealed class Consent : IMunicipal, IVersioned
{
    private const int ExpiringDays = 30;

    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    public required Guid PersonId { get; init; }
    public required ConsentKind Kind { get; init; }

    /// <summary>Codes of <see cref="CodeLists.DataCategories"/>.</summary>
    public List<string> Scope { get; init; } = [];

    /// <summary>The body as an entry of the directory; only such a release opens a referral.</summary>
    public Guid? ServiceId { get; init; }

    /// <summary>The municipality that may take the case over; only such a consent opens a transfer.</summary>
    public string? HandoverTo { get; init; }

    /// <summary>The body by the name that the client was shown.</summary>
    public SealedText? Recipient { get; init; }
    public required SealedText Purpose { get; init; }

    /// <summary>Health and the like are named expressly.</summary>
    public bool SpecialCategories { get; init; }

    /// <summary>Both sides may talk to each other.</summary>
    public bool Mutual { get; init; }

    public required DateOnly GivenOn { get; init; }
    public required ConsentForm Form { get; init; }

    /// <summary>Code of CL-03: in which language it was explained.</summary>
    public string? Language { get; init; }
    public SealedText? Interpreter { get; init; }
    public SealedText? Guardian { get; init; }

    /// <summary>The last day; null means until withdrawn.</summary>
    public DateOnly? ValidUntil { get; init; }
    public DateOnly? WithdrawnOn { get; private set; }
    public WithdrawalForm? WithdrawnForm { get; private set; }

    /// <summary>Whoever relies on the consent writes here in the same save, so that it meets a withdrawal at the same moment and loses.</summary>
    public DateTime? LastUsedAt { get; set; }

    public required Guid RecordedBy { get; init; }
    public required string RecordedByName { get; init; }
    public required DateTime RecordedAt { get; init; }

    public bool IsValidOn(DateOnly day) => WithdrawnOn is null && (ValidUntil is null || ValidUntil >= day);

    public ConsentState StateOn(DateOnly today) => StateOf(WithdrawnOn, ValidUntil, today);

    public static ConsentState StateOf(DateOnly? withdrawn, DateOnly? validUntil, DateOnly today) =>
        withdrawn is not null ? ConsentState.Withdrawn
        : validUntil < today ? ConsentState.Expired
        : validUntil <= today.AddDays(ExpiringDays) ? ConsentState.Expiring
        : ConsentState.Valid;

    /// <summary>Takes effect with the save, whatever day was said.</summary>
    public void Withdraw(DateOnly on, WithdrawalForm form)
    {
        WithdrawnOn = on;
        WithdrawnForm = form;
    }
}

internal sealed class ConsentTable : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> table)
    {
        table.ToTable("cases_consent");
        table.Property(c => c.Language).HasMaxLength(10);
        table.Property(c => c.HandoverTo).HasMaxLength(64);
        table.Property(c => c.RecordedByName).HasMaxLength(120);
        table.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ServiceProvider>().WithMany().HasForeignKey(c => c.ServiceId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(c => new { c.MunicipalityId, c.PersonId, c.GivenOn, c.Id });
        table.HasIndex(c => new { c.MunicipalityId, c.ServiceId });
    }
}
