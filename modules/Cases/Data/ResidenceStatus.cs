using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>Aufenthalt: on which ground somebody stays, until when, and what it allows.</summary>
internal sealed class ResidenceStatus : HistoryRecord
{
    /// <summary>CL-06.</summary>
    [Display(Name = "Aufenthaltsstatus"), StringLength(40)]
    public string? Status { get; set; }

    [Display(Name = "Rechtsgrundlage, wie sie im Titel steht"), StringLength(80)]
    public string? LegalBasis { get; set; }

    [Display(Name = "Ausgestellt am")]
    public DateOnly? IssuedOn { get; set; }

    [Display(Name = "Gültig bis")]
    public DateOnly? ValidUntil { get; set; }

    /// <summary>CL-44.</summary>
    [Display(Name = "Arbeitserlaubnis"), StringLength(40)]
    public string? WorkPermission { get; set; }

    /// <summary>CL-41.</summary>
    [Display(Name = "Wohnsitzauflage"), StringLength(40)]
    public string? ResidenceObligation { get; set; }

    [Display(Name = "Wohnsitzauflage bis")]
    public DateOnly? ResidenceObligationUntil { get; set; }

    [Display(Name = "Behörde"), StringLength(120)]
    public string? Authority { get; set; }
}

internal sealed class ResidenceStatusTable : IEntityTypeConfiguration<ResidenceStatus>
{
    public void Configure(EntityTypeBuilder<ResidenceStatus> table) => table.IsHistory("cases_residence");
}
