using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>Kita/Schule: a place for a child, sought or found. Of the child only the first name.</summary>
internal sealed class ChildcareRecord : HistoryRecord
{
    [Display(Name = "Vorname des Kindes"), StringLength(60)]
    public string? ChildName { get; set; }

    [Display(Name = "Art des Platzes"), StringLength(40)]
    public string? Kind { get; set; }

    [Display(Name = "Stand"), StringLength(40)]
    public string? State { get; set; }

    [Display(Name = "Gesucht seit")]
    public DateOnly? SoughtSince { get; set; }

    [Display(Name = "Einrichtung und Klasse"), StringLength(120)]
    public string? Place { get; set; }
}

internal sealed class ChildcareRecordTable : IEntityTypeConfiguration<ChildcareRecord>
{
    public void Configure(EntityTypeBuilder<ChildcareRecord> table) => table.IsHistory("cases_childcare");
}
