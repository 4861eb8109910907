using System.Text;

namespace IntegrationPlatform.Cases.Names;

/// <summary>Cyrillic letters as Ukrainian and Russian passports write them, so that the script finds the passport's spelling.</summary>
internal static class CyrillicScript
{
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['а'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "h",
        ['ґ'] = "g",
        ['д'] = "d",
        ['е'] = "e",
        ['є'] = "ie",
        ['ж'] = "zh",
        ['з'] = "z",
        ['и'] = "y",
        ['і'] = "i",
        ['ї'] = "i",
        ['й'] = "i",
        ['к'] = "k",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "n",
        ['о'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['у'] = "u",
        ['ф'] = "f",
        ['х'] = "kh",
        ['ц'] = "ts",
        ['ч'] = "ch",
        ['ш'] = "sh",
        ['щ'] = "shch",
        ['ь'] = "",
        ['ю'] = "iu",
        ['я'] = "ia",
        ['ё'] = "e",
        ['ъ'] = "",
        ['ы'] = "y",
        ['э'] = "e",
        // Belarusian, Serbian, Macedonian
        ['ў'] = "u",
        ['ђ'] = "dj",
        ['ј'] = "j",
        ['љ'] = "lj",
        ['њ'] = "nj",
        ['ћ'] = "c",
        ['џ'] = "dz",
        ['ѓ'] = "gj",
        ['ќ'] = "kj",
        ['ѕ'] = "dz",
        // Central Asia and the Caucasus
        ['ә'] = "a",
        ['ғ'] = "gh",
        ['қ'] = "q",
        ['ң'] = "ng",
        ['ө'] = "o",
        ['ұ'] = "u",
        ['ү'] = "u",
        ['һ'] = "h",
        ['ӣ'] = "i",
        ['ӯ'] = "u",
        ['ҳ'] = "h",
        ['ҷ'] = "j",
        ['ӏ'] = "",
    };

    private static readonly Dictionary<char, string> AtTheStart = new()
    {
        // No Ukrainian word starts with и; where one does, the name is Russian.
        ['и'] = "i",
        ['є'] = "ye",
        ['ї'] = "yi",
        ['й'] = "y",
        ['ю'] = "yu",
        ['я'] = "ya",
        ['ё'] = "yo",
    };

    // Letters that only Russian has; without one of them Ukrainian is assumed, since more people here come from there.
    private static readonly HashSet<char> OnlyRussian = ['ы', 'э', 'ъ', 'ё'];

    public static bool Has(char c) => c is >= '\u0400' and <= '\u04FF';

    public static string ToLatin(string word)
    {
        var russian = word.Any(c => OnlyRussian.Contains(char.ToLowerInvariant(c)));
        var latin = new StringBuilder(word.Length + 8);
        for (var i = 0; i < word.Length; i++)
        {
            var letter = char.ToLowerInvariant(word[i]);
            latin.Append((letter, russian) switch
            {
                ('г', true) => "g",
                ('и', true) => "i",
                _ when i == 0 && AtTheStart.TryGetValue(letter, out var start) => start,
                _ => Letters.GetValueOrDefault(letter) ?? LatinLetters.Fold(letter) ?? "",
            });
        }
        return latin.ToString();
    }
}
