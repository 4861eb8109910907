namespace IntegrationPlatform.Cases.Names;

/// <summary>
/// How people of one tradition read Latin letters, as rules that respell a word the German way. The first rule that
/// fits at a place wins.
/// </summary>
internal sealed class Reading
{
    // Every respelling is as short as the original or shorter.
    private readonly Dictionary<char, Rule[]> rules;

    private Reading(params IEnumerable<Rule> rules) =>
        this.rules = rules.GroupBy(rule => rule.From[0]).ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>kh, gh and ch are a rough h, dj and dsch an English j; Somali and Turkish leave out the l of abd-al-.</summary>
    private static readonly Rule[] Common =
    [
        new("shch", "s"), new("schtsch", "s"), new("tsch", "s"), new("dsch", "j"), new("sch", "s"), new("tch", "s"), new("sh", "s"),
        new("dzh", "j"), new("zh", "s"), new("dj", "j"), new("xh", "j"), new("kh", "h"), new("gh", "g"), new("ch", "h"),
        new("ph", "f"), new("ck", "k"), new("ks", "x"), new("tz", "s"), new("ts", "s"), new("ou", "u"), new("oo", "u"), new("ee", "i"),
        new("ow", "o", AtEnd: true), .. "bcdfghjkmnqrstvwz".Select(c => new Rule($"abdul{c}", $"abd{c}", AtStart: true)),
    ];

    public static readonly IReadOnlyList<Reading> All =
    [
        new(Common.Append(new("th", "t")).Append(new("dh", "d"))),
        // French and English: ch as in Cherif or Chernenko; Diallo is Jallow, Ouattara is Watara.
        new([new("ch", "s"), new("dia", "ja"), new("dio", "jo"), new("oua", "wa"), new("oue", "we"), new("oui", "wi"), .. Common, new("th", "t")]),
        // Turkish and Kurdish as they come: c is dsch, x a rough h.
        new([new("ch", "s"), new("c", "j"), new("x", "h"), .. Common, new("th", "t")]),
        // Persian and Turkish speak the Arabic th and dh as s and z: Othman is Osman, Ramadhan is Ramazan. A ç that lost its tail is tsch.
        new([new("ch", "s"), new("th", "s"), new("dh", "z"), .. Common, new("c", "s")]),
    ];

    public string Respell(string word)
    {
        Span<char> spelling = stackalloc char[word.Length];
        var length = 0;
        for (var i = 0; i < word.Length;)
        {
            var rule = RuleAt(word, i);
            var sound = rule?.To ?? word.AsSpan(i, 1);
            sound.CopyTo(spelling[length..]);
            length += sound.Length;
            i += rule?.From.Length ?? 1;
        }
        return length == word.Length && spelling.SequenceEqual(word) ? word : new string(spelling[..length]);
    }

    private Rule? RuleAt(string word, int at)
    {
        if (!rules.TryGetValue(word[at], out var candidates))
            return null;
        foreach (var rule in candidates)
        {
            if (rule.FitsAt(word, at))
                return rule;
        }
        return null;
    }

    private sealed record Rule(string From, string To, bool AtStart = false, bool AtEnd = false)
    {
        public bool FitsAt(string word, int at) =>
            (!AtStart || at == 0) && (!AtEnd || at + From.Length == word.Length)
            && string.CompareOrdinal(word, at, From, 0, From.Length) == 0;
    }
}
