using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>Kurs: entitlement, provider and result.</summary>
internal sealed class CourseParticipation : HistoryRecord
{
    [Display(Name = "Beginn")]
    public override DateOnly? From { get; set; }

    [Display(Name = "Ende", Description = "Leer lassen, wenn es noch gilt")]
    public override DateOnly? To { get; set; }

    /// <summary>CL-30.</summary>
    [Display(Name = "Kurs"), StringLength(40)]
    public string? Kind { get; set; }

    [Display(Name = "Träger"), StringLength(120)]
    public string? Provider { get; set; }

    [Display(Name = "Berechtigung gültig bis")]
    public DateOnly? EntitlementUntil { get; set; }

    [Display(Name = "Ergebnis"), StringLength(40)]
    public string? Result { get; set; }
}

internal sealed class CourseParticipationTable : IEntityTypeConfiguration<CourseParticipation>
{
    public void Configure(EntityTypeBuilder<CourseParticipation> table) => table.IsHistory("cases_course");
}
