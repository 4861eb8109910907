using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>Beschäftigung.</summary>
internal sealed class WorkRecord : HistoryRecord
{
    /// <summary>CL-27.</summary>
    [Display(Name = "Beschäftigung"), StringLength(40)]
    public string? Kind { get; set; }

    [Display(Name = "Betrieb oder Einrichtung"), StringLength(120)]
    public string? Employer { get; set; }

    [Display(Name = "Stunden in der Woche"), Range(1, 60)]
    public int? HoursPerWeek { get; set; }
}

internal sealed class WorkRecordTable : IEntityTypeConfiguration<WorkRecord>
{
    public void Configure(EntityTypeBuilder<WorkRecord> table) => table.IsHistory("cases_work");
}
