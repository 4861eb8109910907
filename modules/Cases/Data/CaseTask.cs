using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>Wiedervorlage: something to do for a case until a day. Its title often tells the story, so it is sealed like a note.</summary>
internal sealed class CaseTask : IMunicipal, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    public required Guid CaseId { get; init; }
    public required SealedText Title { get; set; }
    public required DateOnly DueOn { get; set; }
    public required Guid AssignedTo { get; set; }
    public required TaskSource Source { get; init; }

    /// <summary>The contact whose follow-up this is; taking the contact back takes this along.</summary>
    public Guid? ContactId { get; init; }
    public required DateTime CreatedAt { get; init; }
    public bool Open { get; private set; } = true;
    public DateTime? DoneAt { get; private set; }

    public void Finish(DateTime at)
    {
        Open = false;
        DoneAt = at;
    }

    public void Reopen()
    {
        Open = true;
        DoneAt = null;
    }
}

internal sealed class CaseTaskTable : IEntityTypeConfiguration<CaseTask>
{
    public void Configure(EntityTypeBuilder<CaseTask> table)
    {
        table.ToTable("cases_task");
        table.HasOne<Case>().WithMany().HasForeignKey(t => t.CaseId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(t => new { t.MunicipalityId, t.AssignedTo, t.Open, t.DueOn, t.Id });
        table.HasIndex(t => new { t.MunicipalityId, t.CaseId, t.Open, t.DueOn });
    }
}
