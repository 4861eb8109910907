using System.Text;

namespace IntegrationPlatform.Cases.Sheets;

/// <summary>Reads lists with separators as people export them: semicolon, comma or tab, quotes around what needs them, quotes in the middle as they come.</summary>
internal static class CsvReader
{
    private static readonly char[] Separators = [';', '\t', ','];

    /// <summary>A quote that is never closed would swallow the rest of the list; after so many lines it is taken for a letter.</summary>
    private const int MostLinesInCell = 20;

    public static IReadOnlyList<SheetRow> Read(string text)
    {
        var (separator, start) = SeparatorOf(text);
        var rows = new List<SheetRow>();
        var line = start > 0 ? 2 : 1;
        for (var at = start; at < text.Length;)
        {
            var (cells, next, lines) = Row(text, at, separator);
            if (cells.Exists(c => c.Length > 0))
            {
                rows.Add(new SheetRow(line, cells));
                if (rows.Count > Sheet.MostRows)
                    throw new SheetRefusedException(SheetRefusal.TooManyRows);
            }
            (at, line) = (next, line + lines);
        }
        return rows.Count > 0 ? rows : throw new SheetRefusedException(SheetRefusal.Empty);
    }

    /// <summary>Excel's own hint „sep=;“ in the first line, or whichever separator the first lines have most of.</summary>
    private static (char Separator, int Start) SeparatorOf(string text)
    {
        if (text.Length > 4 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.IndexOf('\n', StringComparison.Ordinal) is > 4 and < 8 and var end)
            return (text[4], end + 1);
        var head = text.AsSpan(0, Math.Min(text.Length, 4000));
        var best = (Separator: ';', Count: 0);
        foreach (var separator in Separators)
        {
            if (head.Count(separator) is var count && count > best.Count)
                best = (separator, count);
        }
        return (best.Separator, 0);
    }

    private static (List<string> Cells, int Next, int Lines) Row(string text, int at, char separator)
    {
        var cells = new List<string>();
        var lines = 1;
        while (true)
        {
            if (cells.Count >= Sheet.MostColumns)
                throw new SheetRefusedException(SheetRefusal.TooManyColumns);
            var quoted = at < text.Length && text[at] == '"' ? Quoted(text, at, separator) : null;
            var (cell, next) = quoted ?? Plain(text, at, separator);
            cells.Add(Sheet.Clean(cell));
            lines += quoted is null ? 0 : text.AsSpan(at, next - at).Count('\n');
            if (next < text.Length && text[next] == separator)
            {
                at = next + 1;
                continue;
            }
            if (next < text.Length && text[next] == '\r')
                next++;
            return (cells, next < text.Length && text[next] == '\n' ? next + 1 : next, lines);
        }
    }

    private static (string Cell, int Next) Plain(string text, int at, char separator)
    {
        var length = text.AsSpan(at).IndexOfAny(separator, '\n', '\r');
        var end = length < 0 ? text.Length : at + length;
        return (text[at..end], end);
    }

    /// <summary>Null when the quote is never closed: then it is just a letter.</summary>
    private static (string Cell, int Next)? Quoted(string text, int at, char separator)
    {
        var cell = new StringBuilder();
        var lines = 0;
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == '\n' && ++lines > MostLinesInCell)
                return null;
            if (text[i] != '"')
            {
                cell.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (i + 1 == text.Length || text[i + 1] == separator || text[i + 1] is '\r' or '\n')
            {
                return (cell.ToString(), i + 1);
            }
            else
            {
                cell.Append('"'); // a quote in the middle that nobody doubled
            }
        }
        return null;
    }
}
