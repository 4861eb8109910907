using System.Security.Cryptography;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Uploads;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>Documents that somebody has seen: every third client's residence title, and for the case of the screenshots some of each kind with one copy.</summary>
internal sealed class DemoDocuments(DemoRun run, Vault vault)
{
    private readonly DemoRandom _random = new("documents " + run.Municipality.Id); // its own, so that the rest of the demo stays as it was

    public List<Consent> Consents { get; } = [];
    public List<DocumentRecord> Documents { get; } = [];
    public List<DocumentCopy> Copies { get; } = [];
    public List<DocumentPart> Parts { get; } = [];

    public void Write(IReadOnlyList<DemoFile> files)
    {
        Consents.Clear();
        Documents.Clear();
        Copies.Clear();
        Parts.Clear();
        if (run.Scene.Lean)
            return;
        foreach (var file in files)
        {
            if (file.Story == AlHussein.Story)
                Tell(file);
            else if (_random.Chance(0.3))
                Add(file, "residence_title", file.Case.OpenedOn, run.Today.AddDays(_random.Between(20, 900)));
        }
    }

    private void Tell(DemoFile file)
    {
        var given = run.Today.AddDays(-214);
        var id = run.Ids.Next();
        var consent = new Consent
        {
            Id = id,
            PersonId = file.Client.Id,
            Kind = ConsentKind.DocumentCopy,
            Scope = ["documents"],
            Purpose = vault.Seal("Kopien für Anträge, die gemeinsam gestellt werden", id),
            GivenOn = given,
            Form = ConsentForm.Paper,
            Language = file.Client.PreferredLanguage,
            RecordedBy = file.Manager.UserId,
            RecordedByName = file.Manager.Name,
            RecordedAt = At(given),
        };
        Consents.Add(consent);
        Add(file, "residence_title", given, run.Today.AddDays(75), "§ 25 Abs. 2 AufenthG, Karte", "bei der Person").IssuedOn = given;
        Add(file, "passport", run.Today.AddDays(-540), run.Today.AddDays(-23), null, "bei der Botschaft zur Verlängerung");
        Add(file, "rental_contract", run.Today.AddDays(-421), null, "Anschlussunterkunft Quittenweg");
        var certificate = Add(file, "language_certificate", run.Today.AddDays(-330), null, "telc Deutsch A2");
        Keep(file, certificate, consent, "telc A2.pdf", SamplePdf.Of("telc Deutsch A2 (Muster)", "Al-Hussein, Mohamad", "Erfundenes Dokument der Demo"), At(run.Today.AddDays(-330 + 120)));
    }

    private DocumentRecord Add(DemoFile file, string kind, DateOnly seen, DateOnly? until, string? title = null, string? original = null)
    {
        var id = run.Ids.Next();
        var document = new DocumentRecord
        {
            Id = id,
            CaseId = file.Case.Id,
            Kind = kind,
            Title = title is null ? null : vault.Seal(title, id),
            SeenOn = seen,
            ValidUntil = until,
            OriginalAt = original is null ? null : vault.Seal(original, id),
            RecordedBy = file.Manager.UserId,
            RecordedByName = file.Manager.Name,
            RecordedAt = At(seen),
        };
        Documents.Add(document);
        return document;
    }

    private void Keep(DemoFile file, DocumentRecord document, Consent consent, string name, byte[] content, DateTime at)
    {
        var (id, part) = (run.Ids.Next(), run.Ids.Next());
        Copies.Add(new DocumentCopy
        {
            Id = id,
            DocumentId = document.Id,
            ConsentId = consent.Id,
            Kind = FileKind.Pdf,
            Name = vault.Seal(name, id),
            Hash = vault.Seal(Convert.ToHexStringLower(SHA256.HashData(content)), id),
            Bytes = content.Length,
            StoredBy = file.Manager.UserId,
            StoredByName = file.Manager.Name,
            StoredAt = at,
        });
        Parts.Add(new DocumentPart { Id = part, CopyId = id, Number = 0, Content = vault.SealBytes(content, part) });
    }

    private static DateTime At(DateOnly day) => Days.Utc(day.ToDateTime(new TimeOnly(10, 20)));
}
