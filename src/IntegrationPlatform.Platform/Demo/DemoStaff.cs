using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;

namespace IntegrationPlatform.Platform.Demo;

/// <summary>Who works where in a scene, and on how many cases.</summary>
internal sealed class DemoStaff
{
    private const int QuartersPerPost = 4;

    /// <summary>Towns from west to east, so that whoever shares a post between two works in neighbours.</summary>
    private static readonly string[] Tour =
    [
        "weissach", "rutesheim", "leonberg", "renningen", "weil-der-stadt", "magstadt", "grafenau", "aidlingen", "deckenpfronn", "gaertringen", "nufringen",
        "herrenberg", "gaeufelden", "bondorf", "moetzingen", "jettingen", "hildrizhausen", "altdorf", "ehningen", "holzgerlingen", "weil-im-schoenbuch",
        "schoenaich", "steinenbronn", "waldenbuch", "boeblingen", "sindelfingen",
    ];

    public IReadOnlyList<DemoPerson> People { get; }
    public ILookup<string, DemoPost> Posts { get; }

    private DemoStaff(IEnumerable<DemoPerson> people, IEnumerable<(DemoPerson Who, string Municipality, int Cases)> posts)
    {
        People = [.. people.DistinctBy(p => p.Id)];
        Posts = posts.ToLookup(p => p.Municipality, p => new DemoPost(p.Who.Id, p.Who.DisplayName, p.Cases));
    }

    public static DemoStaff Of(DemoScene scene, IReadOnlyCollection<Municipality> municipalities) => scene switch
    {
        { Cases: 0 } => new(DemoAccounts.OnePerRole, []),
        { Lean: true } => new(DemoAccounts.All, Lean(scene)),
        { Municipalities: [var only] } => Shared(scene, OneTown(only)),
        _ => Shared(scene, District(scene, municipalities)),
    };

    /// <summary>Cases follow the quarter posts; everybody who has a share becomes a member there.</summary>
    private static DemoStaff Shared(DemoScene scene, IReadOnlyList<(DemoPerson Who, string Municipality, int Quarters)> shares)
    {
        var cases = Split(scene.Cases, [.. shares.Select(s => (double)s.Quarters)]);
        var colleagues = shares.GroupBy(s => s.Who.UserName).Select(g => g.First().Who with { Works = [.. g.Select(s => (s.Municipality, Role.IntegrationManager))] });
        var accounts = DemoAccounts.All.Select(a => a.UserName).ToHashSet();
        return new(DemoAccounts.All.Concat(colleagues.Where(c => !accounts.Contains(c.UserName))), shares.Select((s, i) => (s.Who, s.Municipality, cases[i])));
    }

    private static List<(DemoPerson, string, int)> OneTown(string town) =>
        [(DemoAccounts.Anna, town, 3), (DemoAccounts.Mobile, town, 2), (Invented().First(), town, 4)];

    /// <summary>Towns hire by inhabitants, in quarter posts; whoever is left over at the end of a town goes on in the next one.</summary>
    private static List<(DemoPerson, string, int)> District(DemoScene scene, IReadOnlyCollection<Municipality> municipalities)
    {
        using var invented = Invented().GetEnumerator();
        var shares = new List<(DemoPerson, string, int)>();
        for (var i = 0; i < scene.ManagersOfDistrict; i++)
            shares.Add((Next(), "landkreis", QuartersPerPost));

        var inhabitants = municipalities.ToDictionary(m => m.Id, m => m.Inhabitants ?? 0);
        var posts = ((scene.Managers - scene.ManagersOfDistrict) * QuartersPerPost) - 1; // Anna Berger works three days a week
        var need = Tour.Zip(Split(posts, [.. Tour.Select(t => (double)inhabitants[t])], least: 1)).ToDictionary(t => t.First, t => t.Second);
        var more = Math.Max(0, QuartersPerPost - need["weissach"]); // the town of the demo has one post at least
        need["weissach"] += more;
        need["sindelfingen"] -= more;
        Hire(DemoAccounts.Anna, "weissach", 3);
        Hire(DemoAccounts.Mobile, "weissach", 1);
        Hire(DemoAccounts.Mobile, "rutesheim", 3);
        Hire(DemoAccounts.Tobias, "sindelfingen", 4);

        var (who, left) = (DemoAccounts.Tobias, 0);
        foreach (var town in Tour)
        {
            while (need[town] > 0)
            {
                if (left == 0)
                    (who, left) = (Next(), QuartersPerPost);
                var share = Math.Min(left, need[town]);
                Hire(who, town, share);
                left -= share;
            }
        }
        return shares;

        void Hire(DemoPerson person, string town, int quarters)
        {
            shares.Add((person, town, quarters));
            need[town] -= quarters;
        }

        DemoPerson Next() => invented.MoveNext() ? invented.Current : throw new InvalidOperationException("Not enough names for so many managers.");
    }

    /// <summary>Desks of 60 to 150 cases, in the order of their ids; their managers have no accounts, and none is needed to measure.</summary>
    private static IEnumerable<(DemoPerson, string, int)> Lean(DemoScene scene)
    {
        var random = new DemoRandom("desks");
        var sizes = new List<int>();
        for (var left = scene.Cases; left > 0; left -= sizes[^1])
            sizes.Add(left <= 150 ? left : Math.Min(random.Between(60, 150), left - 60));
        var nobody = Enumerable.Range(1, sizes.Count).Select(i => new DemoPerson($"messung.{i}", $"Messung {i}", [])).OrderBy(p => p.Id);
        return sizes.Zip([DemoAccounts.Anna, DemoAccounts.Mobile, .. nobody], (size, who) => (who, scene.Municipalities![0], size));
    }

    private static IEnumerable<DemoPerson> Invented()
    {
        var taken = DemoAccounts.All.Select(a => a.DisplayName).ToHashSet();
        return DemoStaffNames.All().Where(name => !taken.Contains(name)).Select(name => new DemoPerson(DemoStaffNames.UserName(name), name, [])).DistinctBy(p => p.UserName);
    }

    /// <summary>Shares out a number by weights without losing one (largest remainders).</summary>
    private static int[] Split(int number, IReadOnlyList<double> weights, int least = 0)
    {
        var sum = weights.Sum();
        var exact = weights.Select(w => Math.Max(least, number * w / sum)).ToList();
        var parts = exact.Select(e => (int)e).ToArray();
        var byRemainder = Enumerable.Range(0, parts.Length).OrderByDescending(i => exact[i] - parts[i]).ToList();
        for (var i = 0; parts.Sum() < number; i++)
            parts[byRemainder[i % parts.Length]]++;
        return parts;
    }
}
