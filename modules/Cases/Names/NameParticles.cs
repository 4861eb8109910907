namespace IntegrationPlatform.Cases.Names;

/// <summary>
/// A word of a name that counts. Typed is the spelling with its particles gone, Glued the same with them in front
/// (al-Hussein: hussein and alhussein); null means: there were none.
/// </summary>
internal sealed record NameToken(string Typed, string? Glued, bool StartsSegment, bool Unvowelled);

/// <summary>Articles and little words such as al-, bin, van der are optional: people leave them out or glue them on.</summary>
internal static class NameParticles
{
    private const int MostTokens = 8;

    private static readonly HashSet<string> Particles =
    [
        "al", "el", "ul", "bin", "ibn", "bint", "von", "vom", "van", "zu", "zum", "zur", "der", "den", "de", "del", "della", "du", "dos",
    ];

    // Before a sun letter the article takes its sound; only the hyphen tells it from a word.
    private static readonly HashSet<string> AssimilatedArticles =
    [
        "ad", "adh", "an", "ar", "as", "ash", "asch", "at", "az", "ed", "en", "er", "es", "esh", "et", "ez", "ud", "un", "ur", "us", "uz",
    ];

    public static IReadOnlyList<NameToken> Tokens(string? text)
    {
        var words = NameText.Words(text);
        var tokens = new List<NameToken>();
        var glue = "";
        var starts = true;
        for (var i = 0; i < words.Count && tokens.Count < MostTokens; i++)
        {
            var word = words[i];
            starts |= word.Before == Border.Comma;
            // A particle at the end is a name of its own (Nguyen Thi Van), or somebody is still typing.
            if (i + 1 < words.Count && words[i + 1].Before != Border.Comma && IsParticle(word.Letters, words[i + 1].Before))
            {
                glue += word.Letters;
                continue;
            }
            tokens.Add(new NameToken(word.Letters, glue.Length > 0 ? glue + word.Letters : null, starts, word.Unvowelled));
            glue = "";
            starts = false;
        }
        return tokens;
    }

    private static bool IsParticle(string word, Border after) =>
        Particles.Contains(word) || (after == Border.Hyphen && AssimilatedArticles.Contains(word));
}
