using System.Globalization;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Demo;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>A case with a story of its own, for screenshots and for trying things out.</summary>
internal sealed record DemoStory
{
    /// <summary>family, given, in script, script language</summary>
    public required string Name { get; init; }
    public required string Born { get; init; }
    public required Gender Gender { get; init; }
    public required string Country { get; init; }
    public required string Language { get; init; }
    public string[] OtherLanguages { get; init; } = [];
    public string[] OtherSpellings { get; init; } = [];
    public string? Alias { get; init; }
    public bool InterpreterNeeded { get; init; }
    public string? Accommodation { get; init; }
    public string? Address { get; init; }
    public string Phone { get; init; } = "0171 3920042";
    public CaseStatus Status { get; init; } = CaseStatus.Active;
    public required int OpenedMonthsAgo { get; init; }
    public IReadOnlyList<(string Title, int InDays)> Tasks { get; init; } = [];
    public IReadOnlyList<DemoTalk> Talks { get; init; } = [];
    public string[] FamilyNames { get; init; } = [];

    public Person Client(DemoRun run)
    {
        var name = Name.Split(" | ");
        var born = Born.Split('.');
        return new Person
        {
            Id = run.Ids.Next(),
            FamilyName = name[0],
            GivenNames = name[1],
            Alias = Alias ?? name[1],
            NameInScript = name.Length > 2 ? name[2] : null,
            ScriptLanguage = name.Length > 3 ? name[3] : null,
            OtherSpellings = [.. OtherSpellings],
            Gender = Gender,
            BirthYear = int.Parse(born[^1], CultureInfo.InvariantCulture),
            BirthMonth = born.Length == 3 ? int.Parse(born[1], CultureInfo.InvariantCulture) : null,
            BirthDay = born.Length == 3 ? int.Parse(born[0], CultureInfo.InvariantCulture) : null,
            BirthDateQuality = born is ["01", "01", _] ? BirthDateQuality.FirstOfJanuary : born.Length == 3 ? BirthDateQuality.Documented : BirthDateQuality.Estimated,
            Nationalities = [Country],
            PreferredLanguage = Language,
            OtherLanguages = [.. OtherLanguages],
            InterpreterNeeded = InterpreterNeeded,
            Literacy = Literacy.Latin,
            Phone = Phone,
            Housing = Accommodation is null ? Housing.MunicipalFlat : Housing.SharedAccommodation,
            Accommodation = Accommodation,
            Address = Address ?? $"Quittenweg 12, {run.Municipality.Postcodes.Split(' ')[0]} {run.Municipality.Name}",
        };
    }

    /// <summary>Given name and year of birth of those who live with the client.</summary>
    public IReadOnlyList<Person> Family(DemoRun run) => [.. FamilyNames.Select(f => f.Split(' ')).Select(f => new Person
    {
        Id = run.Ids.Next(),
        FamilyName = Name.Split(" | ")[0],
        GivenNames = f[0],
        Alias = f[0],
        BirthYear = int.Parse(f[1], CultureInfo.InvariantCulture),
        BirthDateQuality = BirthDateQuality.Estimated,
        Nationalities = [Country],
        PreferredLanguage = Language,
    })];
}

/// <summary>A talk in a story, so and so many days ago.</summary>
internal sealed record DemoTalk(int DaysAgo, string Time, ContactMode Mode, DurationBand Duration, string[] Topics, string Note)
{
    public DateTime At(DateOnly today) => DemoCalendar.WorkdayBefore(today.AddDays(-DaysAgo)).ToDateTime(TimeOnly.Parse(Time, CultureInfo.InvariantCulture));
}
