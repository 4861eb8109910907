using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Plans.Data;

/// <summary>
/// Integrationsplan: the one living plan of a case. What was agreed is frozen in a <see cref="PlanEdition"/>; here work goes on.
/// While a plan is agreed, steps are ticked and added and goals move on; a new goal or another wording begins the next edition.
/// </summary>
internal sealed class IntegrationPlan : IMunicipal, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    public required Guid CaseId { get; init; }
    public PlanScope Scope { get; set; }
    public PlanStatus Status { get; private set; } = PlanStatus.Draft;

    /// <summary>The edition that is being worked on, from 1.</summary>
    public int Edition { get; private set; } = 1;
    public required DateOnly StartedOn { get; init; }

    /// <summary>When the edition in force was agreed; it stays in force while the next one is a draft.</summary>
    public DateOnly? AgreedOn { get; private set; }
    public int? AgreedEdition { get; private set; }
    public DateOnly? NextReviewOn { get; private set; }
    public DateOnly? EndedOn { get; private set; }
    public bool EndedWithCase { get; private set; }

    /// <summary>How often words were changed; only counts, so that the row has another version.</summary>
    public int Changes { get; private set; }

    /// <summary>Tag of the language of the client's copy.</summary>
    public string? CopyLanguage { get; set; }

    /// <summary>The open task that reminds of the next review.</summary>
    public Guid? ReviewTaskId { get; private set; }

    public bool IsOpen => Status is PlanStatus.Draft or PlanStatus.Agreed;

    public bool IsReviewDue(DateOnly today) => AgreedOn is not null && IsOpen && NextReviewOn <= today;

    public void Agree(DateOnly on)
    {
        if (Status != PlanStatus.Draft)
            throw new InvalidOperationException("Only a draft can be agreed.");
        (Status, AgreedOn, AgreedEdition, EndedOn) = (PlanStatus.Agreed, on, Edition, null);
    }

    /// <summary>The client said no to this edition. It is kept; what changes next is another one.</summary>
    public void Decline()
    {
        if (Status != PlanStatus.Draft)
            throw new InvalidOperationException("Only a draft can be declined.");
        Edition++;
    }

    /// <summary>The next edition begins as a draft. Nothing happens to one that is a draft already.</summary>
    public void Reopen()
    {
        if (Status == PlanStatus.Draft)
            return;
        Edition++;
        if (Status != PlanStatus.Agreed)
            (AgreedOn, AgreedEdition) = (null, null); // what has ended is not in force again; the editions remember it
        (Status, EndedOn, EndedWithCase) = (PlanStatus.Draft, null, false);
    }

    /// <summary>Its words are others now. Whoever agrees at the same moment has not seen them and meets this change.</summary>
    public void Reword()
    {
        Reopen();
        Changes++;
    }

    public bool HasAgreed(int edition) => AgreedEdition >= edition;

    /// <summary>What began this edition was taken back. If nothing else has changed since, the one before is the current one again.</summary>
    public void TakeBack(int? began)
    {
        if (began == Changes && Status == PlanStatus.Draft && AgreedEdition == Edition - 1)
            (Status, Edition) = (PlanStatus.Agreed, Edition - 1);
        Changes++;
    }

    public void End(PlanStatus how, DateOnly on)
    {
        if (how is not (PlanStatus.Completed or PlanStatus.Cancelled))
            throw new ArgumentOutOfRangeException(nameof(how));
        (Status, EndedOn, NextReviewOn, ReviewTaskId) = (how, on, null, null);
    }

    /// <summary>The case has closed. Day and reminder of the review stay, for the case may be opened again.</summary>
    public void EndWithCase(PlanStatus how, DateOnly on) => (Status, EndedOn, EndedWithCase) = (how, on, true);

    /// <summary>The case is open again, and so is the plan that ended with it.</summary>
    public bool Resume()
    {
        if (!EndedWithCase)
            return false;
        (Status, EndedOn, EndedWithCase) = (AgreedEdition == Edition ? PlanStatus.Agreed : PlanStatus.Draft, null, false);
        return true;
    }

    /// <returns>The task that reminds of it.</returns>
    public Guid Review(DateOnly next)
    {
        NextReviewOn = next;
        return (ReviewTaskId = Guid.CreateVersion7()).Value;
    }
}

internal sealed class IntegrationPlanTable : IEntityTypeConfiguration<IntegrationPlan>
{
    public void Configure(EntityTypeBuilder<IntegrationPlan> table)
    {
        table.ToTable("plans_plan");
        table.Property(p => p.Id).ValueGeneratedNever();
        table.Property(p => p.CopyLanguage).HasMaxLength(20);
        table.Ignore(p => p.IsOpen);
        table.HasIndex(p => new { p.MunicipalityId, p.CaseId }).IsUnique();
        table.HasIndex(p => new { p.MunicipalityId, p.Status, p.NextReviewOn });
    }
}
