using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Demo;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>Invents clients and their families.</summary>
internal sealed class DemoPeople(DemoRun run, DemoHome home)
{
    private static readonly DemoChoice<int> FamilyMembers = new((0, 552), (1, 160), (2, 130), (3, 90), (4, 46), (5, 14));
    private readonly DemoRandom _random = run.Random;

    /// <summary>A client and those who live with them: partner and children share the family name.</summary>
    public (Person Client, IReadOnlyList<Person> Family) Household()
    {
        var origin = DemoOrigin.All.Draw(_random);
        var family = _random.Below(origin.Names.Families);
        var client = Invent(origin, _random.Chance(origin.Women), Age(origin), family);
        home.MoveIn(client, _random);
        DemoHome.Connect(client, _random);
        return (client, FamilyOf(client, origin, family));
    }

    private List<Person> FamilyOf(Person client, DemoOrigin origin, int family)
    {
        var others = new List<Person>();
        var members = run.Scene.Families ? FamilyMembers.Draw(_random) : 0;
        for (var i = 0; i < members; i++)
        {
            var partner = i == 0 && members > 1;
            var person = Invent(origin, partner ? client.Gender != Gender.W : _random.Chance(0.48), partner ? Age(origin) : _random.Below(18), family);
            (person.Housing, person.Accommodation, person.Address) = (client.Housing, client.Accommodation, client.Address);
            others.Add(person);
        }
        return others;
    }

    private int Age(DemoOrigin origin) => Math.Clamp(origin.TypicalAge + (int)((_random.Share() + _random.Share() + _random.Share() - 1.4) * 22), 18, 84);

    private Person Invent(DemoOrigin origin, bool woman, int age, int familyNumber)
    {
        var given = origin.Names.Given(_random, woman);
        var family = origin.Names.Family(familyNumber, woman);
        var givenSpelling = _random.Of(given.Spellings);
        var nameless = _random.Chance(0.015); // who does not want to give a name has an alias
        var person = new Person
        {
            Id = run.Ids.Next(),
            Alias = nameless ? $"{givenSpelling} {run.Municipality.Code}-{_random.Between(100, 999)}" : _random.Chance(0.12) ? _random.Of(given.Spellings) : givenSpelling,
            GivenNames = nameless ? null : givenSpelling,
            FamilyName = nameless ? null : _random.Chance(0.8) ? family.Spellings[0] : _random.Of(family.Spellings),
            NameInScript = nameless || given.Script is null || family.Script is null || _random.Chance(0.1) ? null : $"{given.Script} {family.Script}",
            Gender = _random.Chance(0.005) ? _random.Chance(0.5) ? Gender.D : Gender.X : woman ? Gender.W : Gender.M,
            Nationalities = _random.Chance(0.01) ? ["998"] : _random.Chance(0.01) ? [origin.Country, "160"] : [origin.Country],
            PreferredLanguage = origin.Language,
            InterpreterNeeded = _random.Chance(origin.NeedsInterpreter),
            Literacy = Literacy(origin),
        };
        person.ScriptLanguage = person.NameInScript is null ? null : origin.Script;
        person.OtherLanguages = [.. origin.OtherLanguages.Where(_ => _random.Chance(0.6))];
        if (!person.InterpreterNeeded && _random.Chance(0.7))
            person.OtherLanguages.Add("deu");
        if (!nameless && _random.Chance(0.3))
            person.OtherSpellings = [.. Spellings(given, family).Where(s => s != $"{person.GivenNames} {person.FamilyName}").Take(1 + _random.Below(2))];
        SetBirthday(person, origin, age);
        return person;
    }

    private IEnumerable<string> Spellings(DemoName given, DemoName family)
    {
        var first = _random.Below(given.Spellings.Count);
        var others = given.Spellings.SelectMany((_, g) => family.Spellings.Select(f => $"{given.Spellings[(g + first) % given.Spellings.Count]} {f}"));
        return others.Skip(1);
    }

    private Literacy Literacy(DemoOrigin origin) => _random.Share() switch
    {
        var share when share < origin.NotLiterate => Data.Literacy.None,
        var share when share < (2 * origin.NotLiterate) + 0.02 => Data.Literacy.Learning,
        var share when share < (2 * origin.NotLiterate) + 0.07 => Data.Literacy.Unknown,
        < 0.5 when !origin.LatinScript => Data.Literacy.OtherScript,
        _ => Data.Literacy.Latin,
    };

    private void SetBirthday(Person person, DemoOrigin origin, int age)
    {
        if (_random.Chance(0.02))
            return;
        person.BirthYear = run.Today.Year - age;
        var share = _random.Share();
        if (share < origin.FirstOfJanuary)
            (person.BirthMonth, person.BirthDay, person.BirthDateQuality) = (1, 1, BirthDateQuality.FirstOfJanuary);
        else if (share < origin.FirstOfJanuary + 0.02)
            person.BirthDateQuality = BirthDateQuality.Estimated; // the year is all there is
        else
            (person.BirthMonth, person.BirthDay, person.BirthDateQuality) = (_random.Between(1, 12), _random.Between(1, 28), _random.Chance(0.88) ? BirthDateQuality.Documented : BirthDateQuality.SelfReported);
        if (person is { BirthMonth: { } month, BirthDay: { } day } && new DateOnly(person.BirthYear.Value, month, day) > run.Today)
            person.BirthYear--;
    }
}
