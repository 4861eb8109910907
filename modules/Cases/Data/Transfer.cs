using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

internal enum TransferState
{
    [Display(Name = "angeboten")] Offered,

    /// <summary>The parts are out, but nobody has said yet that the case is there: neither withdrawn any more nor at its end.</summary>
    [Display(Name = "wird übernommen")] Taken,
    [Display(Name = "übernommen")] Accepted,
    [Display(Name = "abgelehnt")] Declined,
    [Display(Name = "zurückgezogen")] Withdrawn,
    [Display(Name = "abgelaufen")] Expired,
}

/// <summary>
/// Umzug: a case that is offered to another municipality, as its own one sees it. What the other one sees is a <see cref="TransferOffer"/> with the same id.
/// Until it is accepted nothing but the offer is there.
/// </summary>
internal sealed class Transfer : IMunicipal, IVersioned
{
    public const int DaysToAnswer = 30;

    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    public required Guid CaseId { get; init; }

    /// <summary>The other municipality.</summary>
    public required string To { get; init; }

    /// <summary>Keys of <see cref="Transfers.TransferParts"/>; the person's master data always go.</summary>
    public required List<string> Parts { get; init; }
    public SealedText? Message { get; init; }
    public required Guid ConsentId { get; init; }

    public required Guid OfferedBy { get; init; }
    public required string OfferedByName { get; init; }
    public required DateTime OfferedAt { get; init; }

    /// <summary>The last day on which it can be accepted.</summary>
    public required DateOnly ExpiresOn { get; init; }

    public TransferState State { get; private set; } = TransferState.Offered;
    public DateTime? EndedAt { get; private set; }
    public string? AnsweredByName { get; private set; }
    public SealedText? Refusal { get; private set; }

    public bool IsPending => State is TransferState.Offered or TransferState.Taken;

    /// <summary>Again and again until it has arrived: whoever was cut off in the middle asks once more.</summary>
    public void Take(string byName)
    {
        if (!IsPending)
            throw new InvalidOperationException("Only a standing offer is taken.");
        (State, AnsweredByName) = (TransferState.Taken, byName);
    }

    /// <summary>Also when it seemed to have run out: the case is there, and that is what counts.</summary>
    public void Accept(DateTime at) => (State, EndedAt) = (TransferState.Accepted, at);

    public void Decline(string byName, SealedText? reason, DateTime at)
    {
        End(TransferState.Declined, at);
        (AnsweredByName, Refusal) = (byName, reason);
    }

    public void Withdraw(DateTime at) => End(TransferState.Withdrawn, at);

    public void Expire(DateTime at) => End(TransferState.Expired, at);

    private void End(TransferState state, DateTime at)
    {
        if (!IsPending)
            throw new InvalidOperationException("It has ended already.");
        (State, EndedAt) = (state, at);
    }
}

internal enum OfferState
{
    [Display(Name = "wartet auf Antwort")] Open,
    [Display(Name = "übernommen")] Accepted,
    [Display(Name = "abgelehnt")] Declined,
}

/// <summary>
/// A case that another municipality offers to this one: who it is, and no more. Once accepted it holds the talks that were held there, to read;
/// they are not contacts of this municipality and count in none of its figures.
/// </summary>
internal sealed class TransferOffer : IMunicipal, IVersioned
{
    /// <summary>That of the <see cref="Transfer"/>.</summary>
    public required Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    /// <summary>The other municipality.</summary>
    public required string From { get; init; }

    /// <summary>The case it becomes here; there is none before it is accepted.</summary>
    public required Guid CaseId { get; init; }
    public required SealedText Name { get; init; }
    public int? BirthYear { get; init; }

    /// <summary>Code of CL-03.</summary>
    public string? Language { get; init; }
    public bool Restricted { get; init; }
    public required List<string> Parts { get; init; }
    public SealedText? Message { get; init; }
    public required string OfferedByName { get; init; }
    public required DateTime OfferedAt { get; init; }
    public required DateOnly ExpiresOn { get; init; }

    public OfferState State { get; private set; } = OfferState.Open;
    public DateTime? AnsweredAt { get; private set; }
    public string? AnsweredByName { get; private set; }
    public SealedText? Refusal { get; private set; }

    /// <summary>The talks held there, as <see cref="Transfers.FormerTalk"/>.</summary>
    public SealedText? Talks { get; private set; }

    public void Accept(string byName, SealedText? talks, DateTime at)
    {
        Answer(OfferState.Accepted, byName, at);
        Talks = talks;
    }

    public void Decline(string byName, SealedText? reason, DateTime at)
    {
        Answer(OfferState.Declined, byName, at);
        Refusal = reason;
    }

    private void Answer(OfferState state, string byName, DateTime at)
    {
        if (State != OfferState.Open)
            throw new InvalidOperationException("It is answered already.");
        (State, AnsweredByName, AnsweredAt) = (state, byName, at);
    }
}

internal sealed class TransferTable : IEntityTypeConfiguration<Transfer>
{
    public void Configure(EntityTypeBuilder<Transfer> table)
    {
        table.ToTable("cases_transfer");
        table.Property(t => t.To).HasMaxLength(64);
        table.Property(t => t.OfferedByName).HasMaxLength(120);
        table.Property(t => t.AnsweredByName).HasMaxLength(120);
        table.Ignore(t => t.IsPending);
        table.HasOne<Case>().WithMany().HasForeignKey(t => t.CaseId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Consent>().WithMany().HasForeignKey(t => t.ConsentId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(t => new { t.MunicipalityId, t.CaseId, t.OfferedAt });
        table.HasIndex(t => new { t.MunicipalityId, t.State, t.ExpiresOn });
        table.HasIndex(t => new { t.MunicipalityId, t.OfferedAt, t.Id });
    }
}

internal sealed class TransferOfferTable : IEntityTypeConfiguration<TransferOffer>
{
    public void Configure(EntityTypeBuilder<TransferOffer> table)
    {
        table.ToTable("cases_transfer_offer");
        table.Property(t => t.From).HasMaxLength(64);
        table.Property(t => t.Language).HasMaxLength(10);
        table.Property(t => t.OfferedByName).HasMaxLength(120);
        table.Property(t => t.AnsweredByName).HasMaxLength(120);
        table.HasIndex(t => new { t.MunicipalityId, t.CaseId });
        table.HasIndex(t => new { t.MunicipalityId, t.State, t.ExpiresOn });
    }
}
