namespace IntegrationPlatform.Cases.Names;

/// <summary>
/// One way to read the tokens From to To of a name as one word: a token, a token with its article glued on, or two
/// neighbours written together (Gebre Mariam as gebremariam). Text is the form to compare, Typed the spelling before it was folded.
/// </summary>
internal sealed class NameWord(string typed, int from, int to, bool unvowelled, bool isSecondChoice, bool isInPairs = true)
{
    private IReadOnlyList<Sound>? sounds;

    public string Text { get; } = NameFolding.Canonical(typed);

    public string Typed { get; } = typed;

    public int From { get; } = from;

    public int To { get; } = to;

    /// <summary>From Arabic script, so its short vowels are guessed.</summary>
    public bool Unvowelled { get; } = unvowelled;

    /// <summary>Not as it was written, but glued, joined, or with a glued article taken off.</summary>
    public bool IsSecondChoice { get; } = isSecondChoice;

    public IReadOnlyList<Sound> Sounds => sounds ??= Phonetics.Sounds(Text);

    /// <summary>false for alhussein out of al-Hussein: whoever types that is looking for hussein too, so the pair would say nothing new.</summary>
    public bool IsInPairs { get; } = isInPairs;

    public int TokenCount => To - From + 1;

    public bool IsJoined => TokenCount > 1;

    public bool IsBefore(NameWord other) => To < other.From;
}

/// <summary>All words that can be read out of one name.</summary>
internal sealed class NameWords
{
    private const int MostTokensForAllPairs = 4;
    private const int ShortestBehindArticle = 4;

    private NameWords(IReadOnlyList<NameWord> all, int tokenCount) => (All, TokenCount) = (all, tokenCount);

    public IReadOnlyList<NameWord> All { get; }

    public int TokenCount { get; }

    public static NameWords Of(string? name)
    {
        var tokens = NameParticles.Tokens(name);
        var words = new List<NameWord>();
        for (var i = 0; i < tokens.Count; i++)
            AddToken(words, tokens[i], i);
        for (var i = 1; i < tokens.Count; i++)
        {
            if (!tokens[i].StartsSegment)
                words.Add(Joined(tokens[i - 1], tokens[i], i - 1));
        }
        return new NameWords(words, tokens.Count);
    }

    /// <summary>
    /// Two words each, in the order of the name: all of them for a short name, neighbours and first with last for a long one;
    /// words written together only where the pair is the whole name. The most useful pairs come first, since the number of keys is limited.
    /// </summary>
    public IEnumerable<(NameWord First, NameWord Second)> Pairs() =>
        from first in All
        from second in All
        where first.IsBefore(second) && first.IsInPairs && second.IsInPairs
        let areNeighbours = second.From == first.To + 1
        let areEnds = first.From == 0 && second.To == TokenCount - 1
        where first.IsJoined || second.IsJoined
            ? areNeighbours && areEnds
            : areNeighbours || areEnds || TokenCount <= MostTokensForAllPairs
        orderby first.IsSecondChoice || second.IsSecondChoice
        select (first, second);

    private static void AddToken(List<NameWord> words, NameToken token, int at)
    {
        words.Add(new NameWord(token.Typed, at, at, token.Unvowelled, isSecondChoice: false));
        if (token.Glued is { } glued)
            words.Add(new NameWord(glued, at, at, token.Unvowelled, isSecondChoice: true, isInPairs: WithoutGluedArticle(glued) != token.Typed));
        else if (WithoutGluedArticle(token.Typed) is { } bare)
            words.Add(new NameWord(bare, at, at, token.Unvowelled, isSecondChoice: true));
    }

    // Alhussein is al-Hussein; that Alfred is then found by fred as well does no harm.
    private static string? WithoutGluedArticle(string typed) =>
        typed.Length >= 2 + ShortestBehindArticle && typed[0] is 'a' or 'e' && typed[1] == 'l' && typed[2] != 'e' ? typed[2..] : null;

    private static NameWord Joined(NameToken first, NameToken second, int at)
    {
        // Abd al-Rahman, Abdel Rahman and Abdulrahman are one name, and so are Abd Allah and Abdullah.
        var typed = (first.Typed, second.Typed) switch
        {
            ("abd", "allah" or "ullah" or "ollah") => "abdullah",
            ("abd", var servedName) => "abdul" + servedName,
            var (left, right) => left + right,
        };
        return new NameWord(typed, at, at + 1, first.Unvowelled || second.Unvowelled, isSecondChoice: true);
    }
}
