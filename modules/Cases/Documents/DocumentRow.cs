using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Uploads;
using IntegrationPlatform.Sdk;
using IntegrationPlatform.Sdk.Look;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.Documents;

/// <summary>A copy as its pages show it.</summary>
internal sealed record CopyRow(Guid Id, FileKind Kind, SealedText Name, int Bytes, string StoredByName, DateTime StoredAt)
{
    public bool IsPicture => Kind is FileKind.Jpeg or FileKind.Png;

    public string Size => Bytes >= 1024 * 1024 ? $"{Bytes / 1024m / 1024m:0.0} MB" : $"{Math.Max(1, Bytes / 1024)} kB";

    public string Says => $"{(Kind == FileKind.Pdf ? "PDF" : Kind == FileKind.Jpeg ? "JPG" : "PNG")}, {Size}";
}

/// <summary>A document as its pages show it, with its texts opened.</summary>
internal sealed record DocumentRow(
    Guid Id, Guid CaseId, string Kind, SealedText? SealedTitle, DateOnly SeenOn, DateOnly? IssuedOn, DateOnly? ValidUntil, SealedText? SealedPlace, Guid? ReplacedById, string RecordedByName, CopyRow? Copy)
{
    private const int SoonDays = 90;

    public string? Title { get; private init; }
    public string? OriginalAt { get; private init; }

    public static IQueryable<DocumentRow> Of(CasesDb db, IQueryable<DocumentRecord> documents) => documents.Select(d => new DocumentRow(
        d.Id, d.CaseId, d.Kind, d.Title, d.SeenOn, d.IssuedOn, d.ValidUntil, d.OriginalAt, db.Documents.Any(n => n.Id == d.ReplacedById && n.RemovedAt == null) ? d.ReplacedById : null, d.RecordedByName,
        db.DocumentCopies.Where(c => c.DocumentId == d.Id).Select(c => new CopyRow(c.Id, c.Kind, c.Name, c.Bytes, c.StoredByName, c.StoredAt)).FirstOrDefault()));

    public DocumentRow Open(Vault vault, IStringLocalizer texts)
    {
        return this with { Title = Text(SealedTitle), OriginalAt = Text(SealedPlace) };

        string? Text(SealedText? text) => text is null ? null : vault.Open(text, Id) ?? texts["nicht lesbar"].Value;
    }

    public string KindText(IStringLocalizer texts) => texts[DocumentKinds.List.Label(Kind)];

    /// <summary>Title and kind, where only one line is.</summary>
    public string Called(IStringLocalizer texts) => Title is null ? KindText(texts) : $"{KindText(texts)}: {Title}";

    public string Tag(DateOnly today) => ReplacedById is not null || ValidUntil is null ? "plain" : ValidUntil < today ? "danger" : ValidUntil <= today.AddDays(SoonDays) ? "warn" : "ok";

    /// <summary>Until when it holds, in plain words.</summary>
    public string Says(DateOnly today, IStringLocalizer texts) => ReplacedById is not null ? texts["ersetzt"] : (ValidUntil?.DayNumber - today.DayNumber) switch
    {
        null => texts["ohne Ablauf"],
        < -1 and var days => texts["seit {0} Tagen abgelaufen", -days],
        -1 => texts["seit gestern abgelaufen"],
        0 => texts["läuft heute ab"],
        1 => texts["läuft morgen ab"],
        <= SoonDays and var days => texts["läuft in {0} Tagen ab", days],
        _ => texts["gültig bis {0}", German.Day(ValidUntil)],
    };
}
