using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Municipalities;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>Where somebody lives and how to reach them: invented streets, and telephone numbers that are never given to anybody.</summary>
internal sealed class DemoHome(Municipality town)
{
    private static readonly string[] Streets =
    [
        "Quittenweg", "Am Alten Sägewerk", "Haselmausweg", "Ginsterhalde", "Zwetschgengasse", "Hirschkäferstraße", "Am Krautgarten", "Silberdistelweg", "Wacholderrain",
        "Glühwürmchenweg", "Beim Backhaus", "Mispelweg", "Obere Weidenhalde", "Schlüsselblumenweg", "Zaunkönigstraße", "Am Eichelhäher", "Storchschnabelweg", "Haferäcker",
    ];

    private static readonly string[] Houses = ["Unterkunft {0}", "Wohnheim {0}", "Haus {0}", "Anschlussunterkunft {0}"];

    private static readonly DemoChoice<Housing> Kinds = new(
        (Housing.SharedAccommodation, 38), (Housing.MunicipalFlat, 27), (Housing.OwnRental, 22), (Housing.WithFamilyFriends, 5),
        (Housing.HomelessShelter, 3), (Housing.DistrictAccommodation, 2), (Housing.WomensShelter, 0.3), (Housing.Other, 1), (Housing.Unknown, 1.7));

    private readonly string[] _postcodes = town.Postcodes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    private readonly string _place = town.Id == "landkreis" ? "Böblingen" : town.Name;

    public void MoveIn(Person person, DemoRandom random)
    {
        var housing = Kinds.Draw(random);
        person.Housing = housing;
        if (housing == Housing.WomensShelter || random.Chance(0.04))
            return; // a shelter's address is nowhere written down
        if (housing is Housing.SharedAccommodation or Housing.HomelessShelter or Housing.DistrictAccommodation)
        {
            // Few houses per town, so that neighbours meet.
            var house = random.Below(5);
            var street = Streets[(Math.Abs(town.Code[0] * 7) + (house * 5)) % Streets.Length];
            person.Accommodation = string.Format(Houses[house % Houses.Length], street);
            person.Address = At(street, (house * 4) + 2, house);
            return;
        }
        person.Address = At(random.Of(Streets), random.Between(1, 68), random.Below(_postcodes.Length));
    }

    public static void Connect(Person person, DemoRandom random)
    {
        if (random.Chance(0.86))
            person.Phone = random.Chance(0.93) ? Mobile(random) : $"07044 000-{random.Between(10, 99)}";
        if (random.Chance(0.42) && person is { GivenNames: { } given, FamilyName: { } family })
            person.Email = $"{Plain(given)}.{Plain(family)}@example.org";
    }

    /// <summary>Numbers the Bundesnetzagentur keeps free for films.</summary>
    private static string Mobile(DemoRandom random) => random.Below(4) switch
    {
        0 => $"0171 39200{random.Below(100):00}",
        1 => $"0176 040690{random.Below(100):00}",
        2 => random.Of<string>(["0152 28817386", "0152 28895456", "0152 54599371"]),
        _ => random.Of<string>(["0172 9925904", "0172 9968532", "0172 9973185", "0174 9091317", "0174 9464308"]),
    };

    private string At(string street, int number, int postcode) => $"{street} {number}, {_postcodes[postcode % _postcodes.Length]} {_place}";

    private static string Plain(string name)
    {
        var plain = new System.Text.StringBuilder(name.Length);
        foreach (var letter in name.ToLowerInvariant().Normalize(System.Text.NormalizationForm.FormD))
        {
            if (char.IsAsciiLetter(letter))
                plain.Append(letter);
            else if (letter == 'ı')
                plain.Append('i');
        }
        return plain.ToString();
    }
}
