using System.Text;
using IntegrationPlatform.Platform.Uploads;
using IntegrationPlatform.Tests.Cases;

namespace IntegrationPlatform.Tests.Platform;

/// <summary>What a file is, by its content, and what is not taken.</summary>
[Trait("Database", "any")]
public sealed class FileCheckTests
{
    [Fact]
    public void Files_that_are_what_they_seem_are_taken()
    {
        Assert.Equal(FileKind.Pdf, FileCheck.Look(SampleFiles.Pdf).Kind);
        Assert.Equal(FileKind.Pdf, FileCheck.Look(SampleFiles.PackedPdf("1 0 << /Type /Page >>")).Kind);
        Assert.Equal(FileKind.Png, FileCheck.Look(SampleFiles.PngWith("Comment\0Scan vom 3.11."u8.ToArray())).Kind);
        Assert.Equal(FileKind.Jpeg, FileCheck.Look(SampleFiles.JpegWith("<x:xmpmeta xmlns:x='adobe:ns:meta/'>"u8.ToArray())).Kind);
    }

    [Fact]
    public void A_telephone_may_put_a_second_picture_behind_the_first() =>
        Assert.Equal(FileKind.Jpeg, FileCheck.Look([.. SampleFiles.Jpeg, .. SampleFiles.Jpeg]).Kind);

    [Theory]
    [InlineData("")]
    [InlineData("<html><script>alert(1)</script>")]
    [InlineData("\n%PDF-1.4\n%%EOF")]
    [InlineData("GIF89a")]
    [InlineData("MZ\u0090")]
    public void What_is_neither_pdf_nor_picture_is_not_taken(string content) => Refused(FileProblem.Unknown, Encoding.Latin1.GetBytes(content));

    [Fact]
    public void A_zip_is_not_taken_whatever_it_is_called() => Refused(FileProblem.Unknown, SampleFiles.Zip());

    public static TheoryData<string> Kinds => ["pdf", "png", "jpeg"];

    [Theory, MemberData(nameof(Kinds))]
    public void Nothing_may_hang_on_to_the_end(string kind)
    {
        Refused(FileProblem.Extra, [.. Of(kind), .. "<html><script>alert(1)</script>"u8]);
        Refused(FileProblem.Extra, [.. Of(kind), .. "ein Wort"u8]);
        Refused(FileProblem.Extra, [.. Of(kind), .. SampleFiles.Zip()]);
        Refused(FileProblem.Extra, [.. Of(kind), 0]);
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Nothing_may_stand_before_the_beginning(string kind) => Refused(FileProblem.Unknown, [.. "<!doctype html>"u8, .. Of(kind)]);

    [Theory, MemberData(nameof(Kinds))]
    public void A_file_that_was_cut_off_is_damaged(string kind)
    {
        var whole = Of(kind);
        for (var length = whole.Length - 8; length > 8; length -= 3)
            Refused(FileProblem.Damaged, whole[..length]);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("<HTML\n")]
    [InlineData("<!DocType html>")]
    [InlineData("<script src=x>")]
    [InlineData("<?php system('id') ?>")]
    [InlineData("<svg onload=alert(1)>")]
    public void A_page_inside_is_found(string markup)
    {
        Refused(FileProblem.Extra, SampleFiles.PdfWith("", $"%{markup}\n"));
        Refused(FileProblem.Extra, SampleFiles.PngWith(Encoding.ASCII.GetBytes(markup)));
        Refused(FileProblem.Extra, SampleFiles.JpegWith(Encoding.ASCII.GetBytes(markup)));
    }

    [Fact]
    public void A_zip_inside_is_found()
    {
        Refused(FileProblem.Extra, SampleFiles.JpegWith(SampleFiles.Zip()));
        Refused(FileProblem.Extra, SampleFiles.PngWith(SampleFiles.Zip()));
        Refused(FileProblem.Extra, SampleFiles.PdfWith("", $"%{Encoding.Latin1.GetString(SampleFiles.Zip())}\n"));
    }

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>")]
    [InlineData("/OpenAction << /S /J#61vaScript /JS (app.alert(1)) >>")]
    [InlineData("/OpenAction << /S /Launch /F (calc.exe) >>")]
    [InlineData("/Names << /EmbeddedFiles << >> >>")]
    [InlineData("/AcroForm << /XFA 4 0 R >>")]
    public void A_pdf_that_does_something_is_not_taken_neither_openly_nor_packed(string dictionary)
    {
        Refused(FileProblem.Active, SampleFiles.PdfWith(dictionary));
        Refused(FileProblem.Active, SampleFiles.PackedPdf($"1 0 << {dictionary} >>"));
    }

    [Fact]
    public void A_pdf_with_a_password_cannot_be_looked_into() => Refused(FileProblem.Locked, SampleFiles.PdfWith("/Encrypt 5 0 R"));

    [Fact]
    public void A_pdf_that_unpacks_without_end_is_not_taken() => Refused(FileProblem.Active, SampleFiles.PackedPdf(new string(' ', 40 * 1024 * 1024)));

    private static byte[] Of(string kind) => kind == "pdf" ? SampleFiles.Pdf : kind == "png" ? SampleFiles.Png : SampleFiles.Jpeg;

    private static void Refused(FileProblem problem, byte[] file) => Assert.Equal(((FileKind?)null, problem), FileCheck.Look(file));
}
