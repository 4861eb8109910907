using System.ComponentModel.DataAnnotations;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>Haushalt: people who live together. It belongs to no case; a case shows the households its person is or was in.</summary>
internal sealed class Household : IMunicipal, IVersioned
{
    public Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    [Display(Name = "Bezeichnung", Description = "Zum Beispiel „Familie Al-Hussein“"), StringLength(120)]
    public string Label { get; set; } = "";

    /// <summary>CL-32.</summary>
    [Display(Name = "Haushaltsform"), StringLength(40)]
    public string? Kind { get; set; }

    public List<HouseholdMember> Members { get; } = [];
}

/// <summary>Somebody in a household for a time: a person of the platform, or just a name.</summary>
internal sealed class HouseholdMember : IMunicipal, IVersioned
{
    public Guid Id { get; init; }
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }
    public Guid HouseholdId { get; init; }

    /// <summary>Set for somebody who is counselled too. Who may not see their case sees only <see cref="Name"/>.</summary>
    public Guid? PersonId { get; set; }

    [Display(Name = "Vor- und Familienname"), StringLength(120)]
    public string? Name { get; set; }

    [Display(Name = "Geburtsjahr des Mitglieds"), Range(1900, 2100)]
    public int? BirthYear { get; set; }

    /// <summary>CL-31.</summary>
    [Display(Name = "Rolle in der Familie"), StringLength(40)]
    public string? Role { get; set; }

    [Display(Name = "Sorgeberechtigt oder Vormund")]
    public bool LegalGuardian { get; set; }

    [Display(Name = "Lebt noch im Ausland")]
    public bool LivesAbroad { get; set; }

    [Display(Name = "Im Haushalt seit")]
    public DateOnly? From { get; set; }

    [Display(Name = "Im Haushalt bis", Description = "Leer lassen, wenn es noch gilt")]
    public DateOnly? To { get; set; }

    public DateTime? RemovedAt { get; set; }

    public bool IsCurrentOn(DateOnly day) => (From is null || From <= day) && (To is null || To >= day);
}

internal sealed class HouseholdTable : IEntityTypeConfiguration<Household>
{
    public void Configure(EntityTypeBuilder<Household> table)
    {
        table.ToTable("cases_household");
        table.Property(h => h.Id).ValueGeneratedNever();
        table.HasMany(h => h.Members).WithOne().HasForeignKey(m => m.HouseholdId);
    }
}

internal sealed class HouseholdMemberTable : IEntityTypeConfiguration<HouseholdMember>
{
    public void Configure(EntityTypeBuilder<HouseholdMember> table)
    {
        table.ToTable("cases_household_member");
        table.Property(m => m.Id).ValueGeneratedNever();
        table.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(m => new { m.MunicipalityId, m.PersonId });
        table.HasIndex(m => new { m.MunicipalityId, m.HouseholdId });
    }
}
