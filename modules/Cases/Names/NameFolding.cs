namespace IntegrationPlatform.Cases.Names;

/// <summary>Names in plain letters: one form to sort by, one form to compare.</summary>
internal static class NameFolding
{
    private const int LongestSortKey = 80;

    /// <summary>Upper-case letters in the order of a German telephone book, whatever the script.</summary>
    public static string SortKey(string? name)
    {
        var key = string.Join(' ', NameText.Words(name, LatinLetters.FoldForSorting).Select(word => word.Letters.ToUpperInvariant()));
        return key.Length > LongestSortKey ? key[..LongestSortKey] : key;
    }

    /// <summary>The words that count, so spelled that müller, mueller and muller are the same.</summary>
    public static IReadOnlyList<string> Tokens(string? name) => NameParticles.Tokens(name).Select(token => Canonical(token.Typed)).ToList();

    /// <summary>
    /// ae, oe, ue become a, o, u, for stored names and for queries alike. Manuela becomes manula on both sides and is still
    /// found letter by letter, since the rule looks only at letters already typed. After a vowel or q nothing is contracted: Bauer, Enrique.
    /// All spellings of abd-al- become abdul.
    /// </summary>
    public static string Canonical(string typed)
    {
        Span<char> folded = stackalloc char[typed.Length];
        var length = 0;
        for (var i = 0; i < typed.Length; i++)
        {
            var isUmlaut = typed[i] == 'e' && i > 0 && typed[i - 1] is 'a' or 'o' or 'u' && !(i > 1 && typed[i - 2] is 'a' or 'e' or 'i' or 'o' or 'u' or 'q');
            if (!isUmlaut)
                folded[length++] = typed[i];
        }
        return WithAbdul(new string(folded[..length]));
    }

    private static string WithAbdul(string word)
    {
        if (!word.StartsWith("abd", StringComparison.Ordinal))
            return word;
        var article = word.AsSpan(3);
        if (article.StartsWith("oul"))
            return string.Concat("abdul", article[3..]);
        return article.Length > 1 && article[0] is 'a' or 'e' or 'i' or 'o' && article[1] == 'l' ? string.Concat("abdul", article[2..]) : word;
    }
}
