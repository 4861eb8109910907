namespace IntegrationPlatform.Cases.Names;

/// <summary>
/// The codes of all words one slip of the finger away: a letter left out, two swapped, one replaced, one too many.
/// Letters are changed rather than digits, since one letter can change several digits (x is 48, h makes p an f).
/// </summary>
internal static class TypoCodes
{
    // One letter for each digit and for each neighbour that changes a digit; the others would give the same codes.
    private const string Letters = "aebcdfhklmprsx";

    public static IReadOnlyList<string> Of(string word, int most)
    {
        var codes = new HashSet<string>();
        Span<char> edited = stackalloc char[word.Length + 1];
        for (var i = 0; i < word.Length; i++)
            codes.Add(KoelnerPhonetik.Code(Without(word, i, edited)));
        for (var i = 1; i < word.Length; i++)
            codes.Add(KoelnerPhonetik.Code(Swapped(word, i, edited)));
        for (var i = 0; i < word.Length; i++)
        {
            word.CopyTo(edited);
            foreach (var letter in Letters)
            {
                edited[i] = letter;
                codes.Add(KoelnerPhonetik.Code(edited[..word.Length]));
            }
        }
        for (var i = 0; i <= word.Length; i++)
        {
            word.AsSpan(0, i).CopyTo(edited);
            word.AsSpan(i).CopyTo(edited[(i + 1)..]);
            foreach (var letter in Letters)
            {
                edited[i] = letter;
                codes.Add(KoelnerPhonetik.Code(edited));
            }
        }
        codes.Remove("");
        return codes.Take(most).ToList(); // without a removal in between a HashSet keeps the order of adding
    }

    private static ReadOnlySpan<char> Without(string word, int at, Span<char> edited)
    {
        word.AsSpan(0, at).CopyTo(edited);
        word.AsSpan(at + 1).CopyTo(edited[at..]);
        return edited[..(word.Length - 1)];
    }

    private static ReadOnlySpan<char> Swapped(string word, int at, Span<char> edited)
    {
        word.CopyTo(edited);
        (edited[at - 1], edited[at]) = (edited[at], edited[at - 1]);
        return edited[..word.Length];
    }
}
