using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>
/// Übermittlung: what somebody outside learns about a client. With a consent it is written down; without one it is asked for first,
/// and somebody other than who asks decides.
/// </summary>
internal sealed class Disclosure : IMunicipal, IVersioned
{
    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    public required Guid CaseId { get; init; }
    public required SealedText Recipient { get; init; }

    /// <summary>Word for word what goes out, a fact a line.</summary>
    public required SealedText What { get; init; }
    public required LegalBasis Basis { get; init; }

    /// <summary>The provision and why it applies; with a consent there is nothing to argue.</summary>
    public SealedText? Grounds { get; init; }
    public Guid? ConsentId { get; init; }
    public Guid? ReferralId { get; init; }

    public DisclosureState State { get; private set; } = DisclosureState.Requested;
    public required Guid RequestedBy { get; init; }
    public required string RequestedByName { get; init; }
    public required DateTime RequestedAt { get; init; }

    public Guid? DecidedBy { get; private set; }
    public string? DecidedByName { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public SealedText? Refusal { get; private set; }

    public DateOnly? PassedOn { get; private set; }

    /// <summary>Null where it never left the platform: a transfer to another municipality.</summary>
    public DisclosureChannel? Channel { get; private set; }

    /// <summary>Tells who asked that they may pass it on now.</summary>
    public Guid? TaskId { get; private set; }

    public bool MayBeDecidedBy(Guid user) => State == DisclosureState.Requested && RequestedBy != user;

    public void Approve(Guid by, string name, DateTime at, Guid task)
    {
        Decide(by, name, at);
        State = DisclosureState.Approved;
        TaskId = task;
    }

    public void Refuse(Guid by, string name, DateTime at, SealedText reason)
    {
        Decide(by, name, at);
        State = DisclosureState.Refused;
        Refusal = reason;
    }

    public void Pass(DateOnly on, DisclosureChannel? channel)
    {
        if (State != DisclosureState.Approved && !(State == DisclosureState.Requested && Basis == LegalBasis.Consent && ConsentId is not null))
            throw new InvalidOperationException("Nothing goes out without a consent or a second person's approval.");
        State = DisclosureState.Done;
        PassedOn = on;
        Channel = channel;
    }

    private void Decide(Guid by, string name, DateTime at)
    {
        if (!MayBeDecidedBy(by))
            throw new InvalidOperationException("Only an open request is decided, and never by who asked.");
        (DecidedBy, DecidedByName, DecidedAt) = (by, name, at);
    }
}

internal sealed class DisclosureTable : IEntityTypeConfiguration<Disclosure>
{
    public void Configure(EntityTypeBuilder<Disclosure> table)
    {
        table.ToTable("cases_disclosure");
        table.Property(d => d.RequestedByName).HasMaxLength(120);
        table.Property(d => d.DecidedByName).HasMaxLength(120);
        table.HasOne<Case>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Consent>().WithMany().HasForeignKey(d => d.ConsentId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Referral>().WithMany().HasForeignKey(d => d.ReferralId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(d => new { d.MunicipalityId, d.CaseId, d.RequestedAt, d.Id });
        table.HasIndex(d => new { d.MunicipalityId, d.State, d.RequestedAt, d.Id });
    }
}
