namespace IntegrationPlatform.Cases.Names;

/// <summary>
/// How far two spellings lie apart, in hundredths of a letter. Letters that people exchange when they write a foreign name
/// cost little (o and u, k and q, a mute h), others a whole one. It keeps Husein from Hassan, which have the same phonetic code.
/// </summary>
internal static class SpellingDistance
{
    public const int WholeLetter = 100;

    private const int VowelExtra = 50;
    private const int VowelExtraAtVowel = 35;
    private const int Mute = 25; // an h, and the e at the end of Noureddine
    private const int GuessedVowel = 10;
    private const int Longest = 72;

    private static readonly int[] Substitutions = SubstitutionCosts();

    /// <param name="a">A word in lower-case letters.</param>
    /// <param name="b">The word to compare with; with startOnly its beginning that fits best.</param>
    /// <param name="guessedVowels">One of the words comes from Arabic script, so that every a may be another vowel or none.</param>
    /// <param name="startOnly">The first word is still being typed.</param>
    /// <returns>The distance, or any number above most as soon as it is clear that it will be above.</returns>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, bool guessedVowels, bool startOnly, int most = WholeLetter)
    {
        Span<char> left = stackalloc char[Longest];
        Span<char> right = stackalloc char[Longest];
        left = WithoutDoubles(a, left);
        right = WithoutDoubles(b, right);

        Span<int> beforeLast = stackalloc int[right.Length + 1];
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> row = stackalloc int[right.Length + 1];
        Span<int> extra = stackalloc int[right.Length];
        last[0] = 0;
        for (var j = 0; j < right.Length; j++)
        {
            extra[j] = Extra(right, j, guessedVowels);
            last[j + 1] = last[j] + extra[j];
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var left1 = left[i - 1];
            var missing = Extra(left, i - 1, guessedVowels);
            row[0] = last[0] + missing;
            for (var j = 1; j <= right.Length; j++)
            {
                var best = Math.Min(last[j] + missing, row[j - 1] + extra[j - 1]);
                best = Math.Min(best, last[j - 1] + Substitution(left1, right[j - 1], guessedVowels));
                if (i > 1 && j > 1 && left1 == right[j - 2] && left[i - 2] == right[j - 1])
                    best = Math.Min(best, beforeLast[j - 2] + WholeLetter);
                row[j] = best;
            }
            if (Smallest(row) > most && Smallest(last) > most)
                return most + 1;
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return startOnly ? Smallest(last) : last[right.Length];
    }

    /// <summary>At most one letter left out, added, replaced or swapped with its neighbour.</summary>
    public static bool IsOneSlip(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > b.Length)
            return IsOneSlip(b, a);
        if (b.Length - a.Length > 1)
            return false;
        var start = a.CommonPrefixLength(b);
        var restA = a[start..];
        var restB = b[start..];
        if (restB.Length == 0)
            return true;
        if (a.Length < b.Length)
            return restA.SequenceEqual(restB[1..]);
        var isSwap = restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..]);
        return isSwap || restA[1..].SequenceEqual(restB[1..]);
    }

    private static Span<char> WithoutDoubles(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (length < Longest && (length == 0 || into[length - 1] != c))
                into[length++] = c;
        }
        return into[..length];
    }

    private static int Smallest(ReadOnlySpan<int> costs)
    {
        var smallest = costs[0];
        foreach (var cost in costs)
            smallest = Math.Min(smallest, cost);
        return smallest;
    }

    private static int Extra(ReadOnlySpan<char> word, int at, bool guessedVowels)
    {
        var c = word[at];
        if (guessedVowels && c == 'a')
            return GuessedVowel;
        if (c == 'h' || (c == 'e' && at == word.Length - 1))
            return Mute;
        if (!IsVowel(c))
            return WholeLetter;
        var atVowel = (at > 0 && IsVowel(word[at - 1])) || (at + 1 < word.Length && IsVowel(word[at + 1]));
        return atVowel ? VowelExtraAtVowel : VowelExtra;
    }

    private static int Substitution(char a, char b, bool guessedVowels)
    {
        if (a == b)
            return 0;
        if (a is < 'a' or > 'z' || b is < 'a' or > 'z')
            return WholeLetter;
        if (guessedVowels && ((a == 'a' && IsVowel(b)) || (b == 'a' && IsVowel(a))))
            return GuessedVowel;
        return Substitutions[((a - 'a') * 26) + b - 'a'];
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'j';

    private static int[] SubstitutionCosts()
    {
        var costs = new int[26 * 26];
        Array.Fill(costs, WholeLetter);
        Set("ou ij iy jy", 10);
        Set("bp dt fv fw vw gk gq kq ck sz cs cz", 20);
        Set("ae ei ey ej", 25);
        Set("cj gh hk hx kx gj", 50);
        Set("ao mn", 60);
        Set("ai au eo eu ay", 75);
        return costs;

        void Set(string pairs, int cost)
        {
            foreach (var pair in pairs.Split(' '))
            {
                costs[((pair[0] - 'a') * 26) + pair[1] - 'a'] = cost;
                costs[((pair[1] - 'a') * 26) + pair[0] - 'a'] = cost;
            }
        }
    }
}
