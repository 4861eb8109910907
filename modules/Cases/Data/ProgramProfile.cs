using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>From which day the months of counselling are counted.</summary>
internal enum PeriodStartRule
{
    [Display(Name = "Zuteilung an die Gemeinde, sonst erste Beratung")] AllocationToMunicipality,
    [Display(Name = "erste Beratung")] FirstCounselling,
    [Display(Name = "erster Integrationsplan")] FirstPlan,
}

/// <summary>
/// A funding rule as data. It changes with the Verwaltungsvorschrift: then a new one begins, and cases keep what they got under the old one.
/// </summary>
[SharedByAll("the funding rule of the whole district: one list that every municipality counts by; it says nothing of a person or a municipality")]
internal sealed class ProgramProfile : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public int Version { get; private set; }

    /// <summary>BW-IM-2025. Cases name it, so it never changes.</summary>
    public required string Code { get; init; }
    public required string Title { get; set; }
    public required DateOnly ValidFrom { get; set; }

    /// <summary>The last day.</summary>
    public DateOnly? ValidTo { get; set; }
    public required int CounsellingMonths { get; set; }
    public required int ExtensionMonths { get; set; }
    public required PeriodStartRule StartRule { get; set; }
    public required int ReviewMonths { get; set; }

    /// <summary>Codes of CL-10.</summary>
    public List<string> TargetGroups { get; set; } = [];

    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}

internal sealed class ProgramProfileTable : IEntityTypeConfiguration<ProgramProfile>
{
    public const string Shipped = "BW-IM-2025";
    public static readonly Guid ShippedId = new("0197a000-2025-7000-8000-000000000001");

    public void Configure(EntityTypeBuilder<ProgramProfile> table)
    {
        table.ToTable("cases_program_profile");
        table.Property(p => p.Code).HasMaxLength(30);
        table.Property(p => p.Title).HasMaxLength(120);
        // One text with blanks between the codes: PostgreSQL's arrays and EF's shipped data do not go together, the model would look changed at every start.
        table.Property(p => p.TargetGroups).HasMaxLength(400).HasConversion(
            codes => string.Join(' ', codes),
            text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList(),
            new ValueComparer<List<string>>((one, other) => one!.SequenceEqual(other!), codes => codes.Count, codes => codes.ToList()));
        table.HasIndex(p => p.Code).IsUnique();
        // What the product ships. Whoever coordinates may change it; a later version of the product must not touch it any more.
        table.HasData(new
        {
            Id = ShippedId,
            Version = 1,
            Code = Shipped,
            Title = "Integrationsmanagement Baden-Württemberg (VwV 2025)",
            ValidFrom = new DateOnly(2025, 1, 1),
            CounsellingMonths = 36,
            ExtensionMonths = 12,
            StartRule = PeriodStartRule.AllocationToMunicipality,
            ReviewMonths = 6,
            TargetGroups = CodeLists.TargetGroups.List.Entries.Select(e => e.Code).ToList(),
        });
    }
}
