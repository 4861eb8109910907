using System.Globalization;
using System.Text;

namespace IntegrationPlatform.Cases.Names;

/// <summary>What stood before a word: a comma parts family name and given names, a hyphen binds.</summary>
internal enum Border
{
    Space,
    Hyphen,
    Comma,
}

/// <summary>A word of a name in lower-case Latin letters; Unvowelled says that its short vowels are guessed.</summary>
internal sealed record LatinWord(string Letters, Border Before, bool Unvowelled);

/// <summary>Takes any text apart into words and writes them in Latin letters. Nothing a user pastes makes it throw or slow.</summary>
internal static class NameText
{
    private const int LongestText = 200;
    private const int LongestWord = 32;

    public static IReadOnlyList<LatinWord> Words(string? text) => Words(text, LatinLetters.Fold);

    public static IReadOnlyList<LatinWord> Words(string? text, Func<char, string?> fold)
    {
        var words = new List<LatinWord>();
        var clean = Clean(text);
        var border = Border.Space;
        var word = new StringBuilder(LongestWord);
        foreach (var c in clean)
        {
            switch (KindOf(c))
            {
                case CharKind.Letter:
                    word.Append(c);
                    break;
                case CharKind.Nothing:
                    break;
                case CharKind.Space:
                    EndWord(Border.Space);
                    break;
                case CharKind.Hyphen:
                    EndWord(Border.Hyphen);
                    break;
                case CharKind.Comma:
                    EndWord(Border.Comma);
                    break;
            }
        }
        EndWord(Border.Space);
        return words;

        void EndWord(Border next)
        {
            if (word.Length > 0)
            {
                AddLatin(words, word.ToString(), border, fold);
                word.Clear();
                border = next;
            }
            else if (next > border)
            {
                border = next; // of several signs in a row the strongest counts: ", " is a comma
            }
        }
    }

    private static void AddLatin(List<LatinWord> words, string word, Border before, Func<char, string?> fold)
    {
        var unvowelled = ArabicScript.Has(word[0]);
        var latin = unvowelled ? ArabicScript.ToLatin(word)
            : CyrillicScript.Has(word[0]) ? CyrillicScript.ToLatin(word)
            : EthiopicScript.Has(word[0]) ? EthiopicScript.ToLatin(word)
            : Folded(word, fold);
        // Only ArabicScript sets hyphens, at the article.
        foreach (var part in latin.Split('-', StringSplitOptions.RemoveEmptyEntries))
        {
            words.Add(new LatinWord(part.Length > LongestWord ? part[..LongestWord] : part, before, unvowelled));
            before = Border.Hyphen;
        }
    }

    private static string Folded(string word, Func<char, string?> fold)
    {
        var latin = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (char.IsAsciiLetterLower(c))
                latin.Append(c);
            else
                latin.Append(fold(c) ?? char.ToLowerInvariant(c).ToString());
        }
        return latin.ToString();
    }

    private static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var start = text.Length > LongestText ? text[..LongestText] : text;
        if (Ascii.IsValid(start))
            return start;
        // Halves of emoji and the two non-characters make Normalize throw; no living script needs them.
        var valid = string.Concat(start.Select(c => char.IsSurrogate(c) || c >= '\uFFFE' ? ' ' : c));
        var whole = valid.Normalize(NormalizationForm.FormKC);
        return whole.Length > LongestText ? whole[..LongestText] : whole;
    }

    private enum CharKind
    {
        Letter,
        Nothing,
        Space,
        Hyphen,
        Comma,
    }

    private static CharKind KindOf(char c) => c switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' => CharKind.Letter,
        '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or 'ʿ' or 'ʾ' or 'ʻ' or 'ʹ' or '\u0640' => CharKind.Nothing,
        '-' or '_' => CharKind.Hyphen,
        ',' or ';' or '،' => CharKind.Comma,
        _ => CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber => CharKind.Letter,
            // Vowel signs of Indian scripts are letters of their own; accents and direction marks are not.
            UnicodeCategory.SpacingCombiningMark => CharKind.Letter,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.ModifierLetter => CharKind.Nothing,
            UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation => CharKind.Hyphen,
            _ => CharKind.Space,
        },
    };
}
