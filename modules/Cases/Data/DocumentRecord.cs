using IntegrationPlatform.Platform.Uploads;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>Dokument: somebody has seen it. That is enough in most cases; a copy is kept only with a consent, see <see cref="DocumentCopy"/>.</summary>
internal sealed class DocumentRecord : IMunicipal, IVersioned
{
    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    public required Guid CaseId { get; init; }

    /// <summary>Code of CL-23.</summary>
    public required string Kind { get; set; }
    public SealedText? Title { get; set; }
    public required DateOnly SeenOn { get; set; }
    public DateOnly? IssuedOn { get; set; }

    /// <summary>The last day.</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>Where the original is kept.</summary>
    public SealedText? OriginalAt { get; set; }

    /// <summary>The task that reminds of its end.</summary>
    public Guid? ReminderId { get; set; }

    /// <summary>The newer document that took its place; if that one was removed, this one holds again.</summary>
    public Guid? ReplacedById { get; set; }

    public required Guid RecordedBy { get; init; }
    public required string RecordedByName { get; init; }
    public required DateTime RecordedAt { get; init; }

    /// <summary>Recorded by mistake: it shows nowhere, and can be put back from the notice.</summary>
    public DateTime? RemovedAt { get; set; }

    /// <summary>Raised by whoever adds or deletes its copy, so that a removal at the same moment is noticed.</summary>
    public DateTime? CopyChangedAt { get; set; }
}

/// <summary>The copy of a document. It rests on a consent and shows only as long as one holds.</summary>
internal sealed class DocumentCopy : IMunicipal
{
    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";

    public required Guid DocumentId { get; init; }
    public required Guid ConsentId { get; init; }

    /// <summary>By its content.</summary>
    public required FileKind Kind { get; init; }

    /// <summary>What the file was called, as a label; nothing is looked up by it.</summary>
    public required SealedText Name { get; init; }

    /// <summary>SHA-256 of the content. Sealed, since it would tell whoever holds the same document that it is here.</summary>
    public required SealedText Hash { get; init; }
    public required int Bytes { get; init; }
    public required Guid StoredBy { get; init; }
    public required string StoredByName { get; init; }
    public required DateTime StoredAt { get; init; }
}

/// <summary>A piece of a copy: small, so that nobody has to hold the whole file to send it.</summary>
[NotAudited("the copy it belongs to is")]
internal sealed class DocumentPart : IMunicipal
{
    /// <summary>Sealed a little below 64 KB.</summary>
    public const int MaxBytes = 65_000;

    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public required Guid CopyId { get; init; }
    public required int Number { get; init; }
    public required SealedText Content { get; init; }
}

internal sealed class DocumentRecordTable : IEntityTypeConfiguration<DocumentRecord>
{
    public void Configure(EntityTypeBuilder<DocumentRecord> table)
    {
        table.ToTable("cases_document");
        table.Property(d => d.Kind).HasMaxLength(80);
        table.Property(d => d.RecordedByName).HasMaxLength(120);
        table.HasOne<Case>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(d => new { d.MunicipalityId, d.CaseId, d.SeenOn, d.Id });
    }
}

internal sealed class DocumentCopyTable : IEntityTypeConfiguration<DocumentCopy>
{
    public void Configure(EntityTypeBuilder<DocumentCopy> table)
    {
        table.ToTable("cases_document_copy");
        table.Property(c => c.StoredByName).HasMaxLength(120);
        table.HasOne<DocumentRecord>().WithMany().HasForeignKey(c => c.DocumentId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Consent>().WithMany().HasForeignKey(c => c.ConsentId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(c => new { c.MunicipalityId, c.DocumentId }).IsUnique();
        table.HasIndex(c => new { c.MunicipalityId, c.ConsentId });
    }
}

internal sealed class DocumentPartTable : IEntityTypeConfiguration<DocumentPart>
{
    public void Configure(EntityTypeBuilder<DocumentPart> table)
    {
        table.ToTable("cases_document_part");
        table.HasOne<DocumentCopy>().WithMany().HasForeignKey(p => p.CopyId).OnDelete(DeleteBehavior.Cascade); // megabytes that nobody needs to read in order to delete them
        table.HasIndex(p => new { p.MunicipalityId, p.CopyId, p.Number }).IsUnique();
    }
}
