using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>What the start of a period was counted from.</summary>
internal enum PeriodStart
{
    [Display(Name = "Zuteilung")] Allocation,
    [Display(Name = "erste Beratung")] FirstCounselling,
    [Display(Name = "erster Integrationsplan")] FirstPlan,
    [Display(Name = "von Hand festgelegt")] ByHand,
}

internal enum ExtensionState
{
    [Display(Name = "keine")] None,
    [Display(Name = "beantragt")] Requested,
    [Display(Name = "genehmigt")] Approved,
    [Display(Name = "abgelehnt")] Refused,
}

/// <summary>
/// How long a case may be counselled: the months its programme gave when it came under it, from its own start. A later change of the programme does not touch it.
/// </summary>
internal sealed class CounsellingPeriod : IMunicipal, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }
    public required Guid CaseId { get; init; }

    public required string ProfileCode { get; init; }
    public required PeriodStartRule StartRule { get; init; }
    public required int Months { get; init; }
    public required int ExtensionMonths { get; init; }

    /// <summary>Null until there is something to count from.</summary>
    public DateOnly? StartOn { get; private set; }
    public PeriodStart StartKind { get; private set; }
    public SealedText? CorrectionReason { get; private set; }

    /// <summary>The last day, extension included; <see cref="ListEntry.Nothing"/> until it begins.</summary>
    public DateOnly EndsOn { get; private set; } = ListEntry.Nothing;
    public DateOnly? ExtendedUntil { get; private set; }
    public DateOnly? AftercareUntil { get; set; }

    public ExtensionState Extension { get; private set; }
    public DateOnly? WantedUntil { get; private set; }
    public SealedText? ExtensionReason { get; private set; }
    public Guid? WantedBy { get; private set; }
    public string? WantedByName { get; private set; }
    public DateOnly? WantedOn { get; private set; }
    public Guid? DecisionBy { get; private set; }
    public string? DecidedByName { get; private set; }
    public DateOnly? DecidedOn { get; private set; }

    public DateOnly? RegularEnd => StartOn is { } start ? LastDay(start, Months) : null;

    /// <summary>No extension goes beyond it.</summary>
    public DateOnly? LatestEnd => StartOn is { } start ? LastDay(start, Months + ExtensionMonths) : null;

    public static CounsellingPeriod Of(Guid caseId, ProgramProfile profile, Guid? id = null) => new()
    {
        Id = id ?? Guid.CreateVersion7(),
        CaseId = caseId,
        ProfileCode = profile.Code,
        StartRule = profile.StartRule,
        Months = profile.CounsellingMonths,
        ExtensionMonths = profile.ExtensionMonths,
    };

    /// <summary>Goes on with the clock of the municipality in which the client lived before: who moves does not begin anew.</summary>
    public static CounsellingPeriod Continuing(CounsellingPeriod former, Guid caseId, Func<Guid, SealedText> reason)
    {
        var period = new CounsellingPeriod { CaseId = caseId, ProfileCode = former.ProfileCode, StartRule = former.StartRule, Months = former.Months, ExtensionMonths = former.ExtensionMonths, AftercareUntil = former.AftercareUntil };
        if (former.ExtendedUntil is not null)
            (period.ExtendedUntil, period.Extension, period.DecidedByName, period.DecidedOn) = (former.ExtendedUntil, ExtensionState.Approved, former.DecidedByName, former.DecidedOn);
        if (former.StartOn is { } start)
            period.StartByHand(start, reason(period.Id));
        return period;
    }

    /// <summary>The last of so many months: the day before the one with the start's number, or the month's last if it has no such day (§ 188 BGB).</summary>
    public static DateOnly LastDay(DateOnly start, int months)
    {
        var same = start.AddMonths(months);
        return same.Day == start.Day ? same.AddDays(-1) : same;
    }

    /// <summary>By rule. What somebody has set by hand stays.</summary>
    public void StartBy(PeriodStart kind, DateOnly on)
    {
        if (StartOn is not null && StartKind == PeriodStart.ByHand)
            return;
        (StartOn, StartKind) = (on, kind);
        Count();
    }

    /// <summary>What it was counted from was wrong, and there is nothing else. What somebody has set by hand or approved stays.</summary>
    public void Wait()
    {
        if (StartOn is null || StartKind == PeriodStart.ByHand || Extension == ExtensionState.Approved)
            return;
        StartOn = null;
        Count();
    }

    public void StartByHand(DateOnly on, SealedText reason)
    {
        (StartOn, StartKind, CorrectionReason) = (on, PeriodStart.ByHand, reason);
        Count();
    }

    public void WantExtension(DateOnly until, SealedText reason, Guid by, string byName, DateOnly on, Guid decisionBy)
    {
        if (!MayExtendTo(until))
            throw new InvalidOperationException("An extension lies between the regular and the latest end.");
        (Extension, WantedUntil, ExtensionReason, WantedBy, WantedByName, WantedOn, DecisionBy) = (ExtensionState.Requested, until, reason, by, byName, on, decisionBy);
        (DecidedByName, DecidedOn) = (null, null);
    }

    public bool MayExtendTo(DateOnly until) => until > EndsOn && until <= LatestEnd;

    public void Decide(bool approve, Guid by, string byName, DateOnly on)
    {
        if (Extension != ExtensionState.Requested || by == WantedBy)
            throw new InvalidOperationException("Only somebody else decides on a request that waits.");
        (Extension, DecidedByName, DecidedOn) = (approve ? ExtensionState.Approved : ExtensionState.Refused, byName, on);
        if (approve)
            ExtendedUntil = WantedUntil;
        Count();
    }

    private void Count()
    {
        if (ExtendedUntil > LatestEnd)
            ExtendedUntil = LatestEnd;
        if (ExtendedUntil <= RegularEnd)
            ExtendedUntil = null; // a later start has made it needless
        EndsOn = ExtendedUntil ?? RegularEnd ?? ListEntry.Nothing;
        if (Extension == ExtensionState.Requested && !MayExtendTo(WantedUntil!.Value))
            Extension = ExtensionState.None; // what was asked for does not fit the new dates
    }
}

internal sealed class CounsellingPeriodTable : IEntityTypeConfiguration<CounsellingPeriod>
{
    public void Configure(EntityTypeBuilder<CounsellingPeriod> table)
    {
        table.ToTable("cases_period");
        table.Property(p => p.ProfileCode).HasMaxLength(30);
        table.Property(p => p.WantedByName).HasMaxLength(200);
        table.Property(p => p.DecidedByName).HasMaxLength(200);
        table.Ignore(p => p.RegularEnd);
        table.Ignore(p => p.LatestEnd);
        table.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(p => new { p.MunicipalityId, p.CaseId }).IsUnique();
        table.HasIndex(p => new { p.MunicipalityId, p.EndsOn });
    }
}
