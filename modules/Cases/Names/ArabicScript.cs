using System.Text;

namespace IntegrationPlatform.Cases.Names;

/// <summary>
/// Arabic, Persian, Dari, Pashto, Kurdish (Sorani) and Urdu. Short vowels are not written, so an a is set where
/// two consonants could not be spoken together: محمد becomes mahmad, which sounds like Mohamed to the phonetic code.
/// </summary>
internal static class ArabicScript
{
    private const string Vowels = "aiu";

    // w and y stand for the letters that are a vowel or a consonant, depending on their neighbours.
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ا'] = "a",
        ['أ'] = "a",
        ['إ'] = "i",
        ['آ'] = "a",
        ['ٱ'] = "a",
        ['ء'] = "",
        ['ؤ'] = "u",
        ['ئ'] = "i",
        ['ع'] = "a",
        ['ب'] = "b",
        ['ت'] = "t",
        ['ث'] = "th",
        ['ج'] = "j",
        ['ح'] = "h",
        ['خ'] = "kh",
        ['د'] = "d",
        ['ذ'] = "dh",
        ['ر'] = "r",
        ['ز'] = "z",
        ['س'] = "s",
        ['ش'] = "sh",
        ['ص'] = "s",
        ['ض'] = "dh",
        ['ط'] = "t",
        ['ظ'] = "z",
        ['غ'] = "gh",
        ['ف'] = "f",
        ['ق'] = "q",
        ['ك'] = "k",
        ['ل'] = "l",
        ['م'] = "m",
        ['ن'] = "n",
        ['ه'] = "h",
        ['ة'] = "a",
        ['و'] = "w",
        ['ي'] = "y",
        ['ى'] = "y",
        // Persian, Dari, Urdu
        ['پ'] = "p",
        ['چ'] = "ch",
        ['ژ'] = "zh",
        ['گ'] = "g",
        ['ک'] = "k",
        ['ی'] = "y",
        ['ۀ'] = "a",
        ['ہ'] = "h",
        ['ھ'] = "h",
        ['ے'] = "i",
        ['ٹ'] = "t",
        ['ڈ'] = "d",
        ['ڑ'] = "r",
        ['ں'] = "n",
        // Pashto
        ['ټ'] = "t",
        ['ډ'] = "d",
        ['ړ'] = "r",
        ['ڼ'] = "n",
        ['ښ'] = "sh",
        ['ږ'] = "g",
        ['ځ'] = "dz",
        ['څ'] = "ts",
        ['ې'] = "i",
        ['ۍ'] = "i",
        ['ګ'] = "g",
        // Kurdish (Sorani), where nearly all vowels are written
        ['ە'] = "a",
        ['ێ'] = "i",
        ['ۆ'] = "u",
        ['ڕ'] = "r",
        ['ڵ'] = "l",
        ['ڤ'] = "v",
    };

    // Short words of names that the rule above would make unrecognisable.
    private static readonly Dictionary<string, string> Words = new()
    {
        ["عبد"] = "abd",
        ["بن"] = "bin",
        ["ابن"] = "ibn",
        ["بنت"] = "bint",
        ["الله"] = "allah",
        ["ال"] = "al",
        ["آل"] = "al",
        ["الدین"] = "al-din",
        ["الدين"] = "al-din",
    };

    public static bool Has(char c) => c is >= '\u0600' and <= '\u06FF';

    /// <summary>The article and the servant of abd-al- come apart with hyphens, as they do in Latin spelling.</summary>
    public static string ToLatin(string word)
    {
        if (Words.TryGetValue(word, out var known))
            return known;
        if (word.Length > 5 && word.StartsWith("عبدال", StringComparison.Ordinal))
            return "abd-" + ToLatin(word[3..]);
        if (word.Length > 5 && word.EndsWith("الله", StringComparison.Ordinal))
            return Vowelled(word[..^4]) + "allah";
        if (word.Length > 5 && (word.EndsWith("الدين", StringComparison.Ordinal) || word.EndsWith("الدین", StringComparison.Ordinal)))
            return Vowelled(word[..^5]) + "-al-din";
        if (word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal))
            return "al-" + Vowelled(word[2..]);
        return Vowelled(word);
    }

    private static string Vowelled(string word)
    {
        var sounds = word.Select(c => Letters.GetValueOrDefault(c) ?? LatinLetters.Fold(c) ?? "").Where(s => s.Length > 0).ToList();
        ReadWeakLetters(sounds);

        var latin = new StringBuilder(word.Length * 2);
        var vowelSeen = false;
        var consonants = 0; // since the last vowel
        for (var i = 0; i < sounds.Count; i++)
        {
            if (IsVowel(sounds[i]))
            {
                var isLongA = sounds[i] == "a" && latin.Length > 0 && latin[^1] == 'a';
                latin.Append(isLongA ? "" : sounds[i]);
                (vowelSeen, consonants) = (true, 0);
                continue;
            }
            // A syllable is a consonant, a vowel and at most one more consonant; at the end of a word a pair is split as well.
            var isLast = i == sounds.Count - 1;
            if (consonants > 0 && (isLast || !vowelSeen || consonants > 1 || sounds[i] == sounds[i - 1]))
            {
                latin.Append('a');
                (vowelSeen, consonants) = (true, 0);
            }
            latin.Append(sounds[i]);
            consonants++;
        }
        return latin.ToString();
    }

    private static void ReadWeakLetters(List<string> sounds)
    {
        for (var i = 0; i < sounds.Count; i++)
        {
            if (sounds[i] is not ("w" or "y") || i == 0)
                continue;
            var after = i + 1 < sounds.Count ? sounds[i + 1] : "";
            var betweenVowels = IsVowel(sounds[i - 1]) && after.Length > 0;
            var beforeVowel = after is "a" or "i" or "u" or "y";
            if (sounds[i] == "y" && !(betweenVowels || beforeVowel))
                sounds[i] = "i";
            else if (sounds[i] == "w" && after == "w")
                sounds[i] = ""; // وو is one long u in Kurdish
            else if (sounds[i] == "w" && !(betweenVowels || beforeVowel))
                sounds[i] = "u";
        }
        sounds.RemoveAll(s => s.Length == 0);
    }

    private static bool IsVowel(string sound) => sound.Length == 1 && Vowels.Contains(sound[0]);
}
