using IntegrationPlatform.Platform.Demo;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>A name with the spellings that German offices give it, and how its owner writes it.</summary>
internal sealed record DemoName(IReadOnlyList<string> Spellings, string? Script);

/// <summary>
/// Names of one origin, written as lines of <c>Mohamad/Mohammed=محمد</c>: spellings, then the name in its own script. Where a family
/// name has a female form, both stand with a bar between: <c>Kovalskyi|Kovalska=Ковальський|Ковальська</c>.
/// </summary>
internal sealed class NamePool
{
    private readonly IReadOnlyList<DemoName> _men;
    private readonly IReadOnlyList<DemoName> _women;
    private readonly IReadOnlyList<DemoName> _familiesOfMen;
    private readonly IReadOnlyList<DemoName> _familiesOfWomen;

    public NamePool(string men, string women, string families)
    {
        _men = [.. Entries(men).Select(e => Parse(e, 0))];
        _women = [.. Entries(women).Select(e => Parse(e, 0))];
        _familiesOfMen = [.. Entries(families).Select(e => Parse(e, 0))];
        _familiesOfWomen = [.. Entries(families).Select(e => Parse(e, 1))];
    }

    public DemoName Given(DemoRandom random, bool woman) => random.Of(woman ? _women : _men);

    /// <summary>By number, so that a brother and a sister get the two forms of one name.</summary>
    public DemoName Family(int number, bool woman) => (woman ? _familiesOfWomen : _familiesOfMen)[number];

    public int Families => _familiesOfMen.Count;

    private static IEnumerable<string> Entries(string names) => names.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static DemoName Parse(string entry, int form)
    {
        var parts = entry.Split('=');
        return new(Form(parts[0], form).Split('/'), parts.Length > 1 ? Form(parts[1], form) : null);
    }

    private static string Form(string forms, int form) => forms.Split('|') is var both && both.Length > 1 ? both[form] : both[0];
}
