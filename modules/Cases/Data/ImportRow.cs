using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>What is to become of a row.</summary>
internal enum RowFate
{
    [Display(Name = "neu")] New,
    [Display(Name = "schon da")] Known,
    [Display(Name = "doppelt in der Liste")] Repeated,
    [Display(Name = "abgelehnt")] Rejected,
    [Display(Name = "mögliche Dublette")] Duplicate,
}

/// <summary>What somebody has decided of a possible duplicate.</summary>
internal enum RowChoice
{
    [Display(Name = "dieselbe Person")] Same,
    [Display(Name = "eine andere Person")] Another,
    [Display(Name = "auslassen")] LeaveOut,
}

/// <summary>A row of an allocation list, sealed. Why it is rejected follows from its cells and is not kept beside them.</summary>
[NotAudited("the list it belongs to is, and so is every person it becomes")]
internal sealed class ImportRow : IMunicipal
{
    public Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public required Guid ImportId { get; init; }

    /// <summary>As the file counts.</summary>
    public required int Line { get; init; }

    /// <summary>A JSON array. When the list is taken over, columns that nobody reads are emptied.</summary>
    public required SealedText Cells { get; set; }

    public RowFate Fate { get; set; }

    /// <summary>Hash of what makes the row this person; empty for a rejected one.</summary>
    public string Key { get; set; } = "";

    /// <summary>The other side: a case of ours, or an earlier line of this list.</summary>
    public Guid? MatchCaseId { get; set; }
    public int? MatchLine { get; set; }
    public RowChoice? Choice { get; set; }

    /// <summary>The case this row became.</summary>
    public Guid? CaseId { get; set; }

    /// <summary>The case it looked like is gone: what is left is a new person, or one that was left out.</summary>
    public void LoseMatch()
    {
        MatchCaseId = null;
        if (Choice == RowChoice.Same)
            Choice = RowChoice.LeaveOut;
    }

    /// <summary>„The same person“ needs a case that it could be.</summary>
    public void Choose(RowChoice? choice) => Choice = choice is RowChoice.Same && MatchCaseId is null ? RowChoice.LeaveOut : choice;
}

/// <summary>
/// A person of an allocation list that was taken over once: the same row is recognised by its hash as long as the case is there.
/// </summary>
[NotAudited("the case is")]
internal sealed class Imported : IMunicipal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public required string Key { get; init; }
    public required Guid CaseId { get; init; }
    public required Guid ImportId { get; init; }
    public required DateOnly On { get; init; }

    /// <summary>Whether the list made the case, or somebody said that it is the same person.</summary>
    public required bool Made { get; init; }
}

internal sealed class ImportRowTable : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> table)
    {
        table.ToTable("cases_import_row");
        table.Property(r => r.Id).ValueGeneratedNever();
        table.Property(r => r.Key).HasMaxLength(64);
        table.HasOne<ImportBatch>().WithMany().HasForeignKey(r => r.ImportId);
        table.HasIndex(r => new { r.MunicipalityId, r.ImportId, r.Line }).IsUnique();
        table.HasIndex(r => new { r.MunicipalityId, r.ImportId, r.Fate, r.Line });
        table.HasIndex(r => new { r.MunicipalityId, r.CaseId });
        table.HasIndex(r => new { r.MunicipalityId, r.MatchCaseId });
    }
}

internal sealed class ImportedTable : IEntityTypeConfiguration<Imported>
{
    public void Configure(EntityTypeBuilder<Imported> table)
    {
        table.ToTable("cases_imported");
        table.Property(i => i.Key).HasMaxLength(64);
        table.HasIndex(i => new { i.MunicipalityId, i.Key }).IsUnique();
        table.HasIndex(i => new { i.MunicipalityId, i.CaseId });
        table.HasIndex(i => new { i.MunicipalityId, i.ImportId });
        table.HasIndex(i => new { i.MunicipalityId, i.Made, i.On });
    }
}
