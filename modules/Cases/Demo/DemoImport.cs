using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Imports;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Encryption;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>An allocation list that somebody has checked and not yet taken over: new people, one who may be here already, and rows with mistakes.</summary>
internal static class DemoImport
{
    private static readonly string[] Headings = ["Lfd. Nr.", "Familienname", "Vorname", "Geb.-Datum", "Geschlecht", "Staatsangehörigkeit", "Zuteilung am", "Unterkunft"];
    private static readonly string[] Fields = ["", ImportFields.FamilyName, ImportFields.GivenNames, ImportFields.BirthDate, ImportFields.Gender, ImportFields.Nationality, ImportFields.AllocatedOn, ImportFields.Accommodation];

    private static readonly string[][] People =
    [
        ["1", "Tadesse", "Selam", "14.02.1998", "w", "Eritrea", "02.11.2026", "Silberdistelweg 12"],
        ["2", "Yıldırım", "Deniz", "01.01.1990", "m", "Türkei", "02.11.2026", "Silberdistelweg 12"],
        ["3", "Kovalchuk", "Oksana", "1985", "w", "UKR", "02.11.2026", "Am Krautgarten 8"],
        ["4", "Kovalchuk", "Maksym", "31.02.2012", "m", "UKR", "02.11.2026", "Am Krautgarten 8"],
        ["5", "Tadesse", "Selam", "14.02.1998", "w", "Eritrea", "02.11.2026", "Silberdistelweg 12"],
        ["6", "Summe: 5", "", "", "", "", "", ""],
    ];

    public static (ImportBatch List, IReadOnlyList<ImportRow> Rows) Write(DemoRun run, Vault vault, DemoFile known)
    {
        var id = run.Ids.Next();
        var by = run.Posts[0];
        var rows = People.Append(Like(known.Client)).Select((cells, i) => RowOf(run, vault, id, i + 2, cells)).ToList();
        (rows[0].Fate, rows[1].Fate, rows[2].Fate, rows[3].Fate, rows[5].Fate) = (RowFate.New, RowFate.New, RowFate.New, RowFate.Rejected, RowFate.Rejected);
        (rows[4].Fate, rows[4].MatchLine) = (RowFate.Repeated, rows[0].Line);
        (rows[6].Fate, rows[6].MatchCaseId) = (RowFate.Duplicate, known.Case.Id);
        var list = new ImportBatch
        {
            Id = id,
            FileName = vault.Seal("Zuteilungen KW 45.xlsx", id),
            Fingerprint = id.ToString("N"),
            HeadingLine = 1,
            Headings = vault.Seal(Headings, id),
            Rows = rows.Count,
            UploadedBy = by.UserId,
            UploadedByName = by.Name,
            UploadedAt = run.Today.AddDays(-3).ToDateTime(new TimeOnly(9, 20), DateTimeKind.Utc),
        };
        list.Read(Fields);
        list.Count(rows);
        return (list, rows);
    }

    /// <summary>Somebody of ours as an office would spell them.</summary>
    private static string[] Like(Person client) =>
        ["7", (client.FamilyName ?? client.Alias).Replace("-", " ", StringComparison.Ordinal).ToUpperInvariant(), client.GivenNames ?? "", $"01.01.{client.BirthYear ?? 1990}", client.Gender == Gender.W ? "w" : "m", "Syrien", "02.11.2026", "Am Krautgarten 8"];

    private static ImportRow RowOf(DemoRun run, Vault vault, Guid list, int line, string[] cells)
    {
        var id = run.Ids.Next();
        return new ImportRow { Id = id, ImportId = list, Line = line, Cells = vault.Seal(cells, id), Key = line.ToString("D64", System.Globalization.CultureInfo.InvariantCulture) };
    }
}
