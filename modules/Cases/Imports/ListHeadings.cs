using IntegrationPlatform.Cases.Sheets;

namespace IntegrationPlatform.Cases.Imports;

/// <summary>Lists begin with titles and dates; the headings are the first row of which at least two cells name something we know.</summary>
internal static class ListHeadings
{
    private const int LookAt = 15;

    public static SheetRow Find(Sheet sheet)
    {
        var best = sheet.Rows.Take(LookAt).Select(row => (Row: row, Known: ImportFields.Guess(row.Cells).Count(f => f.Length > 0))).MaxBy(r => r.Known);
        return best.Known >= 2 ? best.Row : throw new SheetRefusedException(SheetRefusal.NoHeadings);
    }
}
