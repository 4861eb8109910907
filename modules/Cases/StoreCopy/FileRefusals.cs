using IntegrationPlatform.Platform.Uploads;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.StoreCopy;

/// <summary>Looks into a file and says in one sentence why it is not taken, and what helps.</summary>
internal sealed class FileRefusals(UploadSettings settings, VirusScan scan, IStringLocalizer<Texts> T)
{
    /// <returns>The kind, or else the sentence.</returns>
    public async Task<(FileKind? Kind, string Sentence)> LookAsync(byte[] content, CancellationToken cancellationToken)
    {
        if (content.Length == 0)
            return (null, T["Wählen Sie eine Datei aus."]);
        if (content.Length > settings.MaxBytes)
            return (null, T["Die Datei ist größer als {0}. Scannen Sie sie kleiner, zum Beispiel mit 150 dpi.", settings.Limit]);
        var (kind, problem) = FileCheck.Look(content);
        if (kind is null)
            return (null, Sentence(problem));
        return await scan.LookAsync(content, cancellationToken) switch
        {
            ScanResult.Clean => (kind, ""),
            ScanResult.Infected => (null, T["Der Virenscanner hat in der Datei Schadsoftware gefunden. Sie wurde nicht gespeichert. Geben Sie Ihrer IT Bescheid."]),
            ScanResult.Failed => (null, T["Die Datei konnte nicht auf Viren geprüft werden und wurde deshalb nicht gespeichert. Versuchen Sie es später noch einmal; bleibt es so, geben Sie Ihrer IT Bescheid."]),
            _ => throw new InvalidOperationException(),
        };
    }

    private string Sentence(FileProblem problem) => problem switch
    {
        FileProblem.Unknown => T["Das ist keine PDF-, JPG- oder PNG-Datei. Es zählt der Inhalt, nicht der Name. Scannen oder fotografieren Sie das Dokument."],
        FileProblem.Damaged => T["Die Datei ist unvollständig oder beschädigt. Scannen oder fotografieren Sie das Dokument noch einmal."],
        FileProblem.Extra => T["In der Datei steckt noch etwas anderes als das Dokument. Drucken Sie es neu als PDF, oder fotografieren Sie es noch einmal."],
        FileProblem.Active => T["Das PDF enthält Programme, Formulare oder Anhänge. Drucken Sie es neu als PDF und nehmen Sie diese Datei."],
        FileProblem.Locked => T["Das PDF ist mit einem Kennwort geschützt und lässt sich nicht prüfen. Speichern Sie es ohne Kennwort."],
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };
}
