using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>
/// A case as it lies on one desk: a manager's, or the team's (<see cref="Desks.Desk.Team"/>). Lists read only this table, in the order
/// of one of its indexes, and who has no entry on a desk of theirs does not see the case. Kept by <see cref="Desks.DeskUpdate"/>.
/// </summary>
[NotAudited("a copy of case, person, next task and last contact")]
internal sealed class ListEntry : IMunicipal, IVersioned
{
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }
    public required Guid DeskId { get; init; }
    public required Guid CaseId { get; init; }

    public required string Number { get; set; }
    public required string Name { get; set; }
    public required string SortName { get; set; }
    public string? NameInScript { get; set; }
    public string? ScriptLanguage { get; set; }
    public string? Language { get; set; }
    public int? BirthYear { get; set; }
    public required Guid MainManagerId { get; set; }
    public CaseStatus Status { get; set; }
    public bool Open { get; set; }

    public Guid? NextTaskId { get; set; }

    /// <summary>The next task's day, or <see cref="Nothing"/>: a null would fall out of the index order.</summary>
    public required DateOnly DueOn { get; set; }
    public DateOnly? LastContactOn { get; set; }

    /// <summary>Since when nobody has talked to the client: the last contact, or the opening.</summary>
    public required DateOnly QuietSince { get; set; }

    /// <summary>The last day of counselling, or <see cref="Nothing"/>.</summary>
    public DateOnly EndsOn { get; set; } = Nothing;

    public static readonly DateOnly Nothing = new(9999, 1, 1);
}

internal sealed class ListEntryTable : IEntityTypeConfiguration<ListEntry>
{
    public void Configure(EntityTypeBuilder<ListEntry> table)
    {
        table.ToTable("cases_list_entry");
        table.HasKey(e => new { e.MunicipalityId, e.CaseId, e.DeskId });
        table.Property(e => e.Number).HasMaxLength(20);
        table.Property(e => e.Name).HasMaxLength(250);
        table.Property(e => e.SortName).HasMaxLength(80);
        table.Property(e => e.NameInScript).HasMaxLength(160);
        table.Property(e => e.ScriptLanguage).HasMaxLength(8);
        table.Property(e => e.Language).HasMaxLength(10);
        table.Property(e => e.EndsOn).HasDefaultValue(ListEntry.Nothing); // of entries from before there were periods
        table.HasIndex(e => new { e.MunicipalityId, e.DeskId, e.Open, e.EndsOn, e.CaseId });
        // One index per offered order, once for all open cases and once for a single status.
        table.HasIndex(e => new { e.MunicipalityId, e.DeskId, e.Open, e.DueOn, e.CaseId });
        table.HasIndex(e => new { e.MunicipalityId, e.DeskId, e.Open, e.SortName, e.CaseId });
        table.HasIndex(e => new { e.MunicipalityId, e.DeskId, e.Open, e.QuietSince, e.CaseId });
        table.HasIndex(e => new { e.MunicipalityId, e.DeskId, e.Status, e.DueOn, e.CaseId });
        table.HasIndex(e => new { e.MunicipalityId, e.DeskId, e.Status, e.SortName, e.CaseId });
        table.HasIndex(e => new { e.MunicipalityId, e.DeskId, e.Status, e.QuietSince, e.CaseId });
    }
}
