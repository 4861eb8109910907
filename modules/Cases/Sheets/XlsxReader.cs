using System.IO.Compression;
using System.Xml;

namespace IntegrationPlatform.Cases.Sheets;

/// <summary>
/// Reads the first visible sheet of a workbook as a stream, with limits: a zip can hold a thousand times its size, an XML file can grow by entities,
/// a sheet can have a million rows. What is needed of the format fits on two pages; a library would bring the other five thousand.
/// </summary>
internal static class XlsxReader
{
    private const int MostEntries = 500;
    private const long MostUnpacked = 60 * 1024 * 1024;
    private const int MostStrings = 500_000;
    private const string Workbook = "xl/workbook.xml";

    public static IReadOnlyList<SheetRow> Read(byte[] file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries)
                throw new SheetRefusedException(SheetRefusal.Damaged);
            var unpacked = new Budget(MostUnpacked);
            var (path, from1904) = FirstSheet(zip, unpacked);
            var rows = XlsxSheet.Read(Open(zip, path, unpacked) ?? throw new SheetRefusedException(SheetRefusal.NotAList), Strings(zip, unpacked), XlsxStyles.Read(Open(zip, "xl/styles.xml", unpacked)), from1904);
            return rows.Count > 0 ? rows : throw new SheetRefusedException(SheetRefusal.Empty);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or FormatException or OverflowException)
        {
            throw new SheetRefusedException(SheetRefusal.Damaged);
        }
    }

    private static (string Path, bool From1904) FirstSheet(ZipArchive zip, Budget unpacked)
    {
        string? id = null;
        var from1904 = false;
        using (var workbook = Open(zip, Workbook, unpacked) ?? throw new SheetRefusedException(SheetRefusal.NotAList))
        {
            while (workbook.Read())
            {
                if (workbook is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
                    from1904 = workbook.GetAttribute("date1904") is "1" or "true";
                else if (id is null && workbook is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && workbook.GetAttribute("state") is null or "visible")
                    id = Attribute(workbook, "id");
            }
        }
        using var links = Open(zip, "xl/_rels/workbook.xml.rels", unpacked);
        while (links?.Read() == true)
        {
            if (links is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && links.GetAttribute("Id") == id && links.GetAttribute("Target") is { } target)
                return (target.StartsWith('/') ? target[1..] : "xl/" + target, from1904);
        }
        return ("xl/worksheets/sheet1.xml", from1904);
    }

    private static List<string> Strings(ZipArchive zip, Budget unpacked)
    {
        var strings = new List<string>();
        using var xml = Open(zip, "xl/sharedStrings.xml", unpacked);
        while (xml?.Read() == true)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                continue;
            strings.Add(XlsxSheet.TextIn(xml));
            if (strings.Count > MostStrings)
                throw new SheetRefusedException(SheetRefusal.Damaged);
        }
        return strings;
    }

    /// <summary>The relation's id stands in a namespace of its own, which differs between the two dialects of the format.</summary>
    private static string? Attribute(XmlReader xml, string name)
    {
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName != name || xml.Prefix.Length == 0)
                continue;
            var value = xml.Value;
            xml.MoveToElement();
            return value;
        }
        xml.MoveToElement();
        return null;
    }

    private static XmlReader? Open(ZipArchive zip, string path, Budget unpacked) => zip.GetEntry(path) is { } entry
        ? XmlReader.Create(new LimitedStream(entry.Open(), unpacked), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, MaxCharactersFromEntities = 1, IgnoreComments = true })
        : null;
}

/// <summary>How much may still be unpacked, over all parts of a file.</summary>
internal sealed class Budget(long bytes)
{
    private long _left = bytes;

    public void Spend(int bytes)
    {
        if ((_left -= bytes) < 0)
            throw new SheetRefusedException(SheetRefusal.TooBig);
    }
}

/// <summary>A stream that ends the reading when there is more in it than anybody has a use for.</summary>
internal sealed class LimitedStream(Stream inner, Budget budget) : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        budget.Spend(read);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
