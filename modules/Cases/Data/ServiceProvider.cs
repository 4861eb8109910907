using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Names;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IntegrationPlatform.Cases.Data;

/// <summary>A service that clients are referred to, as the municipality knows it.</summary>
internal sealed class ServiceProvider : IMunicipal, IVersioned
{
    private const int MonthsUntilUnsure = 6;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string MunicipalityId { get; private set; } = "";
    public int Version { get; private set; }

    public required string Name { get; set; }

    /// <summary>Code of CL-18.</summary>
    public required string Kind { get; set; }
    public string? Address { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Website { get; set; }

    /// <summary>Lines as they stand at the door.</summary>
    public string? OfficeHours { get; set; }

    /// <summary>Codes of CL-03 that are spoken there.</summary>
    public List<string> Languages { get; set; } = [];

    /// <summary>Step-free or not, lift, bell.</summary>
    public string? Access { get; set; }

    /// <summary>For whom it is responsible.</summary>
    public string? Catchment { get; set; }

    /// <summary>For colleagues; never on a handout.</summary>
    public string? Note { get; set; }

    public DateOnly? CheckedOn { get; private set; }
    public string? CheckedByName { get; private set; }
    public bool Archived { get; set; }

    public string SortName { get; private set; } = "";

    /// <summary>The folded words of all that may be searched, each with a space before it.</summary>
    public string SearchWords { get; private set; } = "";

    public void Check(DateOnly on, string by)
    {
        CheckedOn = on;
        CheckedByName = by;
    }

    public static bool IsUnsure(DateOnly? checkedOn, DateOnly today) => checkedOn is null || checkedOn < today.AddMonths(-MonthsUntilUnsure);

    /// <summary>To be called after every change of what it shows.</summary>
    public void Index()
    {
        SortName = NameFolding.SortKey(Name);
        var words = new[] { Name, ReferralTargets.List.Label(Kind), Address, Catchment, Note, Access }.Concat(Languages.Select(CodeLists.Languages.List.Label)).SelectMany(WordsOf);
        SearchWords = string.Concat(words.Distinct(StringComparer.Ordinal).Select(word => " " + word));
    }

    /// <summary>The same folding for what is stored and what is asked: müller, mueller and muller are one word.</summary>
    public static IEnumerable<string> WordsOf(string? text) => NameText.Words(text, LatinLetters.FoldForSorting).Select(word => NameFolding.Canonical(word.Letters));
}

internal sealed class ServiceProviderTable : IEntityTypeConfiguration<ServiceProvider>
{
    public void Configure(EntityTypeBuilder<ServiceProvider> table)
    {
        table.ToTable("cases_service_provider");
        table.Property(s => s.Name).HasMaxLength(160);
        table.Property(s => s.Kind).HasMaxLength(80);
        table.Property(s => s.Address).HasMaxLength(200);
        table.Property(s => s.Phone).HasMaxLength(60);
        table.Property(s => s.Email).HasMaxLength(200);
        table.Property(s => s.Website).HasMaxLength(300);
        table.Property(s => s.OfficeHours).HasMaxLength(600);
        table.Property(s => s.Access).HasMaxLength(300);
        table.Property(s => s.Catchment).HasMaxLength(200);
        table.Property(s => s.Note).HasMaxLength(1000);
        table.Property(s => s.CheckedByName).HasMaxLength(120);
        table.Property(s => s.SortName).HasMaxLength(80);
        table.HasIndex(s => new { s.MunicipalityId, s.Archived, s.SortName, s.Id });
    }
}
