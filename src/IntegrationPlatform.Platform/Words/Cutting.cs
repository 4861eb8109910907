using System.Globalization;

namespace IntegrationPlatform.Platform.Words;

public static class Cutting
{
    /// <summary>At most this many characters, but no letter by halves: an accent, an emoji or a rare script takes more than one of them.</summary>
    public static string Cut(this string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is var next && end + next <= most)
            end += next;
        return text[..end].TrimEnd();
    }
}
