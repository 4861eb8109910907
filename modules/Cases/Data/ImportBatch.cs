using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

internal enum ImportState
{
    [Display(Name = "Spalten zuordnen")] Uploaded,
    [Display(Name = "geprüft, nichts übernommen")] Checked,
    [Display(Name = "übernommen")] Done,
    [Display(Name = "rückgängig gemacht")] Undone,
}

/// <summary>One allocation list somebody has brought: what it is, how its columns are read, and what became of it. Thrown away after a while.</summary>
internal sealed class ImportBatch : IMunicipal, IVersioned
{
    /// <summary>How long the rows are kept: before anybody has taken them over, and after that, so that it can be undone.</summary>
    public const int DaysWaiting = 30, DaysKept = 90;

    public Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    /// <summary>The file's name; it may name a family.</summary>
    public required SealedText FileName { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The line of the headings, and these as one JSON array: what was taken for headings may have been a person.</summary>
    public required int HeadingLine { get; init; }
    public required SealedText Headings { get; init; }

    /// <summary>The field of each column, in their order; empty for a column that is not read.</summary>
    public List<string> Fields { get; private set; } = [];

    public ImportState State { get; private set; } = ImportState.Uploaded;
    public int Rows { get; init; }
    public int New { get; private set; }
    public int Known { get; private set; }
    public int Rejected { get; private set; }
    public int Duplicates { get; private set; }
    public int Made { get; private set; }

    public required Guid UploadedBy { get; init; }
    public required string UploadedByName { get; init; }
    public required DateTime UploadedAt { get; init; }
    public string? TakenOverByName { get; private set; }
    public DateTime? TakenOverAt { get; private set; }
    public DateTime? UndoneAt { get; private set; }

    public bool IsOpen => State is ImportState.Uploaded or ImportState.Checked;

    public void Read(IEnumerable<string> fields)
    {
        if (!IsOpen)
            throw new InvalidOperationException("What is taken over is not read anew.");
        Fields = [.. fields];
    }

    public void Count(IReadOnlyCollection<ImportRow> rows)
    {
        State = ImportState.Checked;
        New = rows.Count(r => r.Fate == RowFate.New);
        Known = rows.Count(r => r.Fate is RowFate.Known or RowFate.Repeated);
        Rejected = rows.Count(r => r.Fate == RowFate.Rejected);
        Duplicates = rows.Count(r => r.Fate == RowFate.Duplicate);
    }

    public void TakeOver(int made, string byName, DateTime at)
    {
        if (State != ImportState.Checked)
            throw new InvalidOperationException("Only a checked list is taken over.");
        (State, Made, TakenOverByName, TakenOverAt) = (ImportState.Done, made, byName, at);
    }

    public void Undo(int removed, DateTime at)
    {
        if (State != ImportState.Done)
            throw new InvalidOperationException("Only what is taken over can be undone.");
        (State, Made, UndoneAt) = (ImportState.Undone, Made - removed, at);
    }
}

internal sealed class ImportBatchTable : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> table)
    {
        table.ToTable("cases_import");
        table.Property(b => b.Id).ValueGeneratedNever();
        table.Property(b => b.Fingerprint).HasMaxLength(64);
        table.Property(b => b.UploadedByName).HasMaxLength(200);
        table.Property(b => b.TakenOverByName).HasMaxLength(200);
        table.Ignore(b => b.IsOpen);
        table.HasIndex(b => new { b.MunicipalityId, b.UploadedAt });
    }
}
