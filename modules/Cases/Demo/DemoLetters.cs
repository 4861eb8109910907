using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Letters;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Demo;
using IntegrationPlatform.Platform.Encryption;

namespace IntegrationPlatform.Cases.Demo;

/// <summary>A few invitations that went out, and for the case of the screenshots a sent letter and a draft.</summary>
internal sealed class DemoLetters(DemoRun run, Vault vault)
{
    private readonly DemoRandom _random = new("letters " + run.Municipality.Id); // its own, so that the rest of the demo stays as it was

    public IReadOnlyList<Letter> Write(IReadOnlyList<DemoFile> files) => run.Scene.Lean ? [] : [.. files.SelectMany(Of)];

    private IEnumerable<Letter> Of(DemoFile file)
    {
        if (file.Story == AlHussein.Story)
        {
            var invitation = Letter(file, "invitation", run.Today.AddDays(-19), ("Tag und Uhrzeit: ________", "Tag und Uhrzeit: Donnerstag, 10:30 Uhr"), ("Ort: ________", "Ort: Rathaus, Zimmer 12"), ("sprechen über: ________", "sprechen über: Sprachkurs und Schreiben des Jobcenters"));
            invitation.Send(file.Manager.Name, invitation.WrittenAt.AddMinutes(25));
            yield return invitation;
            yield return Letter(file, "secrecy_release", run.Today.AddDays(-1), ("Stelle: ________", "Stelle: Mieterverein"), ("Folgendes gehen: ________", "Folgendes gehen: Schimmel im Kinderzimmer"));
        }
        else if (_random.Chance(0.04))
        {
            var sent = Letter(file, "invitation", run.Today.AddDays(-_random.Between(5, 200)), ("Ort: ________", "Ort: Rathaus"));
            sent.Send(file.Manager.Name, sent.WrittenAt.AddMinutes(10));
            yield return sent;
        }
    }

    private Letter Letter(DemoFile file, string key, DateOnly on, params (string Gap, string Said)[] filled)
    {
        var id = run.Ids.Next();
        var about = new LetterCase(file.Client, file.Case.Number, file.Manager.Name, run.Municipality.Name, on);
        var text = ShippedLetters.Find(key, LetterLanguages.German)!;
        var body = filled.Aggregate(Placeholders.Fill(text.Body, about.Values), (so, one) => so.Replace(one.Gap, one.Said, StringComparison.Ordinal));
        return new Letter
        {
            Id = id,
            CaseId = file.Case.Id,
            TemplateKey = key,
            Language = text.Language,
            Recipient = vault.Seal(about.Recipient, id),
            Subject = vault.Seal(text.Subject, id),
            Body = vault.Seal(body, id),
            DatedOn = on,
            ContactName = file.Manager.Name,
            WrittenBy = file.Manager.UserId,
            WrittenByName = file.Manager.Name,
            WrittenAt = Days.Utc(on.ToDateTime(new TimeOnly(9, 40))),
        };
    }
}
