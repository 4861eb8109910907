using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>A talk with a client and what was said. The statistics fall out of it; there is no second form.</summary>
internal sealed class Contact : IMunicipal, IVersioned
{
    /// <summary>Within this time the author may take a contact back as if it had not been saved.</summary>
    public static readonly TimeSpan TakeBackTime = TimeSpan.FromMinutes(10);

    /// <summary>Given out with the empty form, so that a form sent twice is one contact.</summary>
    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    public required Guid CaseId { get; init; }
    public required DateTime At { get; set; }
    public required ContactMode Mode { get; set; }
    public required DurationBand Duration { get; set; }
    public required ContactKind Kind { get; set; }

    /// <summary>One to five codes of CL-17.</summary>
    public List<string> Topics { get; set; } = [];
    public SealedText? Note { get; set; }

    public required Guid RecordedBy { get; init; }
    public required string RecordedByName { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? EditedAt { get; set; }

    /// <summary>Taken back: it shows and counts nowhere, and can be put back from the notice.</summary>
    public DateTime? TakenBackAt { get; set; }

    public bool MayBeTakenBackBy(Guid? user, DateTime now) => TakenBackAt is null && RecordedBy == user && now - RecordedAt <= TakeBackTime;
}

/// <summary>How a contact read before somebody edited it.</summary>
[NotAudited("written together with the edited contact, which is")]
internal sealed class ContactRevision : IMunicipal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public required Guid ContactId { get; init; }
    public required DateTime At { get; init; }
    public required ContactMode Mode { get; init; }
    public required DurationBand Duration { get; init; }
    public required ContactKind Kind { get; init; }
    public List<string> Topics { get; init; } = [];
    public SealedText? Note { get; init; }
    public required string ReplacedByName { get; init; }
    public required DateTime ReplacedAt { get; init; }
}

/// <summary>A short talk with somebody who stays nameless. Counted apart, never part of the persons counselled.</summary>
internal sealed class AnonymousContact : IMunicipal
{
    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public required DateTime At { get; init; }
    public required ContactMode Mode { get; init; }
    public required DurationBand Duration { get; init; }
    public List<string> Topics { get; init; } = [];

    /// <summary>Optional code of CL-02.</summary>
    public string? Nationality { get; init; }
    public required Guid RecordedBy { get; init; }
    public required string RecordedByName { get; init; }
}

internal sealed class ContactTable : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> table)
    {
        table.ToTable("cases_contact");
        table.Property(c => c.RecordedByName).HasMaxLength(120);
        table.HasOne<Case>().WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(c => new { c.MunicipalityId, c.CaseId, c.At, c.Id });
        table.HasIndex(c => new { c.MunicipalityId, c.RecordedBy, c.At });
        table.HasIndex(c => new { c.MunicipalityId, c.RecordedBy, c.RecordedAt });
    }
}

internal sealed class ContactRevisionTable : IEntityTypeConfiguration<ContactRevision>
{
    public void Configure(EntityTypeBuilder<ContactRevision> table)
    {
        table.ToTable("cases_contact_revision");
        table.Property(r => r.ReplacedByName).HasMaxLength(120);
        table.HasOne<Contact>().WithMany().HasForeignKey(r => r.ContactId);
        table.HasIndex(r => new { r.MunicipalityId, r.ContactId, r.ReplacedAt });
    }
}

internal sealed class AnonymousContactTable : IEntityTypeConfiguration<AnonymousContact>
{
    public void Configure(EntityTypeBuilder<AnonymousContact> table)
    {
        table.ToTable("cases_anonymous_contact");
        table.Property(c => c.Nationality).HasMaxLength(10);
        table.Property(c => c.RecordedByName).HasMaxLength(120);
        table.HasIndex(c => new { c.MunicipalityId, c.At, c.Id });
    }
}
