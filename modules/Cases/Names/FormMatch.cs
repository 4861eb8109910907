namespace IntegrationPlatform.Cases.Names;

/// <summary>How well a whole query fits one stored name: every token of the query has its own word there, in any order.</summary>
internal sealed record FormMatch(MatchKind Kind, double Score)
{
    /// <summary>null means: a token of the query is missing in the stored name, or more than one is mistyped.</summary>
    public static FormMatch? Of(NameWords query, NameWords stored, bool lastIsPrefix)
    {
        if (query.TokenCount == 0 || stored.TokenCount == 0)
            return null;
        var fits = Fits(query, stored, lastIsPrefix);
        var best = new Search(fits, query.TokenCount).Best();
        if (best is null)
            return null;
        var leftOver = Math.Clamp(stored.TokenCount - query.TokenCount, 0, 5);
        return best with { Score = (best.Score / query.TokenCount) - (0.01 * leftOver) };
    }

    private static List<Fit> Fits(NameWords query, NameWords stored, bool lastIsPrefix)
    {
        var fits = new List<Fit>();
        foreach (var asked in query.All)
        {
            foreach (var known in stored.All)
            {
                if (WordMatch.Of(asked, known, lastIsPrefix && asked.To == query.TokenCount - 1) is { } match)
                    fits.Add(new Fit(asked, known, match));
            }
        }
        fits.Sort((a, b) => b.Match.Score.CompareTo(a.Match.Score));
        return fits;
    }

    private sealed record Fit(NameWord Asked, NameWord Known, WordMatch Match)
    {
        public int KnownTokens => ((1 << (Known.To + 1)) - 1) & ~((1 << Known.From) - 1);
    }

    /// <summary>Tries the fits token by token, the best first, and gives up a way as soon as it cannot win any more.</summary>
    private sealed class Search(List<Fit> fits, int tokenCount)
    {
        // More than four words in every order need; with eight words that all sound alike it ends the search in time.
        private int stepsLeft = 500;
        private FormMatch? best;

        public FormMatch? Best()
        {
            Continue(at: 0, taken: 0, score: 0, MatchKind.Spelling);
            return best;
        }

        private void Continue(int at, int taken, double score, MatchKind kind)
        {
            if (at == tokenCount)
            {
                best = new FormMatch(kind, score);
                return;
            }
            foreach (var fit in fits)
            {
                if (fit.Asked.From != at || (fit.KnownTokens & taken) != 0)
                    continue;
                var soFar = score + (fit.Match.Score * fit.Asked.TokenCount);
                var isSecondTypo = kind == MatchKind.Typo && fit.Match.Kind == MatchKind.Typo;
                var canWin = best is null || soFar + tokenCount - at - fit.Asked.TokenCount > best.Score;
                if (canWin && !isSecondTypo && stepsLeft-- > 0)
                    Continue(at + fit.Asked.TokenCount, taken | fit.KnownTokens, soFar, (MatchKind)Math.Max((int)kind, (int)fit.Match.Kind));
            }
        }
    }
}
