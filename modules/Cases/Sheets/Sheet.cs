using System.Text;

namespace IntegrationPlatform.Cases.Sheets;

internal enum SheetKind
{
    Csv,
    Xlsx,
}

/// <summary>One line of a list as it stands there; the number is the one that a spreadsheet or an editor shows.</summary>
internal sealed record SheetRow(int Line, IReadOnlyList<string> Cells);

/// <summary>A list from outside, read into text. Rows without any text are left out. A cell that begins with „=“ holds a formula instead of a value.</summary>
internal sealed record Sheet(SheetKind Kind, IReadOnlyList<SheetRow> Rows)
{
    public const int MostBytes = 5 * 1024 * 1024;
    public const int MostRows = 20_000;
    public const int MostColumns = 100;
    public const int LongestCell = 1_000;

    /// <summary>Over all cells: a small workbook may name the same long text two million times.</summary>
    public const int MostLetters = 20_000_000;

    public static Sheet Read(byte[] file) => file switch
    {
        { Length: 0 } => throw new SheetRefusedException(SheetRefusal.Empty),
        { Length: > MostBytes } => throw new SheetRefusedException(SheetRefusal.TooBig),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new SheetRefusedException(SheetRefusal.OldExcel), // also an .xlsx with a password
        [(byte)'P', (byte)'K', 3, 4, ..] => new Sheet(SheetKind.Xlsx, XlsxReader.Read(file)),
        _ => new Sheet(SheetKind.Csv, CsvReader.Read(SheetText.Decode(file))),
    };

    /// <summary>What nobody can see or store is taken out: control characters, halves of letters, marks that turn the direction of writing.</summary>
    public static string Clean(string text)
    {
        if (text.Length > LongestCell)
            text = text[..LongestCell];
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(letter) || Rune.IsControl(letter))
                clean.Append(clean.Length > 0 && clean[^1] != ' ' ? " " : "");
            else if (letter.Value is not (0xFEFF or 0x200B or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)))
                clean.Append(letter);
        }
        return clean.ToString().TrimEnd();
    }
}

internal enum SheetRefusal
{
    Empty,
    TooBig,
    TooManyRows,
    TooManyColumns,
    OldExcel,
    NotAList,
    Damaged,
    NoHeadings,
}

/// <summary>The file as a whole cannot be read as a list; whoever sent it is told why.</summary>
internal sealed class SheetRefusedException(SheetRefusal reason) : Exception(reason.ToString())
{
    public SheetRefusal Reason => reason;
}
