using System.IO.Compression;
using System.Net;
using System.Text;
using IntegrationPlatform.Cases.Sheets;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Testing;
using Xunit;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>Workbooks that are small and say a lot, or count their rows as they like.</summary>
public sealed class SheetLimitTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Headings = "<c t=\"inlineStr\"><is><t>Familienname</t></is></c><c t=\"inlineStr\"><is><t>Vornamen</t></is></c>";

    [Fact]
    public async Task One_long_text_named_by_every_cell_is_refused_before_it_fills_the_memory()
    {
        var lead = await host.WorkerAsync(Role.TeamLead);
        var row = $"<row>{string.Concat(Enumerable.Repeat("<c t=\"s\"><v>0</v></c>", 90))}</row>";
        var bomb = Workbook($"<row>{Headings}</row>{string.Concat(Enumerable.Repeat(row, 19_000))}", $"<si><t>{new string('x', 1_000)}</t></si>");
        Assert.True(bomb.Length < 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(SheetRefusal.TooBig, Assert.Throws<SheetRefusedException>(() => Sheet.Read(bomb)).Reason);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000_000L);
        var answer = await lead.Web.TryUploadAsync(new ListFile("liste.xlsx", bomb));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Die Datei ist zu groß.", answer.Text());
    }

    [Theory]
    [InlineData("1", "2", "2")]
    [InlineData("5", "3", "4")]
    [InlineData("1", "2147483647", "")]
    public async Task Rows_that_are_numbered_wrongly_are_all_there_once(string headings, string first, string second)
    {
        var lead = await host.WorkerAsync(Role.TeamLead);
        var run = await lead.Web.CheckAsync(new ListFile("liste.xlsx", Workbook($"<row r=\"{headings}\">{Headings}</row>{Row(first, "Erste")}{Row(second, "Zweite")}{Row("", "Dritte")}")));
        var page = await lead.Web.GetAsync(run);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var name in new[] { "Erste", "Zweite", "Dritte" })
            Assert.Contains(name, page.Text());
        Assert.Equal(3, Sample.Rows(page).Select(r => r.Line).Distinct().Count(line => line is > 0 and <= 1_048_576));
    }

    private static string Row(string number, string name) =>
        $"<row{(number.Length == 0 ? "" : $" r=\"{number}\"")}><c t=\"inlineStr\"><is><t>{name}</t></is></c><c t=\"inlineStr\"><is><t>Ada</t></is></c></row>";

    private static byte[] Workbook(string rows, string strings = "")
    {
        const string main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("xl/workbook.xml", $"<workbook {main}><sheets><sheet name=\"Liste\"/></sheets></workbook>");
            Add("xl/sharedStrings.xml", $"<sst {main}>{strings}</sst>");
            Add("xl/worksheets/sheet1.xml", $"<worksheet {main}><sheetData>{rows}</sheetData></worksheet>");

            void Add(string name, string xml)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(xml));
            }
        }
        return file.ToArray();
    }
}
