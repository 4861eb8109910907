namespace IntegrationPlatform.Cases.Names;

/// <summary>Kölner Phonetik as Postel wrote it down: one digit per sound, vowels only at the beginning.</summary>
internal static class KoelnerPhonetik
{
    private const char Silent = '-';
    private const char KAndS = 'x';

    public static string Code(ReadOnlySpan<char> name)
    {
        Span<char> letters = name.Length <= 64 ? stackalloc char[64] : new char[name.Length];
        var count = 0;
        foreach (var c in name)
        {
            if (Plain(c) is var letter and not '\0')
                letters[count++] = letter;
        }

        Span<char> code = count <= 64 ? stackalloc char[128] : new char[2 * count];
        var length = 0;
        var last = '\0';
        for (var i = 0; i < count; i++)
        {
            var digit = Digit(letters[..count], i);
            if (digit == KAndS)
            {
                Append(code, '4', ref length, ref last);
                digit = '8';
            }
            if (digit != Silent)
                Append(code, digit, ref length, ref last);
        }
        return new string(code[..length]);
    }

    private static void Append(Span<char> code, char digit, ref int length, ref char last)
    {
        if (digit == last)
            return;
        last = digit;
        if (digit != '0' || length == 0)
            code[length++] = digit;
    }

    private static char Plain(char c) => char.ToLowerInvariant(c) switch
    {
        >= 'a' and <= 'z' and var letter => letter,
        'ä' => 'a',
        'ö' => 'o',
        'ü' => 'u',
        'ß' => 's',
        _ => '\0',
    };

    private static char Digit(ReadOnlySpan<char> letters, int i)
    {
        var before = i > 0 ? letters[i - 1] : ' ';
        var after = i + 1 < letters.Length ? letters[i + 1] : ' ';
        return letters[i] switch
        {
            'a' or 'e' or 'i' or 'j' or 'o' or 'u' or 'y' => '0',
            'b' => '1',
            'p' => after == 'h' ? '3' : '1',
            'd' or 't' => after is 'c' or 's' or 'z' ? '8' : '2',
            'f' or 'v' or 'w' => '3',
            'g' or 'k' or 'q' => '4',
            'c' => IsHardC(i, before, after) ? '4' : '8',
            'x' => before is 'c' or 'k' or 'q' ? '8' : KAndS,
            'l' => '5',
            'm' or 'n' => '6',
            'r' => '7',
            's' or 'z' => '8',
            _ => Silent,
        };
    }

    private static bool IsHardC(int i, char before, char after) => i == 0
        ? after is 'a' or 'h' or 'k' or 'l' or 'o' or 'q' or 'r' or 'u' or 'x'
        : before is not ('s' or 'z') && after is 'a' or 'h' or 'k' or 'o' or 'q' or 'u' or 'x';
}
