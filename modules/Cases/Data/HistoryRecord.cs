using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>
/// One state in a history of a person, and how it is known. The labels stand at the properties, since forms, comparisons and exports
/// are made from them; what is null was not asked, „keine Angabe“ is a code of its own.
/// </summary>
internal abstract class HistoryRecord : IMunicipal, IVersioned
{
    /// <summary>Follows from the form that adds it, so that a form sent twice is one record.</summary>
    public Guid Id { get; init; }
    public string MunicipalityId { get; protected set; } = "";
    public int Version { get; protected set; }
    public Guid PersonId { get; init; }

    [Display(Name = "Seit")]
    public virtual DateOnly? From { get; set; }

    [Display(Name = "Bis", Description = "Leer lassen, wenn es noch gilt")]
    public virtual DateOnly? To { get; set; }

    [Display(Name = "Woher wissen wir das?")]
    public RecordSource? Source { get; set; }

    [Display(Name = "Die Person sieht es anders (bestritten)")]
    public bool Disputed { get; set; }

    [Display(Name = "Was sie dazu sagt")]
    public SealedText? DisputeNote { get; set; }

    [Display(Name = "Notiz zum Stand", Description = "Nur, was für die Beratung nötig ist")]
    public SealedText? Note { get; set; }

    public Guid RecordedBy { get; init; }
    public string RecordedByName { get; init; } = "";
    public DateTime RecordedAt { get; init; }

    /// <summary>Removed: it shows and counts nowhere, and can be put back from the notice.</summary>
    public DateTime? RemovedAt { get; set; }

    /// <summary>The later state that ended this one; removing that one opens this one again.</summary>
    public Guid? EndedById { get; set; }

    /// <summary>The task that reminds of what expires.</summary>
    public Guid? ReminderId { get; set; }

    public bool IsCurrentOn(DateOnly day) => (From is null || From <= day) && (To is null || To >= day);

    public void EndBefore(DateOnly start, Guid by)
    {
        var last = start.AddDays(-1);
        To = From > last ? From : last;
        EndedById = by;
    }
}

/// <summary>How a state is known.</summary>
internal enum RecordSource
{
    [Display(Name = "von der Person erzählt", ShortName = "erzählt")] Told,
    [Display(Name = "Dokument gesehen", ShortName = "Dokument gesehen")] DocumentSeen,
    [Display(Name = "von einer anderen Stelle", ShortName = "andere Stelle")] Partner,
}

internal static class HistoryTables
{
    public static void IsHistory<T>(this EntityTypeBuilder<T> table, string name) where T : HistoryRecord
    {
        table.ToTable(name);
        table.Property(r => r.Id).ValueGeneratedNever();
        table.Property(r => r.RecordedByName).HasMaxLength(120);
        table.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(r => new { r.MunicipalityId, r.PersonId, r.From });
    }
}
