using System.Globalization;
using System.Text;
using System.Xml;

namespace IntegrationPlatform.Cases.Sheets;

/// <summary>The cells of one sheet. A number is a date only if its style says so.</summary>
internal static class XlsxSheet
{
    private const int LastLine = 1_048_576; // of Excel

    public static IReadOnlyList<SheetRow> Read(XmlReader xml, IReadOnlyList<string> strings, IReadOnlyList<bool> dates, bool from1904)
    {
        using var closed = xml;
        var rows = new List<SheetRow>();
        var (line, letters) = (0, 0);
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" })
                continue;
            line = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var named) && named > line && named <= LastLine ? named : line + 1; // each line is there once, whatever the file says
            var cells = Cells(xml, strings, dates, from1904);
            if (cells.All(c => c.Length == 0))
                continue;
            if ((letters += cells.Sum(c => c.Length)) > Sheet.MostLetters)
                throw new SheetRefusedException(SheetRefusal.TooBig);
            rows.Add(new SheetRow(line, cells));
            if (rows.Count > Sheet.MostRows)
                throw new SheetRefusedException(SheetRefusal.TooManyRows);
        }
        return rows;
    }

    /// <summary>All text of a shared or inline string, without the readings that Asian sheets have beside it. Stands on its end afterwards.</summary>
    public static string TextIn(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var (depth, text) = (xml.Depth, new StringBuilder());
        var more = xml.Read();
        while (more && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                xml.Skip();
                continue;
            }
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                if (text.Length < Sheet.LongestCell)
                    text.Append(xml.ReadElementContentAsString());
                else
                    xml.Skip();
                continue;
            }
            more = xml.Read();
        }
        return text.ToString();
    }

    private static List<string> Cells(XmlReader xml, IReadOnlyList<string> strings, IReadOnlyList<bool> dates, bool from1904)
    {
        var cells = new List<string>();
        if (xml.IsEmptyElement)
            return cells;
        var depth = xml.Depth;
        var more = xml.Read();
        while (more && xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                more = xml.Read();
                continue;
            }
            var column = ColumnOf(xml.GetAttribute("r")) ?? cells.Count;
            var (kind, style) = (xml.GetAttribute("t"), int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : 0);
            var text = Sheet.Clean(ValueOf(xml, kind, style < dates.Count && dates[style], strings, from1904));
            if (text.Length == 0)
                continue;
            if (column >= Sheet.MostColumns)
                throw new SheetRefusedException(SheetRefusal.TooManyColumns);
            while (cells.Count <= column)
                cells.Add("");
            cells[column] = text;
        }
        return cells;
    }

    /// <summary>Stands behind the cell afterwards.</summary>
    private static string ValueOf(XmlReader xml, string? kind, bool isDate, IReadOnlyList<string> strings, bool from1904)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }
        var (depth, value, formula) = (xml.Depth, "", (string?)null);
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" })
                value = xml.ReadElementContentAsString();
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "f" })
                formula = "=" + xml.ReadElementContentAsString();
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
                value = TextIn(xml);
            else
                xml.Read();
        }
        xml.Read();
        if (formula is not null)
            return formula;
        return kind switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < strings.Count ? strings[index] : throw new SheetRefusedException(SheetRefusal.Damaged),
            "inlineStr" or "str" or "e" => value,
            "b" => value == "1" ? "ja" : "nein",
            "d" => DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? Day(time) : value,
            _ => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? isDate ? ExcelDay.Of(number, from1904) is { } day ? Day(day) : value : number.ToString("0.##########", CultureInfo.InvariantCulture) : value,
        };
    }

    private static string Day(DateTime day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>„AB12“ is the 28th column.</summary>
    private static int? ColumnOf(string? place)
    {
        if (string.IsNullOrEmpty(place))
            return null;
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetterUpper).Take(4))
            column = (column * 26) + letter - 'A' + 1;
        return column == 0 ? null : column - 1;
    }
}

/// <summary>Excel counts days, and believes that 1900 was a leap year.</summary>
internal static class ExcelDay
{
    public static DateTime? Of(double number, bool from1904 = false) =>
        number is >= 1 and < 2_958_466 ? (from1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, number < 60 ? 31 : 30)).AddDays(Math.Floor(number)) : null;
}

/// <summary>Which of a workbook's styles show a number as a day.</summary>
internal static class XlsxStyles
{
    public static IReadOnlyList<bool> Read(XmlReader? xml)
    {
        using var closed = xml;
        var formats = new HashSet<int>();
        var styles = new List<bool>();
        var inCells = false;
        while (xml?.Read() == true)
        {
            if (xml.LocalName == "cellXfs")
                inCells = xml.NodeType == XmlNodeType.Element;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "numFmt" && IsDay(xml.GetAttribute("formatCode") ?? ""))
                formats.Add(int.Parse(xml.GetAttribute("numFmtId") ?? "", NumberStyles.None, CultureInfo.InvariantCulture));
            else if (inCells && xml.LocalName == "xf")
                styles.Add(int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var format) && (format is >= 14 and <= 17 or 22 || formats.Contains(format)));
        }
        return styles;
    }

    // In quotes, brackets and after a backslash stands text: "Tag" 0 is no day.
    private static bool IsDay(string format)
    {
        var (quoted, bracket) = (false, false);
        for (var i = 0; i < format.Length; i++)
        {
            var letter = char.ToLowerInvariant(format[i]);
            if (letter == '\\')
                i++;
            else if (letter == '"')
                quoted = !quoted;
            else if (letter is '[' or ']')
                bracket = letter == '[';
            else if (!quoted && !bracket && letter is 'y' or 'j' or 'd' or 't')
                return true;
        }
        return false;
    }
}
