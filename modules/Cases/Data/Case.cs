using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>A client in counselling: number, type, status and who looks after it.</summary>
internal sealed class Case : IMunicipal, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    /// <summary>WEI-2026-0042.</summary>
    public required string Number { get; init; }
    public required Guid PersonId { get; init; }
    public CaseType Type { get; set; }
    public CaseStatus Status { get; private set; } = CaseStatus.Intake;
    public AccessPath? AccessPath { get; set; }
    public required DateOnly OpenedOn { get; init; }
    public DateOnly? ClosedOn { get; private set; }
    public ClosingReason? ClosingReason { get; private set; }
    public SealedText? ClosingNote { get; private set; }

    /// <summary>What the case was before it was closed, and becomes when it is opened again.</summary>
    public CaseStatus? ClosedFrom { get; private set; }

    /// <summary>Since then nobody but who leads the team reads the case, and nobody changes it; it waits for its erasure.</summary>
    public DateOnly? LockedOn { get; private set; }
    public LockReason? LockReason { get; private set; }

    /// <summary>Sperrvermerk: only the managers named here may know of the case.</summary>
    public bool Restricted { get; set; }

    public Person Person { get; init; } = null!;
    public List<CaseManager> Managers { get; } = [];

    public bool IsOpen => IsOpenStatus(Status);

    public static bool IsOpenStatus(CaseStatus status) => status is not (CaseStatus.Closed or CaseStatus.HandedOver);

    public void MoveTo(CaseStatus status, DateOnly on)
    {
        if (IsOpenStatus(status))
            (ClosedOn, ClosingReason, ClosingNote, ClosedFrom) = (null, null, null, null);
        else if (IsOpen)
            ClosedOn = on;
        Status = status;
    }

    public void Close(ClosingReason reason, SealedText? note, DateOnly on)
    {
        if (!IsOpen)
            throw new InvalidOperationException("The case is closed already.");
        (ClosedFrom, Status, ClosedOn, ClosingReason, ClosingNote) = (Status, CaseStatus.Closed, on, reason, note);
    }

    /// <summary>Another municipality has it now: nobody here works on it any more, and it waits for its erasure.</summary>
    public void HandOver(DateOnly on)
    {
        (ClosedFrom, Status, ClosedOn, ClosingReason) = (ClosedFrom ?? Status, CaseStatus.HandedOver, ClosedOn ?? on, Data.ClosingReason.MovedWithinDistrict);
        Lock(Data.LockReason.HandedOver, on);
    }

    public void Reopen(DateOnly on) => MoveTo(ClosedFrom ?? CaseStatus.Active, on);

    public void Lock(LockReason reason, DateOnly on)
    {
        if (LockedOn is null || reason == Data.LockReason.Withdrawal && LockReason != Data.LockReason.Withdrawal)
            (LockedOn, LockReason) = (on, reason);
    }

    /// <summary>Back to work: a case that stayed closed would be locked again in the next night.</summary>
    public void Unlock(DateOnly on)
    {
        (LockedOn, LockReason) = (null, null);
        if (!IsOpen)
            Reopen(on);
    }

    /// <summary>Exactly one main manager; the others stand beside.</summary>
    public void AssignTo(Guid main, IEnumerable<Guid> beside)
    {
        var wanted = beside.Where(id => id != main).Distinct().Select(id => (id, Main: false)).Prepend((id: main, Main: true)).ToList();
        Managers.RemoveAll(m => wanted.All(w => w.id != m.UserId));
        foreach (var (id, isMain) in wanted)
        {
            if (Managers.Find(m => m.UserId == id) is { } present)
                present.Main = isMain;
            else
                Managers.Add(new CaseManager { CaseId = Id, UserId = id, Main = isMain });
        }
    }
}

/// <summary>Somebody who looks after a case.</summary>
internal sealed class CaseManager : IMunicipal
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public required Guid CaseId { get; init; }
    public required Guid UserId { get; init; }
    public bool Main { get; set; }
}

/// <summary>The last number given out in a municipality and year; two who open a case at once cannot get the same.</summary>
[NotAudited("the case that got the number is audited")]
internal sealed class CaseNumberSeries : IMunicipal, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }
    public required int Year { get; init; }
    public int Last { get; private set; }

    public int Next() => ++Last;

    /// <summary>So many numbers at once; the first of them.</summary>
    public int Next(int count) => (Last += count) - count + 1;
}

internal sealed class CaseTable : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> table)
    {
        table.ToTable("cases_case");
        table.Property(c => c.Number).HasMaxLength(20);
        table.Ignore(c => c.IsOpen);
        table.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(c => c.Managers).WithOne().HasForeignKey(m => m.CaseId);
        table.HasIndex(c => new { c.MunicipalityId, c.Number }).IsUnique();
        table.HasIndex(c => new { c.MunicipalityId, c.ClosedOn });
        table.HasIndex(c => new { c.MunicipalityId, c.LockedOn });
    }
}

internal sealed class CaseManagerTable : IEntityTypeConfiguration<CaseManager>
{
    public void Configure(EntityTypeBuilder<CaseManager> table)
    {
        table.ToTable("cases_manager");
        table.Property(m => m.Id).ValueGeneratedNever(); // a new one found in a loaded case would else pass for a changed one
        table.HasIndex(m => new { m.MunicipalityId, m.CaseId, m.UserId }).IsUnique();
    }
}

internal sealed class CaseNumberSeriesTable : IEntityTypeConfiguration<CaseNumberSeries>
{
    public void Configure(EntityTypeBuilder<CaseNumberSeries> table)
    {
        table.ToTable("cases_number_series");
        table.HasIndex(s => new { s.MunicipalityId, s.Year }).IsUnique();
    }
}
