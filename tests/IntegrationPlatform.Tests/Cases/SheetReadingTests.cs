using System.IO.Compression;
using System.Text;
using IntegrationPlatform.Cases.Imports;
using IntegrationPlatform.Cases.Sheets;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

[Trait("Database", "any")]
public sealed class SheetReadingTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    static SheetReadingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory, InlineData("utf-8"), InlineData("windows-1252"), InlineData("utf-16"), InlineData("utf-16BE")]
    public void Any_usual_encoding_is_read(string encoding) =>
        Assert.Equal("Größmann", Sheet.Read(Encoding.GetEncoding(encoding).GetBytes("Name;Ort\nGrößmann;Weil im Schönbuch")).Rows[1].Cells[0]);

    [Theory, InlineData("utf-8"), InlineData("utf-16"), InlineData("utf-16BE")]
    public void A_mark_at_the_start_is_no_letter(string encoding)
    {
        var kind = Encoding.GetEncoding(encoding);
        Assert.Equal("Name", Sheet.Read([.. kind.GetPreamble(), .. kind.GetBytes("Name;Ort\nGrößmann;Weil")]).Rows[0].Cells[0]);
    }

    [Theory, InlineData(";"), InlineData(","), InlineData("\t")]
    public void The_separator_is_found(string separator) =>
        Assert.Equal(["Haddad", "Layla"], Read($"Name{separator}Vorname\nHaddad{separator}Layla").Rows[1].Cells);

    [Fact]
    public void Quotes_and_line_breaks_in_cells_keep_the_line_numbers()
    {
        var rows = Read("Name;Ort\r\n\"Haddad; \"\"Layla\"\"\";\"Haus\r\nam Anger\"\r\n\r\nKaur;\"halb offen\r\nSingh;Weil\r\n").Rows;
        Assert.Equal([1, 2, 5, 6], rows.Select(r => r.Line));
        Assert.Equal(["Haddad; \"Layla\"", "Haus am Anger"], rows[1].Cells);
        Assert.Equal(["Singh", "Weil"], rows[3].Cells);
    }

    [Fact]
    public void Letters_that_were_read_wrong_are_mended() => Assert.Equal(("Müller", "Ãlvarez", "Öztürk"), (SheetText.Mend("MÃ¼ller"), SheetText.Mend("Ãlvarez"), SheetText.Mend("Öztürk")));

    [Theory]
    [InlineData("01.01.1990", "01.01.1990")]
    [InlineData("5.3.1985", "05.03.1985")]
    [InlineData("1985-03-05", "05.03.1985")]
    [InlineData("1985-03-05 00:00:00", "05.03.1985")]
    [InlineData("05.03.85", "05.03.1985")]
    [InlineData("05.03.20", "05.03.2020")]
    [InlineData("31111", "05.03.1985")]
    [InlineData("1985", "1985")]
    [InlineData("00.00.1985", "1985")]
    [InlineData("xx.03.1985", "03.1985")]
    [InlineData("03/1985", "03.1985")]
    [InlineData("05/03/1985", "05.03.1985")]
    [InlineData("31.02.1990", "")]
    [InlineData("13/13/1990", "")]
    [InlineData("71263", "08.02.2095")]
    [InlineData("ca. 1985", "")]
    [InlineData("999999999", "")]
    public void Days_are_read_as_lists_write_them(string text, string shown) => Assert.Equal(shown, ListedPerson.Shown(ListedDay.Read(text, Today)));

    [Fact]
    public void A_workbook_is_read_with_its_days_formulas_and_errors()
    {
        const string sheet = """
            <row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" s="1"><v>31111</v></c></row>
            <row r="7"><c r="A7" t="inlineStr"><is><r><t>Had</t></r><r><t>dad</t></r></is></c><c r="B7" t="str"><f>A1&amp;B1</f><v>x</v></c><c r="C7" t="e"><v>#REF!</v></c><c r="D7"><v>1990</v></c></row>
            """;
        var rows = Sheet.Read(Workbook(sheet, strings: "<si><t>Name</t></si>")).Rows;
        Assert.Equal([3, 7], rows.Select(r => r.Line));
        Assert.Equal(["Name", "", "05.03.1985"], rows[0].Cells);
        Assert.Equal(["Haddad", "=A1&B1", "#REF!", "1990"], rows[1].Cells);
    }

    [Fact]
    public void An_entity_bomb_is_refused() =>
        Assert.Equal(SheetRefusal.Damaged, Refused(Workbook("<row><c t=\"inlineStr\"><is><t>&a;</t></is></c></row>", head: "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>")));

    [Fact]
    public void A_zip_bomb_is_refused() => Assert.Equal(SheetRefusal.TooBig, Refused(Workbook("<row>" + new string(' ', 80 * 1024 * 1024) + "</row>")));

    [Fact]
    public void A_sheet_of_a_million_rows_is_refused()
    {
        var rows = new StringBuilder();
        for (var i = 0; i < 200_000; i++)
            rows.Append("<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>");
        Assert.Equal(SheetRefusal.TooManyRows, Refused(Workbook(rows.ToString())));
        Assert.Equal(SheetRefusal.TooManyRows, Refused(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a;b\n", 20_001)))));
    }

    [Fact]
    public void What_is_no_list_is_refused_with_a_reason()
    {
        Assert.Equal(SheetRefusal.Empty, Refused([]));
        Assert.Equal(SheetRefusal.Empty, Refused(Encoding.UTF8.GetBytes(" ;;\n\n")));
        Assert.Equal(SheetRefusal.OldExcel, Refused([0xD0, 0xCF, 0x11, 0xE0, 1, 2]));
        Assert.Equal(SheetRefusal.Damaged, Refused([(byte)'P', (byte)'K', 3, 4, 9, 9, 9]));
        Assert.Equal(SheetRefusal.NotAList, Refused([1, 0, 0, 3, 200, 1, 0, 9, 255, 0]));
        Assert.Equal(SheetRefusal.TooManyColumns, Refused(Encoding.UTF8.GetBytes(new string(';', 200))));
        Assert.Equal(SheetRefusal.TooBig, Refused(new byte[Sheet.MostBytes + 1]));
    }

    [Fact]
    public void Chance_never_breaks_the_reader()
    {
        var chance = new Random(7);
        var clean = Sample.Clean.Bytes;
        for (var i = 0; i < 300; i++)
        {
            var bytes = i % 2 == 0 ? [.. clean] : Enumerable.Range(0, 400).Select(_ => (byte)"a;\"\n\r\t,\u0000ß=".ElementAt(chance.Next(10))).ToArray();
            for (var flips = 0; flips < 8 && i % 2 == 0; flips++)
                bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
            try
            {
                Assert.NotEmpty(Sheet.Read(bytes).Rows);
            }
            catch (SheetRefusedException)
            {
                // said no, and why
            }
        }
    }

    private static Sheet Read(string text) => Sheet.Read(Encoding.UTF8.GetBytes(text));

    private static SheetRefusal Refused(byte[] file) => Assert.Throws<SheetRefusedException>(() => Sheet.Read(file)).Reason;

    private static byte[] Workbook(string rows, string strings = "", string head = "")
    {
        const string main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("xl/workbook.xml", $"<workbook {main} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"versteckt\" state=\"hidden\" r:id=\"r9\"/><sheet name=\"Liste\" r:id=\"r1\"/></sheets></workbook>");
            Add("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Target=\"worksheets/liste.xml\"/></Relationships>");
            Add("xl/styles.xml", $"<styleSheet {main}><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-407]dd\\.mm\\.yyyy\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf/><xf numFmtId=\"170\"/></cellXfs></styleSheet>");
            Add("xl/sharedStrings.xml", $"<sst {main}>{strings}</sst>");
            Add("xl/worksheets/liste.xml", $"{head}<worksheet {main}><sheetData>{rows}</sheetData></worksheet>");

            void Add(string name, string xml)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(xml));
            }
        }
        return file.ToArray();
    }
}
