using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>Schul- und Berufsbildung, with the recognition of what was learnt elsewhere.</summary>
internal sealed class EducationRecord : HistoryRecord
{
    [Display(Name = "Stand vom")]
    public override DateOnly? From { get; set; }

    /// <summary>CL-28.</summary>
    [Display(Name = "Schulbildung"), StringLength(40)]
    public string? Schooling { get; set; }

    /// <summary>CL-29.</summary>
    [Display(Name = "Berufsbildung"), StringLength(40)]
    public string? Vocational { get; set; }

    [Display(Name = "Gelernter Beruf oder Fach"), StringLength(120)]
    public string? Profession { get; set; }

    [Display(Name = "Anerkennung"), StringLength(40)]
    public string? Recognition { get; set; }

    [Display(Name = "Stelle der Anerkennung", Description = "Zum Beispiel IHK FOSA"), StringLength(120)]
    public string? RecognitionOffice { get; set; }

    [Display(Name = "Anerkennung beantragt am")]
    public DateOnly? RecognitionAppliedOn { get; set; }
}

internal sealed class EducationRecordTable : IEntityTypeConfiguration<EducationRecord>
{
    public void Configure(EntityTypeBuilder<EducationRecord> table) => table.IsHistory("cases_education");
}
