using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>Leistung: what somebody lives on, and when it is decided anew.</summary>
internal sealed class BenefitRecord : HistoryRecord
{
    /// <summary>CL-26.</summary>
    [Display(Name = "Leistung"), StringLength(40)]
    public string? Kind { get; set; }

    [Display(Name = "Amt oder Stelle"), StringLength(120)]
    public string? Office { get; set; }

    [Display(Name = "Nächster Bescheid fällig")]
    public DateOnly? NextDecisionDue { get; set; }
}

internal sealed class BenefitRecordTable : IEntityTypeConfiguration<BenefitRecord>
{
    public void Configure(EntityTypeBuilder<BenefitRecord> table) => table.IsHistory("cases_benefit");
}
