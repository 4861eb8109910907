using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace IntegrationPlatform.Platform.Uploads;

/// <summary>A PDF that only shows pages: nothing before or behind it, no scripts, no attached files, no password.</summary>
internal static class PdfCheck
{
    private const int Tail = 2048;
    private const int MostUnpacked = 32 * 1024 * 1024;
    private const int LongestName = 40;

    /// <summary>Dictionary names of what does more than show a page.</summary>
    private static readonly HashSet<string> _active = new(StringComparer.Ordinal)
    {
        "JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA", "SubmitForm", "ImportData", "GoToE", "Rendition", "FileAttachment",
    };

    public static FileProblem? Look(ReadOnlySpan<byte> file)
    {
        var tail = file[^Math.Min(file.Length, Tail)..];
        var end = file.LastIndexOf("%%EOF"u8);
        if (end < 0 || tail.IndexOf("startxref"u8) < 0 && file[end..].Length < Tail)
            return FileProblem.Damaged;
        if (file[(end + 5)..].ContainsAnyExcept(" \t\r\n"u8) || Markup.IsIn(file))
            return FileProblem.Extra;
        return NamesIn(file) ?? Packed(file.ToArray());
    }

    /// <summary>A name may be written with codes: /J#61vaScript.</summary>
    private static FileProblem? NamesIn(ReadOnlySpan<byte> bytes)
    {
        Span<char> name = stackalloc char[LongestName];
        for (int next; (next = bytes.IndexOf((byte)'/')) >= 0;)
        {
            bytes = bytes[(next + 1)..];
            var (length, coded) = (0, false);
            for (var at = 0; at < bytes.Length && length < name.Length && (char.IsAsciiLetterOrDigit((char)bytes[at]) || bytes[at] == '#'); at++)
            {
                if (bytes[at] == '#' && at + 2 < bytes.Length && byte.TryParse(bytes.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                {
                    (name[length++], coded) = ((char)code, true);
                    at += 2;
                }
                else
                {
                    name[length++] = (char)bytes[at];
                }
            }
            if (length < 3)
                continue;
            if (name[..length].SequenceEqual("Encrypt"))
                return FileProblem.Locked;
            if (coded && name[..length].SequenceEqual("ObjStm"))
                return FileProblem.Active; // nobody writes it so but to hide it
            if (_active.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..length]))
                return FileProblem.Active;
        }
        return null;
    }

    /// <summary>Newer PDFs pack their dictionaries; what cannot be unpacked cannot be vouched for.</summary>
    private static FileProblem? Packed(byte[] file)
    {
        var left = MostUnpacked;
        for (int at = 0, next; (next = file.AsSpan(at).IndexOf("/ObjStm"u8)) >= 0;)
        {
            at += next + 7;
            var head = file.AsSpan(at).IndexOf("stream"u8);
            if (head < 0)
                return FileProblem.Damaged;
            // Between the name and the content stands only the rest of the dictionary: no text and no remark that could hold a second, harmless content.
            var rest = file.AsSpan(at, head).TrimEnd(" \t\r\n"u8);
            if (!rest.EndsWith(">>"u8) || rest.IndexOfAny((byte)'(', (byte)'%') >= 0)
                return FileProblem.Active;
            at += head + 6;
            at += file.AsSpan(at).IndexOfAnyExcept((byte)'\r', (byte)'\n') is var ends and > 0 ? ends : 0;
            if (Unpack(file, at, left) is not { } dictionaries)
                return FileProblem.Active;
            left -= dictionaries.Length;
            if (NamesIn(dictionaries) is { } problem)
                return problem;
        }
        return null;
    }

    /// <summary>Until the packing itself says that it ends; the word „endstream“ may stand in the middle of it.</summary>
    private static byte[]? Unpack(byte[] file, int start, int most)
    {
        try
        {
            using var zip = new ZLibStream(new MemoryStream(file, start, file.Length - start), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            var buffer = new byte[16 * 1024];
            for (int read; (read = zip.Read(buffer)) > 0;)
            {
                plain.Write(buffer, 0, read);
                if (plain.Length > most)
                    return null;
            }
            return plain.ToArray();
        }
        catch (InvalidDataException)
        {
            return null; // packed in another way, or made to look packed
        }
    }
}
