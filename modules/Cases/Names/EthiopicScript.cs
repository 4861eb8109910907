using System.Text;

namespace IntegrationPlatform.Cases.Names;

/// <summary>Tigrinya and Amharic: the syllables stand in Unicode in rows of eight, one row per consonant, one column per vowel.</summary>
internal static class EthiopicScript
{
    private const char First = '\u1200';
    private const char Last = '\u1357';

    private static readonly string[] Rows =
    [
        "h", "l", "h", "m", "s", "r", "s", "sh", "q", "qw", "q", "qw", "b", "v", "t", "ch",
        "h", "hw", "n", "ny", "", "k", "kw", "kh", "khw", "w", "", "z", "zh", "y", "d", "d",
        "j", "g", "gw", "g", "t", "ch", "p", "ts", "ts", "f", "p",
    ];

    private static readonly string[] Columns = ["e", "u", "i", "a", "e", "", "o", "wa"];

    public static bool Has(char c) => c is >= First and <= '\u137F';

    public static string ToLatin(string word)
    {
        var latin = new StringBuilder(word.Length * 2);
        foreach (var c in word)
        {
            if (c is < First or > Last)
            {
                latin.Append(LatinLetters.Fold(c));
                continue;
            }
            var consonant = Rows[(c - First) / 8];
            var vowel = Columns[(c - First) % 8];
            latin.Append(consonant).Append(consonant.Length > 0 ? vowel : AloneStanding(vowel));
        }
        return latin.ToString();
    }

    // አ and ዐ carry the vowel only: their first column is an a, their sixth an e.
    private static string AloneStanding(string vowel) => vowel switch
    {
        "e" => "a",
        "" => "e",
        _ => vowel,
    };
}
