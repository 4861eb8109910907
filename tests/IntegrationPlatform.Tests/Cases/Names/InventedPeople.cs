using IntegrationPlatform.Cases.Names;

namespace IntegrationPlatform.Tests.Cases.Names;

/// <summary>Two thousand people put together from given and family names; the same ones in each run.</summary>
internal static class InventedPeople
{
    private static readonly string[] GivenNames =
    [
        "Mohamad", "Ahmad", "Ali", "Hassan", "Hussein", "Omar", "Khaled", "Youssef", "Ibrahim", "Mahmoud", "Fatima", "Aisha", "Zainab", "Mariam",
        "Noor", "Rania", "Samira", "Layla", "Amina", "Reza", "Golnaz", "Parwin", "Zahra", "Najibullah", "Zabiullah", "Habibullah", "Farhad",
        "Olena", "Oksana", "Dmytro", "Volodymyr", "Serhii", "Tetiana", "Yuliia", "Mykhailo", "Andrii", "Iryna", "Natalia", "Svitlana", "Bohdan",
        "Ayşe", "Gülşen", "Ömer", "Emre", "Şêrîn", "Rojîn", "Ciwan", "Berîvan", "Selam", "Yohannes", "Mikael", "Tesfay", "Senait", "Abeba",
        "Mamadou", "Ousman", "Lamin", "Fatoumata", "Ebrima", "Binta", "Giorgi", "Tamar", "Nino", "Tharani", "Sivakumar", "Vignesh", "Arben", "Luljeta",
    ];

    private static readonly string[] FamilyNames =
    [
        "Al-Hussein", "Al-Khatib", "Haddad", "Darwish", "Suleiman", "Othman", "Kassem", "Mansour", "Nasser", "Saleh", "Hamdan", "Barakat", "Sharif",
        "Hosseini", "Rezai", "Ahmadzai", "Rahimi", "Mohammadi", "Karimi", "Safi", "Stanekzai", "Kovalenko", "Shevchenko", "Bondarenko", "Petrenko",
        "Tkachuk", "Melnyk", "Kravchenko", "Lysenko", "Ivanova", "Özdemir", "Yılmaz", "Demir", "Doğan", "Xelîl", "Tesfamariam", "Gebremedhin",
        "Haile", "Kidane", "Weldu", "Berhane", "Diallo", "Camara", "Ceesay", "Touray", "Keita", "Jammeh", "Warsame", "Abdullahi", "Beridze",
        "Gelashvili", "Lomidze", "Rajasekaram", "Tharmalingam", "Hoxha", "Krasniqi", "Berisha", "Jovanović", "Petrović", "Müller", "Schneider", "Bäuerle",
    ];

    public static IReadOnlyList<Candidate> All { get; } = Invent();

    /// <summary>Every second person has two given names, so that full names repeat as rarely as in a town.</summary>
    private static List<Candidate> Invent()
    {
        var people = new List<Candidate>();
        for (var i = 0; i < 2_000; i++)
        {
            var family = FamilyNames[i % FamilyNames.Length];
            var given = GivenNames[(i * 7 + i / FamilyNames.Length) % GivenNames.Length];
            var second = i % 2 == 0 ? "" : " " + GivenNames[(i * 11 + 5) % GivenNames.Length];
            people.Add(new Candidate(new Guid(i, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), [new(NameFormKind.Name, $"{family}, {given}{second}")]));
        }
        return people;
    }
}
