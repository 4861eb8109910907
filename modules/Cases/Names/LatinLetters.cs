using System.Globalization;
using System.Text;

namespace IntegrationPlatform.Cases.Names;

/// <summary>Latin letters of all languages as plain a to z.</summary>
internal static class LatinLetters
{
    // Letters that Unicode does not take apart into a base letter and a mark.
    private static readonly Dictionary<char, string> Whole = new()
    {
        ['ß'] = "ss",
        ['ẞ'] = "ss",
        ['ı'] = "i",
        ['İ'] = "i",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "oe",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ł'] = "l",
        ['ŋ'] = "ng",
        ['ħ'] = "h",
        ['ŧ'] = "t",
        ['ə'] = "e",
        ['ǝ'] = "e",
        ['ɛ'] = "e",
        ['ɔ'] = "o",
        ['ɓ'] = "b",
        ['ɗ'] = "d",
        ['ɖ'] = "d",
        ['ƴ'] = "y",
        ['ƙ'] = "k",
        ['ɲ'] = "ny",
        ['ĸ'] = "k",
        ['ſ'] = "s",
    };

    private static readonly Dictionary<char, string> All = BaseLetters();

    /// <summary>null means: not a Latin letter.</summary>
    public static string? Fold(char c) => All.GetValueOrDefault(c);

    /// <summary>As DIN 5007-2 sorts names: ä is ae, ö is oe, ü is ue.</summary>
    public static string? FoldForSorting(char c) => c switch
    {
        'ä' or 'Ä' => "ae",
        'ö' or 'Ö' => "oe",
        'ü' or 'Ü' => "ue",
        _ => Fold(c),
    };

    private static Dictionary<char, string> BaseLetters()
    {
        var letters = new Dictionary<char, string>();
        for (var c = '0'; c < '\u0250'; c++)
            AddBaseLetter(letters, c);
        for (var c = '\u1E00'; c < '\u1F00'; c++)
            AddBaseLetter(letters, c);
        foreach (var (letter, spelling) in Whole)
        {
            letters[letter] = spelling;
            letters[char.ToUpperInvariant(letter)] = spelling;
        }
        return letters;
    }

    private static void AddBaseLetter(Dictionary<char, string> letters, char c)
    {
        var first = c.ToString().Normalize(NormalizationForm.FormD)[0];
        if (char.IsAsciiLetterOrDigit(first) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.OtherLetter)
            letters[c] = char.ToLowerInvariant(first).ToString();
    }
}
