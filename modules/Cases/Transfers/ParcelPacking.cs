using IntegrationPlatform.Cases.Clock;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Fields;
using IntegrationPlatform.Cases.Situation;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Transfers;

/// <summary>Reads the chosen parts of a case as they are at this moment. What the consent does not cover stays, whatever was ticked.</summary>
internal sealed class ParcelPacking(CasesDb db, FieldInput input, PeriodStarts starts, MunicipalityDirectory municipalities, Vault vault)
{
    public async Task<Parcel> PackAsync(Case found, Transfer transfer, Consent consent, CancellationToken cancellationToken)
    {
        var parts = TransferParts.All.Where(p => transfer.Parts.Contains(p.Key) && (p.Scope is null || consent.Scope.Contains(p.Scope))).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        return new Parcel(
            PersonOf(found.Person, consent.Scope),
            found.Type,
            found.Restricted,
            parts.Contains(TransferParts.Period) ? await PeriodAsync(found, cancellationToken) : null,
            parts.Contains(TransferParts.Period) ? await CheckAsync(found.Id, consent, cancellationToken) : null,
            await StatesAsync(found.PersonId, parts, cancellationToken),
            parts.Contains(TransferParts.Tasks) ? await TasksAsync(found.Id, cancellationToken) : [],
            parts.Contains(TransferParts.Documents) ? await DocumentsAsync(found.Id, cancellationToken) : [],
            parts.Contains(TransferParts.Talks) ? await TalksAsync(found.Id, consent, parts.Contains(TransferParts.Notes), cancellationToken) : []);
    }

    /// <summary>Where they lived and were allocated to is left behind.</summary>
    private static Person PersonOf(Person person, List<string> scope)
    {
        var (contact, residence) = (scope.Contains(DataCategories.Contact), scope.Contains(DataCategories.Residence));
        return new Person
        {
            Alias = person.Alias,
            FamilyName = person.FamilyName,
            GivenNames = person.GivenNames,
            NameInScript = person.NameInScript,
            ScriptLanguage = person.ScriptLanguage,
            OtherSpellings = [.. person.OtherSpellings],
            Gender = person.Gender,
            BirthYear = person.BirthYear,
            BirthMonth = person.BirthMonth,
            BirthDay = person.BirthDay,
            BirthDateQuality = person.BirthDateQuality,
            Nationalities = residence ? [.. person.Nationalities] : [],
            PreferredLanguage = person.PreferredLanguage,
            OtherLanguages = [.. person.OtherLanguages],
            InterpreterNeeded = person.InterpreterNeeded,
            Literacy = person.Literacy,
            Phone = contact ? person.Phone : null,
            Email = contact ? person.Email : null,
        };
    }

    /// <summary>As it stands today; what the night will write is not written yet.</summary>
    private async Task<CounsellingPeriod?> PeriodAsync(Case found, CancellationToken cancellationToken)
    {
        if (await db.Periods.AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == found.Id, cancellationToken) is not { } period)
            return null;
        await starts.ApplyAsync(period, found.Person.AllocatedOn, cancellationToken);
        return period;
    }

    private async Task<ParcelCheck?> CheckAsync(Guid caseId, Consent consent, CancellationToken cancellationToken)
    {
        var check = await db.EligibilityChecks.AsNoTracking().Where(c => c.CaseId == caseId).OrderByDescending(c => c.CheckedOn).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancellationToken);
        return check is null ? null : new(check.ProfileCode, check.Result, check.Reason, consent.Scope.Contains(DataCategories.Health) ? Open(check.Text, check.Id) : null, check.CheckedByName, check.CheckedOn);
    }

    private async Task<IReadOnlyList<ParcelState>> StatesAsync(Guid personId, HashSet<string> parts, CancellationToken cancellationToken)
    {
        await input.LoadHousesAsync(Areas.Housing.Own, cancellationToken);
        var states = new List<ParcelState>();
        foreach (var area in Areas.All.Where(a => parts.Contains(a.Key)))
        {
            foreach (var record in await area.LoadAsync(db, personId, cancellationToken))
            {
                var values = area.All.ToDictionary(f => f, f => input.ValueOf(f, record, record.Id));
                if (record is HousingSituation { AccommodationId: { } house })
                    LeaveHouse(values, input.Houses.GetValueOrDefault(house).Name);
                states.Add(new(area, values, record.RecordedByName, record.RecordedAt));
            }
        }
        return states;
    }

    /// <summary>The accommodation is a record of this municipality; its name goes.</summary>
    private static void LeaveHouse(Dictionary<Field, object?> values, string? name)
    {
        values[values.Keys.Single(f => f.Name == nameof(HousingSituation.AccommodationId))] = null;
        values[values.Keys.Single(f => f.Name == nameof(HousingSituation.PlaceName))] = name;
    }

    /// <summary>Reminders that the product itself has made are made anew where the case arrives.</summary>
    private async Task<IReadOnlyList<ParcelTask>> TasksAsync(Guid caseId, CancellationToken cancellationToken) =>
        [.. (await db.Tasks.AsNoTracking().Where(t => t.CaseId == caseId && t.Open && (t.Source == TaskSource.Manual || t.Source == TaskSource.Contact)).OrderBy(t => t.DueOn).ThenBy(t => t.Id).ToListAsync(cancellationToken))
            .Select(t => new ParcelTask(Open(t.Title, t.Id)!, t.DueOn))];

    private async Task<IReadOnlyList<ParcelDocument>> DocumentsAsync(Guid caseId, CancellationToken cancellationToken) =>
        [.. (await db.Documents.AsNoTracking().Where(d => d.CaseId == caseId && d.RemovedAt == null && !db.Documents.Any(n => n.Id == d.ReplacedById && n.RemovedAt == null)).OrderBy(d => d.RecordedAt).ToListAsync(cancellationToken))
            .Select(d => new ParcelDocument(d.Kind, Open(d.Title, d.Id), d.SeenOn, d.IssuedOn, d.ValidUntil, Open(d.OriginalAt, d.Id), d.RecordedByName, d.RecordedAt))];

    /// <summary>Those of this municipality, and behind them those that came along when the case came here.</summary>
    private async Task<IReadOnlyList<FormerTalk>> TalksAsync(Guid caseId, Consent consent, bool notes, CancellationToken cancellationToken)
    {
        var here = (await db.Contacts.AsNoTracking().Where(c => c.CaseId == caseId && c.TakenBackAt == null).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).ToListAsync(cancellationToken))
            .Select(c => new FormerTalk(c.At, c.Mode, c.Kind, TransferParts.TopicsFor(c.Topics, consent), notes ? Open(c.Note, c.Id) : null, c.RecordedByName));
        if (await db.TransferOffers.AsNoTracking().SingleOrDefaultAsync(o => o.CaseId == caseId && o.State == OfferState.Accepted, cancellationToken) is not { } came)
            return [.. here];
        var earlier = FormerTalk.Open(came, vault) ?? throw new InvalidOperationException("The talks of the municipality before cannot be opened.");
        return [.. here, .. earlier.Select(t => t with { Topics = TransferParts.TopicsFor(t.Topics, consent), Note = notes ? t.Note : null, By = $"{t.By} ({municipalities.NameOf(came.From)})" })];
    }

    /// <summary>What cannot be opened must not get lost in silence: then nothing is taken over.</summary>
    private string? Open(SealedText? text, Guid id) => text is null ? null : vault.Open(text, id) ?? throw new InvalidOperationException("A text of the case cannot be opened.");
}
