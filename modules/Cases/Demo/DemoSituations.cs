using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Demo;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>What has been recorded of each client's situation: title, housing, German, work, benefits, family. Not everything is known of everybody.</summary>
internal sealed class DemoSituations(DemoRun run)
{
    private static readonly DemoChoice<string> Recognised = new(("25_2_refugee", 34), ("25_2_subsidiary", 30), ("25_3", 12), ("permission_pending", 10), ("60a", 6), ("104c", 3), ("25b", 2), ("36a", 1), ("26_3", 1), ("unknown", 1));
    private static readonly DemoChoice<string> Levels = new(("none", 8), ("A1", 22), ("A2", 28), ("B1", 26), ("B2", 9), ("C1", 2), ("unknown", 5));
    private static readonly DemoChoice<string> Jobs = new(("seeking", 24), ("course", 24), ("employed_full", 14), ("employed_part", 10), ("minijob", 6), ("parental_care", 10), ("vocational_training", 4), ("internship", 2), ("unable", 3), ("unknown", 3));
    private static readonly DemoChoice<string> Benefits = new(("sgb2", 62), ("asylblg_2", 12), ("asylblg_3", 6), ("own_income", 14), ("wohngeld", 3), ("none", 1), ("unknown", 2));
    private static readonly string[] Employers = ["Gärtnerei Morgentau", "Bäckerei Sonnenkorn", "Logistik Heckengäu", "Pflegeheim Lindenhof", "Gasthaus Goldener Pflug", "Metallbau Steinbruch"];

    private readonly DemoRandom _random = new($"{run.Municipality.Id}/situation");
    private readonly Dictionary<string, Accommodation> _houses = new(StringComparer.Ordinal);

    /// <summary>Where the municipality counsels.</summary>
    public IReadOnlyList<Location> Locations() =>
    [
        new() { Id = run.Ids.Next(), Name = $"Rathaus {run.Municipality.Name}", Kind = "town_hall", OfficeHours = ["Mo 09:00–12:00", "Do 14:00–17:30 Arabisch"] },
        new() { Id = run.Ids.Next(), Name = "Treffpunkt Alte Post", Kind = "partner", OfficeHours = ["Mi 10:00–12:00 Ukrainisch"] },
    ];

    public DemoHistories Write(IReadOnlyList<DemoFile> files)
    {
        var written = new DemoHistories();
        if (run.Scene.Lean)
            return written;
        foreach (var file in files)
        {
            if (file.Story == AlHussein.Story)
                AlHusseinSituation.Write(this, file, written);
            else
                Write(file, written);
        }
        return written;
    }

    /// <summary>A blank state of the client, told some days after the case was opened.</summary>
    public T State<T>(DemoFile file, List<T> into, DateOnly? from, RecordSource? source = null) where T : HistoryRecord, new()
    {
        var told = Max(from ?? file.Case.OpenedOn, file.Case.OpenedOn).ToDateTime(new TimeOnly(10, 30), DateTimeKind.Utc);
        var state = new T { Id = run.Ids.Next(), PersonId = file.Client.Id, From = from, Source = source ?? (_random.Chance(0.5) ? RecordSource.DocumentSeen : RecordSource.Told), RecordedBy = file.Manager.UserId, RecordedByName = file.Manager.Name, RecordedAt = told > run.Now ? run.Now : told };
        into.Add(state);
        return state;
    }

    public Guid? House(Person person, DemoHistories written)
    {
        if (person.Accommodation is not { } name)
            return null;
        if (!_houses.TryGetValue(name, out var house))
            written.Accommodations.Add(_houses[name] = house = new Accommodation { Id = run.Ids.Next(), Name = name, Kind = HousingCodes.CodeOf(person.Housing ?? Housing.SharedAccommodation), Address = person.Address, Capacity = 24 + (8 * _houses.Count) });
        return house.Id;
    }

    public DateOnly Today => run.Today;
    public Guid NextId() => run.Ids.Next();

    private void Write(DemoFile file, DemoHistories written)
    {
        var opened = file.Case.OpenedOn;
        if (_random.Chance(0.92))
        {
            var title = State(file, written.Residence, opened.AddDays(-_random.Between(10, 700)));
            title.Status = file.Client.Nationalities.Contains("166") ? "24" : Recognised.Draw(_random);
            (title.ValidUntil, title.WorkPermission) = (_random.Chance(0.85) ? run.Today.AddDays(_random.Between(-20, 900)) : null, _random.Chance(0.8) ? "allowed" : "unknown");
            title.ResidenceObligation = _random.Chance(0.5) ? "none" : "12a_1";
        }
        WriteHousing(file, written, opened);
        if (_random.Chance(0.85))
        {
            var level = State(file, written.Language, opened);
            (level.Level, level.EvidenceKind) = (Levels.Draw(_random), _random.Chance(0.5) ? "certificate" : "staff_estimate");
        }
        if (_random.Chance(0.6))
        {
            var work = State(file, written.Work, opened.AddDays(_random.Between(0, 60)));
            work.Kind = Jobs.Draw(_random);
            if (WorkCodes.InWork.Contains(work.Kind))
                (work.Employer, work.HoursPerWeek) = (_random.Of(Employers), work.Kind == "minijob" ? 10 : 20 + (5 * _random.Below(5)));
        }
        if (_random.Chance(0.7))
        {
            var benefit = State(file, written.Benefits, opened);
            (benefit.Kind, benefit.NextDecisionDue) = (Benefits.Draw(_random), _random.Chance(0.5) ? run.Today.AddDays(_random.Between(5, 330)) : null);
            benefit.Office = benefit.Kind == "sgb2" ? "Jobcenter" : null;
        }
        if (file.Family.Count > 0)
            WriteHousehold(file, written);
    }

    private void WriteHousing(DemoFile file, DemoHistories written, DateOnly opened)
    {
        if (file.Client.Housing is not { } kind)
            return;
        var moved = kind is Housing.OwnRental or Housing.MunicipalFlat && _random.Chance(0.4) && run.Today.DayNumber - opened.DayNumber > 120;
        var since = moved ? opened.AddDays(_random.Between(60, run.Today.DayNumber - opened.DayNumber - 30)) : opened.AddDays(-_random.Between(0, 200));
        var now = State(file, written.Housing, since);
        (now.Kind, now.Phase, now.AccommodationId) = (HousingCodes.CodeOf(kind), kind switch { Housing.OwnRental or Housing.WithFamilyFriends => "private", Housing.DistrictAccommodation => "VU", Housing.Unknown => "unknown", _ => "AU" }, House(file.Client, written));
        (now.PersonsInUnit, now.SearchActive) = (1 + file.Family.Count, kind is Housing.SharedAccommodation ? _random.Chance(0.6) : null);
        if (!moved)
            return;
        var before = State(file, written.Housing, opened.AddDays(-_random.Between(0, 200)));
        (before.Kind, before.Phase) = ("shared_accommodation", "AU");
        before.EndBefore(since, now.Id);
    }

    private void WriteHousehold(DemoFile file, DemoHistories written)
    {
        var adults = file.Family.Count(p => run.Today.Year - (p.BirthYear ?? run.Today.Year) >= 18);
        var label = file.Client.FamilyName is { } family ? $"Familie {family}" : file.Client.Alias;
        var household = new Household { Id = run.Ids.Next(), Label = label, Kind = adults == 0 ? "single_parent" : file.Family.Count > adults ? "couple_children" : "couple" };
        written.Households.Add(household);
        written.Members.Add(Member(household, file.Client, file.Client.Id, "adult"));
        foreach (var person in file.Family)
            written.Members.Add(Member(household, person, person.Id, run.Today.Year - (person.BirthYear ?? run.Today.Year) < 18 ? "child_minor" : "spouse_partner"));
    }

    private HouseholdMember Member(Household household, Person person, Guid? personId, string role) => new()
    {
        Id = run.Ids.Next(),
        HouseholdId = household.Id,
        PersonId = personId,
        Name = $"{person.GivenNames} {person.FamilyName}".Trim() is { Length: > 0 } name ? name : person.Alias,
        BirthYear = person.BirthYear,
        Role = role,
    };

    private static DateOnly Max(DateOnly one, DateOnly other) => one > other ? one : other;
}

/// <summary>What is to be written of a portion of cases.</summary>
internal sealed class DemoHistories
{
    public List<Accommodation> Accommodations { get; } = [];
    public List<ResidenceStatus> Residence { get; } = [];
    public List<HousingSituation> Housing { get; } = [];
    public List<LanguageRecord> Language { get; } = [];
    public List<CourseParticipation> Courses { get; } = [];
    public List<EducationRecord> Education { get; } = [];
    public List<WorkRecord> Work { get; } = [];
    public List<BenefitRecord> Benefits { get; } = [];
    public List<ChildcareRecord> Childcare { get; } = [];
    public List<Household> Households { get; } = [];
    public List<HouseholdMember> Members { get; } = [];
}
