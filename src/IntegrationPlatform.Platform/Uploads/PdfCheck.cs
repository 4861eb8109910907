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
        "JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA", "SubmitForm", "ImportData", "GoToE",
    };

    public static FileProblem? Look(ReadOnlySpan<byte> file)
    {
        var tail = file[^Math.Min(file.Length, Tail)..];
        var end = file.LastIndexOf("%%EOF"u8);
        if (end < 0 || tail.IndexOf("startxref"u8) < 0 && file[end..].Length < Tail)
            return FileProblem.Damaged;
        if (file[(end + 5)..].ContainsAnyExcept(" \t\r\n"u8) || Markup.IsIn(file))
            return FileProblem.Extra;
        return NamesIn(file) ?? Packed(file);
    }

    /// <summary>A name may be written with codes: /J#61vaScript.</summary>
    private static FileProblem? NamesIn(ReadOnlySpan<byte> bytes)
    {
        Span<char> name = stackalloc char[LongestName];
        for (int next; (next = bytes.IndexOf((byte)'/')) >= 0;)
        {
            bytes = bytes[(next + 1)..];
            var length = 0;
            for (var at = 0; at < bytes.Length && length < name.Length && (char.IsAsciiLetterOrDigit((char)bytes[at]) || bytes[at] == '#'); at++)
            {
                if (bytes[at] == '#' && at + 2 < bytes.Length && byte.TryParse(bytes.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                {
                    name[length++] = (char)code;
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
            if (_active.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[..length]))
                return FileProblem.Active;
        }
        return null;
    }

    /// <summary>Newer PDFs pack their dictionaries; what cannot be unpacked cannot be vouched for.</summary>
    private static FileProblem? Packed(ReadOnlySpan<byte> file)
    {
        var left = MostUnpacked;
        for (int next; (next = file.IndexOf("/ObjStm"u8)) >= 0;)
        {
            file = file[(next + 7)..];
            var start = file.IndexOf("stream"u8);
            if (start < 0)
                return FileProblem.Damaged;
            file = file[(start + 6)..].TrimStart("\r\n"u8);
            var length = Math.Max(0, file.IndexOf("endstream"u8));
            if (Unpack(file[..length].ToArray(), left) is not { } dictionaries)
                return FileProblem.Active;
            left -= dictionaries.Length;
            if (NamesIn(dictionaries) is { } problem)
                return problem;
        }
        return null;
    }

    private static byte[]? Unpack(byte[] packed, int most)
    {
        try
        {
            using var zip = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
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
