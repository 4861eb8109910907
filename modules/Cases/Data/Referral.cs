using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>Verweis: a client was sent to a service, with or without data, and something came of it or not.</summary>
internal sealed class Referral : IMunicipal, IVersioned
{
    /// <summary>After so many days somebody asks how it went.</summary>
    public const int DaysUntilResult = 14;

    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    public required Guid CaseId { get; init; }
    public required Guid ServiceId { get; init; }

    /// <summary>Code of CL-18 as it was on the day: statistics must not change when the directory does.</summary>
    public required string Target { get; init; }
    public required ReferralMode Mode { get; set; }
    public required SealedText Concern { get; set; }
    public required DateOnly On { get; set; }

    /// <summary>Whether the service learns anything from us; what it was, the disclosures say.</summary>
    public required bool DataPassed { get; set; }

    /// <summary>The release it rests on.</summary>
    public Guid? ConsentId { get; set; }

    public ReferralResult Result { get; private set; } = ReferralResult.Open;
    public DateOnly? ResultOn { get; private set; }

    /// <summary>„Ergebnis“, due after two weeks.</summary>
    public Guid? TaskId { get; init; }

    public required Guid RecordedBy { get; init; }
    public required string RecordedByName { get; init; }
    public required DateTime RecordedAt { get; init; }
    public DateTime? TakenBackAt { get; set; }

    public bool MayBeTakenBackBy(Guid? user, DateTime now) => TakenBackAt is null && RecordedBy == user && now - RecordedAt <= Contact.TakeBackTime;

    public void Conclude(ReferralResult result, DateOnly on)
    {
        Result = result;
        ResultOn = result == ReferralResult.Open ? null : on;
    }
}

internal sealed class ReferralTable : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> table)
    {
        table.ToTable("cases_referral");
        table.Property(r => r.Target).HasMaxLength(80);
        table.Property(r => r.RecordedByName).HasMaxLength(120);
        table.HasOne<Case>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<ServiceProvider>().WithMany().HasForeignKey(r => r.ServiceId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Consent>().WithMany().HasForeignKey(r => r.ConsentId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(r => new { r.MunicipalityId, r.CaseId, r.On, r.Id });
        table.HasIndex(r => new { r.MunicipalityId, r.ServiceId });
        table.HasIndex(r => new { r.MunicipalityId, r.ConsentId });
    }
}
