namespace IntegrationPlatform.Cases.Names;

/// <summary>How well one word of the query fits one word of a stored name; Score is 1 for the same spelling.</summary>
internal sealed record WordMatch(MatchKind Kind, double Score)
{
    private const int ShortestForTypos = 4;
    private const int FarthestSound = SpellingDistance.WholeLetter;
    private const int FarthestStart = 60;

    /// <summary>null means: another word. With asPrefix the query may be the beginning of the stored word.</summary>
    public static WordMatch? Of(NameWord query, NameWord stored, bool asPrefix)
    {
        var match = Spelling(query, stored, asPrefix) ?? SoundsLike(query, stored, asPrefix) ?? Typo(query, stored);
        var detour = query.IsSecondChoice || stored.IsSecondChoice ? 0.02 : 0;
        return match is { } found ? found with { Score = found.Score - detour } : null;
    }

    private static WordMatch? Spelling(NameWord query, NameWord stored, bool asPrefix)
    {
        if (query.Text == stored.Text)
            return new WordMatch(MatchKind.Spelling, query.Typed == stored.Typed ? 1 : 0.98);
        return asPrefix && stored.Text.StartsWith(query.Text, StringComparison.Ordinal)
            ? new WordMatch(MatchKind.Spelling, 0.84 + (0.1 * query.Text.Length / stored.Text.Length))
            : null;
    }

    private static WordMatch? SoundsLike(NameWord query, NameWord stored, bool asPrefix)
    {
        var guessed = query.Unvowelled || stored.Unvowelled;
        var whole = int.MaxValue;
        var start = int.MaxValue;
        foreach (var left in query.Sounds)
        {
            foreach (var right in stored.Sounds)
            {
                if (left.Code == right.Code)
                    whole = Math.Min(whole, SpellingDistance.Between(left.Spelling, right.Spelling, guessed, startOnly: false, FarthestSound));
                else if (asPrefix && left.Spelling.Length > 2 && right.Code.StartsWith(left.Code, StringComparison.Ordinal))
                    start = Math.Min(start, SpellingDistance.Between(left.Spelling, right.Spelling, guessed, startOnly: true, FarthestStart));
            }
        }
        // The shorter the word, the more each vowel says: Ali is not Ola.
        if (whole <= Math.Min(FarthestSound, 25 * Math.Min(query.Text.Length, stored.Text.Length)))
            return new WordMatch(MatchKind.SoundsLike, 0.8 - (0.002 * whole));
        return start <= FarthestStart ? new WordMatch(MatchKind.SoundsLike, 0.6 - (0.002 * start)) : null;
    }

    private static WordMatch? Typo(NameWord query, NameWord stored)
    {
        var (shorter, longer) = (Math.Min(query.Typed.Length, stored.Typed.Length), Math.Max(query.Typed.Length, stored.Typed.Length));
        if (longer < ShortestForTypos || longer - shorter > 3)
            return null;
        if (SpellingDistance.IsOneSlip(query.Typed, stored.Typed))
            return new WordMatch(MatchKind.Typo, 0.5);
        // Several small differences, as in Serhii and Sergej, pass for one slip if the words at least begin alike.
        return shorter >= ShortestForTypos && BeginAlike(query, stored)
               && SpellingDistance.Between(query.Text, stored.Text, query.Unvowelled || stored.Unvowelled, startOnly: false) <= SpellingDistance.WholeLetter
            ? new WordMatch(MatchKind.Typo, 0.4)
            : null;
    }

    private static bool BeginAlike(NameWord query, NameWord stored) =>
        query.Sounds is [var left, ..] && stored.Sounds is [var right, ..] && left.Code[0] == right.Code[0];
}
