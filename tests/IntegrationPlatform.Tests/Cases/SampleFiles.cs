using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>Files as people and attackers bring them.</summary>
internal static class SampleFiles
{
    public static readonly byte[] Pdf = PdfWith("");
    public static readonly byte[] Png = PngWith([]);
    public static readonly byte[] Jpeg = JpegWith([]);

    /// <summary>The test virus of the antivirus makers, in two halves so that no scanner takes this source for it.</summary>
    public static readonly byte[] Eicar = Encoding.ASCII.GetBytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");

    /// <summary>A page with something more in one of its dictionaries.</summary>
    public static byte[] PdfWith(string more, string between = "") => Encoding.Latin1.GetBytes(
        $"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R {more} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n{between}xref\n0 3\ntrailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n120\n%%EOF\n");

    /// <summary>As newer programs write it: the dictionaries packed.</summary>
    public static byte[] PackedPdf(string dictionary)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(Encoding.Latin1.GetBytes(dictionary));
        return PdfWith("", $"3 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length {packed.Length} >>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream\nendobj\n");
    }

    /// <summary>Valid, and as large as wanted.</summary>
    public static byte[] PdfOf(int bytes) => PdfWith("", $"%{new string('x', bytes - Pdf.Length - 2)}\n");

    public static byte[] PngWith(byte[] text) =>
    [
        0x89, .. "PNG\r\n"u8, 0x1a, 0x0a, .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]), .. text.Length == 0 ? [] : Chunk("tEXt", text), .. Chunk("IDAT", [0x08, 0xd7, 0x63, 0x60, 0x60, 0x60, 0, 0, 0, 4, 0, 1]), .. Chunk("IEND", []),
    ];

    public static byte[] JpegWith(byte[] comment) =>
    [
        0xff, 0xd8, 0xff, 0xe0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0, .. comment.Length == 0 ? [] : Segment(0xfe, comment), 0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0, 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9,
    ];

    public static byte[] Zip()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = new StreamWriter(archive.CreateEntry("bescheid.txt").Open());
            entry.Write("kein PDF");
        }
        return zip.ToArray();
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xff, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(type), .. content, 0, 0, 0, 0];
    }
}
