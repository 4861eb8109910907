using System.Buffers;
using System.Text;

namespace IntegrationPlatform.Cases.Sheets;

/// <summary>
/// Bytes of unknown encoding as text, by trying: a mark at the start, UTF-16 by its zeros, then line by line strict UTF-8 and else Windows-1252.
/// Line by line because lists are put together from several sources, and one wrong line must not spoil the others.
/// </summary>
internal static class SheetText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding StrictWestern = CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>What the first byte of a letter beyond ASCII becomes.</summary>
    private static readonly SearchValues<char> Suspicious = SearchValues.Create("ÃÂØÙÐÑÅÄâ");

    public static string Decode(ReadOnlySpan<byte> file) => file switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Lines(file[3..]),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(file[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(file[2..]),
        _ when ZerosAt(file, 1) => Encoding.Unicode.GetString(file),
        _ when ZerosAt(file, 0) => Encoding.BigEndianUnicode.GetString(file),
        _ => Lines(file),
    };

    /// <summary>„MÃ¼ller“ is „Müller“, read once too often in the wrong encoding. Text that is none of this stays as it is.</summary>
    public static string Mend(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspicious))
            return text;
        try
        {
            return StrictUtf8.GetString(StrictWestern.GetBytes(text));
        }
        catch (ArgumentException)
        {
            return text; // a real „Ã“
        }
    }

    private static string Lines(ReadOnlySpan<byte> file)
    {
        if (file.Contains((byte)0))
            throw new SheetRefusedException(SheetRefusal.NotAList);
        var text = new StringBuilder(file.Length);
        while (file.Length > 0)
        {
            var end = file.IndexOf((byte)'\n') + 1;
            var line = end == 0 ? file : file[..end];
            text.Append(Line(line));
            file = file[line.Length..];
        }
        return text.ToString();
    }

    private static string Line(ReadOnlySpan<byte> line)
    {
        try
        {
            return StrictUtf8.GetString(line);
        }
        catch (ArgumentException)
        {
            return Western.GetString(line);
        }
    }

    /// <summary>UTF-16 without a mark: in Western text every second byte of the first letters is zero.</summary>
    private static bool ZerosAt(ReadOnlySpan<byte> file, int offset)
    {
        if (file.Length < 8)
            return false;
        var zeros = 0;
        var pairs = Math.Min(file.Length, 200) / 2;
        for (var i = 0; i < pairs; i++)
            zeros += file[(i * 2) + offset] == 0 ? 1 : 0;
        return zeros * 10 >= pairs * 7;
    }
}
