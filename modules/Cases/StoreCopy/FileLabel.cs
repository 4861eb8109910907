using System.Globalization;
using System.Text;
using IntegrationPlatform.Platform.Uploads;
using IntegrationPlatform.Platform.Words;

namespace IntegrationPlatform.Cases.StoreCopy;

/// <summary>What a file was called, made harmless: letters, digits and a few signs, and the ending that its content has.</summary>
internal static class FileLabel
{
    private const int Longest = 80;

    public static string Of(string? name, FileKind kind)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var dot = last.LastIndexOf('.');
        var clean = new StringBuilder();
        foreach (var sign in (dot > 0 ? last[..dot] : last).Normalize(NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(sign) || sign is '-' or '_' or '(' or ')' || CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark)
                clean.Append(sign);
            else if (clean.Length > 0 && clean[^1] != ' ')
                clean.Append(' '); // dots too: "bescheid.pdf.exe" must not look like what it is not
        }
        var label = clean.ToString().Trim().Cut(Longest);
        return $"{(label.Length == 0 ? "Dokument" : label)}{EndingOf(kind)}";
    }

    private static string EndingOf(FileKind kind) => kind switch
    {
        FileKind.Pdf => ".pdf",
        FileKind.Jpeg => ".jpg",
        FileKind.Png => ".png",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
