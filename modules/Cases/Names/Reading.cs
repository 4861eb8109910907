namespace IntegrationPlatform.Cases.Names;

/// <summary>
/// How people of one tradition read Latin letters, as rules that respell a word the German way. The first rule that
/// fits at a place wins.
/// </summary>
internal sealed class Reading
{
    private readonly Rule[][] rulesByLetter;

    private Reading(params IEnumerable<Rule> rules) =>
        rulesByLetter = Enumerable.Range('a', 26).Select(letter => rules.Where(rule => rule.From[0] == letter).ToArray()).ToArray();

    /// <summary>kh, gh and ch are a rough h, dj and dsch an English j; Somali and Turkish leave out the l of abd-al-.</summary>
    private static readonly Rule[] Common =
    [
        new("shch", "s"), new("schtsch", "s"), new("tsch", "s"), new("dsch", "j"), new("sch", "s"), new("tch", "s"), new("sh", "s"),
        new("dzh", "j"), new("zh", "s"), new("dj", "j"), new("xh", "j"), new("kh", "h"), new("gh", "g"), new("ch", "h"),
        new("ph", "f"), new("ck", "k"), new("ks", "x"), new("tz", "s"), new("ts", "s"), new("ou", "u"), new("oo", "u"), new("ee", "i"),
        new("ow", "o", AtEnd: true), new("abdul", "abd", AtStart: true),
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
        // No rule makes a word longer.
        Span<char> spelling = stackalloc char[word.Length];
        var length = 0;
        var changed = false;
        for (var i = 0; i < word.Length;)
        {
            if (RuleAt(word, i) is { } rule)
            {
                rule.To.CopyTo(spelling[length..]);
                length += rule.To.Length;
                i += rule.From.Length;
                changed = true;
            }
            else
            {
                spelling[length++] = word[i++];
            }
        }
        return changed ? new string(spelling[..length]) : word;
    }

    private Rule? RuleAt(string word, int at)
    {
        if (word[at] is < 'a' or > 'z')
            return null;
        foreach (var rule in rulesByLetter[word[at] - 'a'])
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
            && word.AsSpan(at).StartsWith(From, StringComparison.Ordinal);
    }
}
