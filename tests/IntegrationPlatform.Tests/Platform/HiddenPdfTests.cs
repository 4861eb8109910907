using System.IO.Compression;
using System.Text;
using IntegrationPlatform.Platform.Uploads;
using IntegrationPlatform.Tests.Cases;
using Xunit;

namespace IntegrationPlatform.Tests.Platform;

/// <summary>PDFs that hide from the check what a reader of PDFs would find and do.</summary>
public sealed class HiddenPdfTests
{
    private const string Script = "1 0 << /S /JavaScript /JS (app.alert(1)) >>";

    [Fact]
    public void A_packed_part_that_spells_its_kind_with_codes_is_refused() => Refused(Object("/Type /Obj#53tm", Packed(Script)));

    [Fact]
    public void A_harmless_part_in_a_text_before_the_real_one_hides_nothing() =>
        Refused(Object($"/Type /ObjStm /X (stream\n{Packed("1 0 << /Type /Page >>")}\nendstream)", Packed(Script)));

    [Fact]
    public void A_harmless_part_in_a_remark_before_the_real_one_hides_nothing() =>
        Refused(Object("/Type /ObjStm % >>stream\n", Packed(Script)));

    [Fact]
    public void The_word_for_the_end_in_the_middle_of_a_part_hides_nothing() => Refused(Object("/Type /ObjStm", Part("1 0 % endstream\n", Script)));

    [Theory, InlineData("/S /Rendition /JS 4 0 R"), InlineData("/Subtype /FileAttachment /FS 5 0 R")]
    public void What_plays_or_carries_something_is_refused(string more) => Refused(SampleFiles.PdfWith(more));

    [Fact]
    public void A_part_as_programs_write_it_is_taken() =>
        Assert.Equal(FileKind.Pdf, FileCheck.Look(Object("/DecodeParms<</Columns 4/Predictor 12>>/First 5/N 1/Type/ObjStm", Packed("1 0 << /Type /Page >>"))).Kind);

    private static void Refused(byte[] pdf) => Assert.Equal((null, FileProblem.Active), FileCheck.Look(pdf));

    private static byte[] Object(string dictionary, string content) =>
        SampleFiles.PdfWith("", $"3 0 obj\n<< /Filter /FlateDecode {dictionary}>>\nstream\n{content}\nendstream\nendobj\n");

    private static string Packed(string text) => Part("", text);

    /// <summary>One part: the first text as it is, the second packed.</summary>
    private static string Part(string plain, string packed)
    {
        using var part = new MemoryStream();
        part.Write([0x78, 0x9c]);
        if (plain.Length > 0)
            part.Write([0, (byte)plain.Length, 0, (byte)~plain.Length, 0xff, .. Encoding.Latin1.GetBytes(plain)]);
        using (var deflate = new DeflateStream(part, CompressionLevel.SmallestSize, leaveOpen: true))
            deflate.Write(Encoding.Latin1.GetBytes(packed));
        var (a, b) = (1u, 0u);
        foreach (var letter in plain + packed)
        {
            a = (a + letter) % 65521;
            b = (b + a) % 65521;
        }
        part.Write([(byte)(b >> 8), (byte)b, (byte)(a >> 8), (byte)a]);
        return Encoding.Latin1.GetString(part.ToArray());
    }
}
