using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>Why somebody is away. Illness is no entry of its own: it is nobody's business, and the cover works without it.</summary>
internal enum AbsenceReason
{
    [Display(Name = "Urlaub")] Leave,
    [Display(Name = "Fortbildung")] Training,
    [Display(Name = "längere Abwesenheit")] LongAbsence,
    [Display(Name = "Stelle nicht besetzt")] Vacancy,
    [Display(Name = "sonstige Abwesenheit")] Other,
}

/// <summary>
/// Vertretung: from the first to the last day one colleague also has the desk of another. Nothing has to run when it ends:
/// whoever asks for a case is asked what day it is (see <see cref="Desks.MyDesks"/>).
/// </summary>
internal sealed class Cover : IMunicipal, IVersioned
{
    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    public required Guid ManagerId { get; init; }
    public required string ManagerName { get; init; }
    public required Guid CoverId { get; init; }
    public required string CoverName { get; init; }
    public required DateOnly FromOn { get; init; }

    /// <summary>The last day, wholly included.</summary>
    public required DateOnly UntilOn { get; init; }
    public required AbsenceReason Reason { get; init; }

    /// <summary>The how-manieth of this manager: two that are entered at once collide, and the second is checked against the first.</summary>
    public required int Number { get; init; }

    public required Guid CreatedBy { get; init; }
    public required string CreatedByName { get; init; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? EndedAt { get; private set; }

    public bool IsOn(DateOnly day) => EndedAt is null && FromOn <= day && day <= UntilOn;

    public void End(DateTime at) => EndedAt ??= at;
}

internal sealed class CoverTable : IEntityTypeConfiguration<Cover>
{
    public void Configure(EntityTypeBuilder<Cover> table)
    {
        table.ToTable("cases_cover");
        table.Property(c => c.ManagerName).HasMaxLength(200);
        table.Property(c => c.CoverName).HasMaxLength(200);
        table.Property(c => c.CreatedByName).HasMaxLength(200);
        table.HasIndex(c => new { c.MunicipalityId, c.ManagerId, c.Number }).IsUnique();
        table.HasIndex(c => new { c.MunicipalityId, c.CoverId, c.UntilOn });
        table.HasIndex(c => new { c.MunicipalityId, c.UntilOn });
    }
}
