using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>A place of the municipality that forms offer by its name. It is closed, not deleted: records point at it.</summary>
internal abstract class Place : IMunicipal, IVersioned
{
    public Guid Id { get; init; }
    public string MunicipalityId { get; protected set; } = "";
    public int Version { get; protected set; }

    [Display(Name = "Name des Ortes"), StringLength(120)]
    public string Name { get; set; } = "";

    [Display(Name = "Art des Ortes"), StringLength(40)]
    public string? Kind { get; set; }

    [Display(Name = "Adresse"), StringLength(200)]
    public string? Address { get; set; }

    [Display(Name = "Geschlossen am", Description = "Geschlossene Orte werden nicht mehr angeboten")]
    public DateOnly? ClosedOn { get; set; }
}

/// <summary>Beratungsort: where counselling takes place, and when.</summary>
internal sealed class Location : Place
{
    /// <summary>One line per weekday and time, as <see cref="Fields.OfficeHour"/> writes it.</summary>
    [Display(Name = "Sprechzeiten", Description = "Eine Zeile je Zeit, zum Beispiel „Mo 9–12“ oder „Di 14:00–16:30 Arabisch“")]
    public List<string> OfficeHours { get; set; } = [];
}

/// <summary>Unterkunft: a building where clients live.</summary>
internal sealed class Accommodation : Place
{
    [Display(Name = "Plätze"), Range(1, 5000)]
    public int? Capacity { get; set; }

    [Display(Name = "Ansprechperson vor Ort"), StringLength(200)]
    public string? OperatorContact { get; set; }
}

internal sealed class LocationTable : IEntityTypeConfiguration<Location>
{
    public void Configure(EntityTypeBuilder<Location> table)
    {
        table.ToTable("cases_location");
        table.Property(l => l.Id).ValueGeneratedNever();
        table.HasIndex(l => new { l.MunicipalityId, l.Name });
    }
}

internal sealed class AccommodationTable : IEntityTypeConfiguration<Accommodation>
{
    public void Configure(EntityTypeBuilder<Accommodation> table)
    {
        table.ToTable("cases_accommodation");
        table.Property(a => a.Id).ValueGeneratedNever();
        table.HasIndex(a => new { a.MunicipalityId, a.Name });
    }
}
