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

    public static IEnumerable<LatinWord> Words(string? text) => Words(text, LatinLetters.Fold);

    public static IEnumerable<LatinWord> Words(string? text, Func<char, string?> fold)
    {
        var border = Border.Space;
        var word = new StringBuilder();
        foreach (var c in Clean(text).Append(' '))
        {
            var kind = KindOf(c);
            if (kind == CharKind.Letter)
                word.Append(c);
            if (kind is CharKind.Letter or CharKind.Nothing)
                continue;

            foreach (var latin in ToLatin(word.ToString(), border, fold))
                yield return latin;
            var next = kind switch
            {
                CharKind.Comma => Border.Comma,
                CharKind.Hyphen => Border.Hyphen,
                _ => Border.Space,
            };
            border = word.Length > 0 || next > border ? next : border;
            word.Clear();
        }
    }

    private static IEnumerable<LatinWord> ToLatin(string word, Border before, Func<char, string?> fold)
    {
        if (word.Length == 0)
            yield break;
        var unvowelled = ArabicScript.Has(word[0]);
        var latin = unvowelled ? ArabicScript.ToLatin(word)
            : CyrillicScript.Has(word[0]) ? CyrillicScript.ToLatin(word)
            : EthiopicScript.Has(word[0]) ? EthiopicScript.ToLatin(word)
            : string.Concat(word.Select(c => fold(c) ?? char.ToLowerInvariant(c).ToString()));
        foreach (var part in latin.Split('-', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return new LatinWord(part.Length > LongestWord ? part[..LongestWord] : part, before, unvowelled);
            before = Border.Hyphen;
        }
    }

    private static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var start = text.Length > LongestText ? text[..LongestText] : text;
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
