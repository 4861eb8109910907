namespace IntegrationPlatform.Cases.Names;

/// <summary>What somebody typed into the search, as keys to look up. The caller goes from stage to stage until it has enough.</summary>
internal sealed class NameQuery
{
    private const int ShortestQuery = 2;
    private const int ShortestForTypos = 3; // what is left of four letters when one is missing
    private const int ShortestSoundPrefix = 3;
    private const int MostTypoKeys = 300;

    private NameQuery(NameWords words) => Words = words;

    public NameWords Words { get; }

    /// <summary>Each stage is worked out when the caller comes to it; most searches end before the costly one for typos.</summary>
    public IEnumerable<KeyStage> Stages
    {
        get
        {
            if (Words.All.Sum(word => word.IsSecondChoice ? 0 : word.Text.Length) < ShortestQuery)
                yield break;
            yield return Spelling(Words);
            if (SoundsLike(Words) is { Exact.Count: > 0 } soundsLike)
                yield return soundsLike;
            if (Typo(Words) is { Exact.Count: > 0 } typo)
                yield return typo;
        }
    }

    public static NameQuery Parse(string? text) => new(NameWords.Of(text));

    private static KeyStage Spelling(NameWords words)
    {
        var exact = new List<string>();
        var ranges = new List<KeyRange>();
        foreach (var (key, endsQuery) in Alone(words).Select(word => (NameKeys.Folded(word), true))
                     .Concat(words.Pairs().Select(pair => (NameKeys.FoldedPair(pair.First, pair.Second), EndsQuery(words, pair.Second)))))
        {
            exact.Add(key);
            if (endsQuery)
                ranges.Add(KeyRange.StartingWith(key));
        }
        return new KeyStage(MatchKind.Spelling, exact, ranges);
    }

    private static KeyStage SoundsLike(NameWords words)
    {
        var exact = new HashSet<string>();
        var ranges = new HashSet<KeyRange>();
        foreach (var word in Alone(words))
        {
            foreach (var sound in word.Sounds)
                Add(NameKeys.Sound(sound.Code), asPrefix: word.Text.Length >= ShortestSoundPrefix && sound.Code.Length > 1);
        }
        foreach (var (first, second) in words.Pairs())
        {
            foreach (var (left, right) in first.Sounds.SelectMany(_ => second.Sounds, (left, right) => (left, right)))
                Add(NameKeys.SoundPair(left.Code, right.Code), asPrefix: EndsQuery(words, second));
        }
        return new KeyStage(MatchKind.SoundsLike, exact.ToList(), ranges.ToList());

        void Add(string key, bool asPrefix)
        {
            exact.Add(key);
            if (asPrefix)
                ranges.Add(KeyRange.StartingWith(key));
        }
    }

    // From three words on, a pair without the mistyped word has already found the person.
    private static KeyStage Typo(NameWords words)
    {
        var plain = words.All.Where(word => word is { IsSecondChoice: false, Sounds.Count: > 0 }).ToList();
        var keys = (words.TokenCount, plain) switch
        {
            (1, [var only]) => Typos(only, MostTypoKeys).Select(NameKeys.Sound),
            (2, [var first, var second]) => WithTypoIn(second, first).Concat(WithTypoIn(first, second)),
            _ => [],
        };
        return new KeyStage(MatchKind.Typo, keys.Distinct().ToList(), []);
    }

    private static IEnumerable<string> WithTypoIn(NameWord mistyped, NameWord other) =>
        Typos(mistyped, MostTypoKeys / 2).Select(code => NameKeys.SoundPair(other.Sounds[0].Code, code));

    private static IEnumerable<string> Typos(NameWord word, int most) =>
        word.Typed.Length >= ShortestForTypos ? TypoCodes.Of(word.Typed, most) : [];

    // Words that are the whole query: one token, or two written together.
    private static IEnumerable<NameWord> Alone(NameWords words) =>
        words.All.Where(word => word.From == 0 && EndsQuery(words, word));

    private static bool EndsQuery(NameWords words, NameWord word) => word.To == words.TokenCount - 1;
}
