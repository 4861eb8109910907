using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>Sprachstand: the level of German on a day, and how it was found out.</summary>
internal sealed class LanguageRecord : HistoryRecord
{
    [Display(Name = "Stand vom")]
    public override DateOnly? From { get; set; }

    /// <summary>CL-05.</summary>
    [Display(Name = "Deutschniveau"), StringLength(40)]
    public string? Level { get; set; }

    [Display(Name = "Nachweis"), StringLength(40)]
    public string? EvidenceKind { get; set; }

    [Display(Name = "Name des Zertifikats", Description = "Zum Beispiel DTZ, telc oder Goethe"), StringLength(80)]
    public string? CertificateName { get; set; }
}

internal sealed class LanguageRecordTable : IEntityTypeConfiguration<LanguageRecord>
{
    public void Configure(EntityTypeBuilder<LanguageRecord> table) => table.IsHistory("cases_language");
}
