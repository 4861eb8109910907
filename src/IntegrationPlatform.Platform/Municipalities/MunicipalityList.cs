using System.Globalization;

namespace IntegrationPlatform.Platform.Municipalities;

/// <summary>The 26 towns and the Landkreis with their official keys (MietNEinV annex, BGBl. I 2021, 3738).</summary>
internal static class MunicipalityList
{
    public static IReadOnlyList<Municipality> Read()
    {
        using var file = typeof(MunicipalityList).Assembly.GetManifestResourceStream("municipalities.csv")!;
        using var reader = new StreamReader(file);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. lines.Skip(1).Select(line => Parse(line.Split(',')))];
    }

    /// <param name="cells">ags, slug, code, name, kind, postcodes, inhabitants</param>
    private static Municipality Parse(string[] cells) => new()
    {
        Id = cells[1],
        Ags = cells[0],
        Code = cells[2],
        Name = cells[3],
        Kind = cells[4],
        Postcodes = cells[5],
        Inhabitants = int.TryParse(cells[6], CultureInfo.InvariantCulture, out var count) ? count : null,
    };
}
