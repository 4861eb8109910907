using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Imports;
using IntegrationPlatform.Platform.Encryption;

namespace IntegrationPlatform.Tests.Cases;

/// <summary>An allocation list of one row, checked and not taken over.</summary>
internal static class Listed
{
    public static (ImportBatch List, ImportRow Row) Of(Vault vault, Guid by, DateTime now)
    {
        var (id, rowId) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var list = new ImportBatch
        {
            Id = id,
            FileName = vault.Seal("liste.csv", id),
            Fingerprint = id.ToString("N"),
            HeadingLine = 1,
            Headings = vault.Seal(["Name", "Vorname"], id),
            Rows = 1,
            UploadedBy = by,
            UploadedByName = "Anna Probe",
            UploadedAt = now,
        };
        var row = new ImportRow { Id = rowId, ImportId = id, Line = 2, Cells = vault.Seal(["Gelistet", "Greta"], rowId), Fate = RowFate.New, Key = rowId.ToString("N") };
        list.Read(["family_name", "given_names"]);
        list.Count([row]);
        return (list, row);
    }
}
