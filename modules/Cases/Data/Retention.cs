using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

internal enum LockReason
{
    [Display(Name = "Fall abgeschlossen")] Closed,
    [Display(Name = "Einwilligung widerrufen")] Withdrawal,
    [Display(Name = "von einer anderen Kommune übernommen")] HandedOver,

    /// <summary>Only of an erasure: nobody ever talked to the person, so nothing was locked before.</summary>
    [Display(Name = "Zugeteilt, aber nie beraten")] NeverCounselled,
}

/// <summary>How long this municipality keeps a locked case; there is a row only where it differs from the default.</summary>
internal sealed class RetentionRules : IMunicipal, IVersioned
{
    /// <summary>The bounds that the programme's data protection sets.</summary>
    public const int Shortest = 6, Longest = 36, Default = 12;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }
    public int MonthsLocked { get; set; } = Default;
}

/// <summary>Löschsperre: the case must not be erased, for instance because of a lawsuit.</summary>
internal sealed class LegalHold : IMunicipal, IVersioned
{
    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }
    public required Guid CaseId { get; init; }
    public required SealedText Reason { get; init; }
    public required DateOnly SetOn { get; init; }
    public required string SetByName { get; init; }
    public DateOnly? ReleasedOn { get; private set; }
    public string? ReleasedByName { get; private set; }

    public void Release(DateOnly on, string by) => (ReleasedOn, ReleasedByName) = (on, by);
}

/// <summary>
/// An erasure: first what must still be erased, afterwards the proof that it was. Then it names no case any more, and never anybody.
/// </summary>
internal sealed class Deletion : IMunicipal, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    /// <summary>Until all is gone: whoever was killed in the middle goes on from here.</summary>
    public required Guid? CaseId { get; set; }
    public required LockReason Reason { get; init; }
    public required DateTime StartedAt { get; init; }
    public DateTime? FinishedAt { get; private set; }

    /// <summary>Plugins that could not erase yet.</summary>
    public List<string> Missing { get; set; } = [];

    public void Finish(DateTime at) => (CaseId, FinishedAt, Missing) = (null, at, []);
}

internal sealed class RetentionRulesTable : IEntityTypeConfiguration<RetentionRules>
{
    public void Configure(EntityTypeBuilder<RetentionRules> table)
    {
        table.ToTable("cases_retention_rules");
        table.HasIndex(r => r.MunicipalityId).IsUnique();
    }
}

internal sealed class LegalHoldTable : IEntityTypeConfiguration<LegalHold>
{
    public void Configure(EntityTypeBuilder<LegalHold> table)
    {
        table.ToTable("cases_legal_hold");
        table.Property(h => h.SetByName).HasMaxLength(120);
        table.Property(h => h.ReleasedByName).HasMaxLength(120);
        table.HasOne<Case>().WithMany().HasForeignKey(h => h.CaseId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(h => new { h.MunicipalityId, h.CaseId });
    }
}

internal sealed class DeletionTable : IEntityTypeConfiguration<Deletion>
{
    public void Configure(EntityTypeBuilder<Deletion> table)
    {
        table.ToTable("cases_deletion");
        table.HasIndex(d => new { d.MunicipalityId, d.CaseId }).IsUnique();
        table.HasIndex(d => new { d.MunicipalityId, d.StartedAt, d.Id });
    }
}
