using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>Brief: written from a template, changed until it is marked as sent, and kept with the case as it went out.</summary>
internal sealed class Letter : IMunicipal, IVersioned
{
    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    public required Guid CaseId { get; init; }

    /// <summary>What kind of letter it is; its text is its own from the first day.</summary>
    public required string TemplateKey { get; init; }
    public required string Language { get; init; }

    /// <summary>Name and address, a line each.</summary>
    public required SealedText Recipient { get; set; }
    public required SealedText Subject { get; set; }
    public required SealedText Body { get; set; }
    public required DateOnly DatedOn { get; set; }

    /// <summary>Whom the reader may ask: who was in charge of the case when the letter was written.</summary>
    public required string ContactName { get; init; }
    public required Guid WrittenBy { get; init; }
    public required string WrittenByName { get; init; }
    public required DateTime WrittenAt { get; init; }

    public DateTime? SentAt { get; private set; }
    public string? SentByName { get; private set; }

    /// <summary>A draft that nobody needs: it shows nowhere, and can be put back from the notice.</summary>
    public DateTime? RemovedAt { get; private set; }

    public void Send(string by, DateTime at)
    {
        if (SentAt is not null || RemovedAt is not null)
            throw new InvalidOperationException("Only a draft can be sent, and once.");
        (SentByName, SentAt) = (by, at);
    }

    public void Remove(DateTime at)
    {
        if (SentAt is not null)
            throw new InvalidOperationException("A letter that was sent stays.");
        RemovedAt = at;
    }

    public void PutBack() => RemovedAt = null;
}

/// <summary>A municipality's own version of a letter's text, in place of the one that the product brings.</summary>
internal sealed class LetterTemplate : IMunicipal, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    public required string Key { get; init; }
    public required string Language { get; init; }
    public required string Subject { get; set; }
    public required string Body { get; set; }
    public required string ChangedByName { get; set; }
    public required DateTime ChangedAt { get; set; }
}

internal sealed class LetterTable : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> table)
    {
        table.ToTable("cases_letter");
        table.Property(l => l.TemplateKey).HasMaxLength(60);
        table.Property(l => l.Language).HasMaxLength(10);
        table.Property(l => l.ContactName).HasMaxLength(120);
        table.Property(l => l.WrittenByName).HasMaxLength(120);
        table.Property(l => l.SentByName).HasMaxLength(120);
        table.HasOne<Case>().WithMany().HasForeignKey(l => l.CaseId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(l => new { l.MunicipalityId, l.CaseId, l.WrittenAt, l.Id });
    }
}

internal sealed class LetterTemplateTable : IEntityTypeConfiguration<LetterTemplate>
{
    public void Configure(EntityTypeBuilder<LetterTemplate> table)
    {
        table.ToTable("cases_letter_template");
        table.Property(t => t.Key).HasMaxLength(60);
        table.Property(t => t.Language).HasMaxLength(10);
        table.Property(t => t.Subject).HasMaxLength(200);
        table.Property(t => t.Body).HasMaxLength(10000);
        table.Property(t => t.ChangedByName).HasMaxLength(120);
        table.HasIndex(t => new { t.MunicipalityId, t.Key, t.Language }).IsUnique();
    }
}
