using System.Globalization;

namespace IntegrationPlatform.Platform.Demo;

/// <summary>What a demo database holds. The name on the command line says it all.</summary>
public sealed record DemoScene
{
    public const string Offered = "leer, eine-gemeinde, landkreis, landkreis x10, landkreis x100, messung:<Fälle>";

    public required string Name { get; init; }

    /// <summary>Slugs of the municipalities that get managers and cases; null means all of them.</summary>
    public IReadOnlyList<string>? Municipalities { get; init; }

    /// <summary>How many times the real district; for modules whose numbers do not follow from the cases.</summary>
    public int Scale { get; init; } = 1;
    public int Cases { get; init; }
    public int Managers { get; init; }

    /// <summary>Of these, how many the Landratsamt employs itself.</summary>
    public int ManagersOfDistrict { get; init; }

    public double ContactsPerCase { get; init; } = 33.4;

    /// <summary>Whether clients have partners and children: about as many again as there are cases.</summary>
    public bool Families { get; init; }

    /// <summary>Only what a measurement needs: managers without accounts, a few contacts and one open task per case.</summary>
    public bool Lean { get; init; }

    /// <summary>So many rows that building an index afterwards is faster than keeping it up to date.</summary>
    public bool Large => Cases >= 20_000;

    /// <summary>Null if no scene is called this.</summary>
    public static DemoScene? Find(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries)) switch
    {
        "leer" => new() { Name = "leer" },
        "eine-gemeinde" => new() { Name = "eine-gemeinde", Municipalities = ["weissach"], Cases = 180, Managers = 3, Families = true },
        "landkreis" => District("landkreis", 1),
        "landkreis x10" => District("landkreis x10", 10),
        "landkreis x100" => District("landkreis x100", 100),
        var other when CasesOf(other) is { } cases => new() { Name = other, Municipalities = ["weissach"], Cases = cases, Lean = true, ContactsPerCase = 3 },
        _ => null,
    };

    private static DemoScene District(string name, int scale) => new()
    {
        Name = name,
        Scale = scale,
        Cases = 3_600 * scale,
        Managers = 58 * scale,
        ManagersOfDistrict = 12 * scale,
        Families = true,
    };

    private static int? CasesOf(string name) =>
        name.StartsWith("messung:", StringComparison.Ordinal) && int.TryParse(name["messung:".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var cases) && cases is >= 100 and <= 2_000_000
            ? cases
            : null;
}
