using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>A client. Everything but the alias is voluntary.</summary>
internal sealed class Person : IMunicipal, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    public required string Alias { get; set; }
    public string? FamilyName { get; set; }
    public string? GivenNames { get; set; }
    public string? NameInScript { get; set; }

    /// <summary>BCP 47 language of <see cref="NameInScript"/>, so that a screen reader speaks it right.</summary>
    public string? ScriptLanguage { get; set; }
    public List<string> OtherSpellings { get; set; } = [];

    public Gender? Gender { get; set; }
    public int? BirthYear { get; set; }
    public int? BirthMonth { get; set; }
    public int? BirthDay { get; set; }
    public BirthDateQuality? BirthDateQuality { get; set; }

    /// <summary>Codes of CL-02 (Destatis).</summary>
    public List<string> Nationalities { get; set; } = [];

    /// <summary>Codes of CL-03 (ISO 639-3).</summary>
    public string? PreferredLanguage { get; set; }
    public List<string> OtherLanguages { get; set; } = [];
    public bool InterpreterNeeded { get; set; }
    public Literacy? Literacy { get; set; }

    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Address { get; set; }
    public Housing? Housing { get; set; }

    /// <summary>Zuteilung: the day from which most programmes count.</summary>
    public DateOnly? AllocatedOn { get; set; }
    public string? Accommodation { get; set; }

    /// <summary>„Familienname, Vornamen“, or what there is of it.</summary>
    public string DisplayName => (FamilyName, GivenNames) switch
    {
        ({ Length: > 0 } family, { Length: > 0 } given) => $"{family}, {given}",
        ({ Length: > 0 } family, _) => family,
        (_, { Length: > 0 } given) => given,
        _ => Alias,
    };
}

internal sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> table)
    {
        table.ToTable("cases_person");
        table.Property(p => p.Alias).HasMaxLength(60);
        table.Property(p => p.FamilyName).HasMaxLength(120);
        table.Property(p => p.GivenNames).HasMaxLength(120);
        table.Property(p => p.NameInScript).HasMaxLength(160);
        table.Property(p => p.ScriptLanguage).HasMaxLength(8);
        table.Property(p => p.PreferredLanguage).HasMaxLength(10);
        table.Property(p => p.Phone).HasMaxLength(60);
        table.Property(p => p.Email).HasMaxLength(200);
        table.Property(p => p.Address).HasMaxLength(200);
        table.Property(p => p.Accommodation).HasMaxLength(120);
        table.Ignore(p => p.DisplayName);
    }
}
