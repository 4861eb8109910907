using System.Buffers.Binary;

namespace IntegrationPlatform.Platform.Uploads;

/// <summary>What a file is, by its content.</summary>
public enum FileKind
{
    Pdf,
    Jpeg,
    Png,
}

/// <summary>Why a file is not taken.</summary>
public enum FileProblem
{
    /// <summary>Neither PDF nor JPEG nor PNG, whatever its name says.</summary>
    Unknown,

    /// <summary>It begins well and does not end.</summary>
    Damaged,

    /// <summary>There is something in it, before it or behind it that does not belong to it.</summary>
    Extra,

    /// <summary>A PDF that does something, carries files, or hides what it does.</summary>
    Active,

    /// <summary>A PDF that only opens with a password, and so cannot be looked into.</summary>
    Locked,
}

/// <summary>
/// Looks into a file before anybody keeps it. Pictures are read from part to part until their end, which must be the end of the file; so
/// nothing can hang on to them. It proves nothing about the picture itself: that is why what is served may not run anything either.
/// </summary>
public static class FileCheck
{
    private const int ZipTail = 66_000; // where the directory of a zip ends: 22 bytes and a comment
    private static readonly byte[] _png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    /// <returns>The kind, or else what is wrong.</returns>
    public static (FileKind? Kind, FileProblem Problem) Look(ReadOnlySpan<byte> file)
    {
        FileKind kind;
        FileProblem? problem;
        if (file.StartsWith("%PDF-"u8))
            (kind, problem) = (FileKind.Pdf, PdfCheck.Look(file));
        else if (file.StartsWith<byte>([0xff, 0xd8, 0xff]))
            (kind, problem) = (FileKind.Jpeg, Jpeg(file));
        else if (file.StartsWith(_png))
            (kind, problem) = (FileKind.Png, Png(file[_png.Length..]));
        else
            return (null, FileProblem.Unknown);
        if (problem is null && file[^Math.Min(file.Length, ZipTail)..].IndexOf("PK\u0005\u0006"u8) >= 0)
            problem = FileProblem.Extra;
        return problem is { } wrong ? (null, wrong) : (kind, default);
    }

    /// <summary>Chunk by chunk: length, type, content, checksum.</summary>
    private static FileProblem? Png(ReadOnlySpan<byte> rest)
    {
        for (var first = true; rest.Length >= 12; first = false)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            var type = rest.Slice(4, 4);
            if (length > rest.Length - 12 || first != type.SequenceEqual("IHDR"u8))
                return FileProblem.Damaged;
            if (!type.SequenceEqual("IDAT"u8) && Markup.IsIn(rest.Slice(8, (int)length)))
                return FileProblem.Extra;
            rest = rest[((int)length + 12)..];
            if (type.SequenceEqual("IEND"u8))
                return rest.Length == 0 ? null : FileProblem.Extra;
        }
        return FileProblem.Damaged;
    }

    /// <summary>Segment by segment; telephones put a second, smaller picture behind the first.</summary>
    private static FileProblem? Jpeg(ReadOnlySpan<byte> rest)
    {
        while (rest.Length > 0)
        {
            if (!rest.StartsWith<byte>([0xff, 0xd8]))
                return FileProblem.Extra;
            if (Picture(ref rest) is { } problem)
                return problem;
        }
        return null;
    }

    private static FileProblem? Picture(ref ReadOnlySpan<byte> rest)
    {
        rest = rest[2..];
        while (rest.Length >= 2)
        {
            if (rest[0] != 0xff)
                return FileProblem.Damaged;
            var marker = rest[1];
            if (marker is 0xff or 0x01 or (>= 0xd0 and <= 0xd7))
            {
                rest = rest[(marker == 0xff ? 1 : 2)..];
                continue;
            }
            if (marker == 0xd9)
            {
                rest = rest[2..];
                return null;
            }
            var length = rest.Length < 4 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (marker is 0x00 or 0xd8 || length < 2 || length > rest.Length - 2)
                return FileProblem.Damaged;
            if (Markup.IsIn(rest.Slice(4, length - 2)))
                return FileProblem.Extra;
            rest = rest[(2 + length)..];
            if (marker == 0xda)
                rest = rest[EndOfScan(rest)..];
        }
        return FileProblem.Damaged;
    }

    /// <summary>The next marker that is neither a stuffed byte nor a restart.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> rest)
    {
        for (var at = 0; ; at += 2)
        {
            var next = rest[at..].IndexOf((byte)0xff);
            if (next < 0 || at + next + 1 >= rest.Length)
                return rest.Length;
            at += next;
            if (rest[at + 1] is not (0x00 or (>= 0xd0 and <= 0xd7)))
                return at;
        }
    }
}

/// <summary>The beginning of a page or a program, as a browser or a server would find it anywhere in a file.</summary>
internal static class Markup
{
    private static readonly string[] _words = ["html", "script", "body", "iframe", "object", "embed", "svg"];
    private static readonly string[] _openings = ["!doctype", "?php"];

    public static bool IsIn(ReadOnlySpan<byte> bytes)
    {
        for (int next; (next = bytes.IndexOf((byte)'<')) >= 0;)
        {
            bytes = bytes[(next + 1)..];
            foreach (var opening in _openings)
            {
                if (Starts(bytes, opening))
                    return true;
            }
            foreach (var word in _words)
            {
                if (Starts(bytes, word) && bytes.Length > word.Length && bytes[word.Length] is (byte)'>' or (byte)'/' or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
                    return true;
            }
        }
        return false;
    }

    private static bool Starts(ReadOnlySpan<byte> bytes, string word) => bytes.Length >= word.Length && System.Text.Ascii.EqualsIgnoreCase(bytes[..word.Length], word);
}
