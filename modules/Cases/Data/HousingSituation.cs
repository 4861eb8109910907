using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>Wohnsituation: how and where somebody lives. The current one is copied to <see cref="Person.Housing"/>, which lists show.</summary>
internal sealed class HousingSituation : HistoryRecord
{
    /// <summary>CL-08.</summary>
    [Display(Name = "Wohnform"), StringLength(40)]
    public string? Kind { get; set; }

    /// <summary>CL-09.</summary>
    [Display(Name = "Phase der Unterbringung"), StringLength(40)]
    public string? Phase { get; set; }

    [Display(Name = "Unterkunft der Kommune")]
    public Guid? AccommodationId { get; set; }

    [Display(Name = "Name der Unterkunft", Description = "Nur, wenn sie nicht in der Liste steht"), StringLength(120)]
    public string? PlaceName { get; set; }

    [Display(Name = "Personen in der Wohnung oder im Zimmer"), Range(1, 60)]
    public int? PersonsInUnit { get; set; }

    [Display(Name = "Miete oder Gebühr im Monat", Description = "In Euro, zum Beispiel 420 oder 420,50")]
    public int? MonthlyFeeCents { get; set; }

    [Display(Name = "Wohnungssuche läuft")]
    public bool? SearchActive { get; set; }

    [Display(Name = "Wohnberechtigungsschein (WBS)")]
    public bool? Wbs { get; set; }

    [Display(Name = "Grund des Auszugs")]
    public SealedText? MovedOutReason { get; set; }
}

internal sealed class HousingSituationTable : IEntityTypeConfiguration<HousingSituation>
{
    public void Configure(EntityTypeBuilder<HousingSituation> table)
    {
        table.IsHistory("cases_housing");
        table.HasOne<Accommodation>().WithMany().HasForeignKey(h => h.AccommodationId).OnDelete(DeleteBehavior.Restrict);
    }
}
