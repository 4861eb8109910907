namespace IntegrationPlatform.Tests.Cases.Names;

/// <summary>Slips of the finger: one letter left out, added, replaced, or swapped with the next.</summary>
internal static class Slip
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    public static string In(string word, Random random)
    {
        var slips = All(word).ToList();
        return slips[random.Next(slips.Count)];
    }

    public static IEnumerable<string> All(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
            if (i > 0)
                yield return word[..(i - 1)] + word[i] + word[i - 1] + word[(i + 1)..];
            foreach (var letter in Letters)
            {
                yield return word[..i] + letter + word[(i + 1)..];
                yield return word.Insert(i, letter.ToString());
            }
        }
        foreach (var letter in Letters)
            yield return word + letter;
    }
}
