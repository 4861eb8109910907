using IntegrationPlatform.Cases.CaseFile;
using IntegrationPlatform.Cases.CaseList;
using IntegrationPlatform.Cases.CodeLists;
using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Encryption;
using IntegrationPlatform.Platform.Permissions;
using IntegrationPlatform.Platform.Words;
using IntegrationPlatform.Sdk.Look;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.HandOver;

/// <summary>What a colleague must know to go on with a case tomorrow.</summary>
internal sealed record HandOverSheet(
    Guid CaseId, string Number, CaseStatus Status, Person Person, IReadOnlyList<OpenTask> Tasks, IReadOnlyList<ComingDate> Dates, IReadOnlyList<TimelineEntry> Contacts, IReadOnlyList<string> Warnings);

internal sealed record ComingDate(DateOnly On, string What);

/// <summary>Gathers the sheets of one case or of a whole desk, in the same few queries.</summary>
internal sealed class HandOverSheets(CasesDb db, Vault vault, CurrentUser user, TimeProvider clock, IStringLocalizer<Texts> T)
{
    private const int LastContacts = 3, MonthsAhead = 6, SoonDays = 90;

    /// <param name="cases">Authorised by the caller, in the order of the sheets.</param>
    public async Task<IReadOnlyList<HandOverSheet>> LoadAsync(IReadOnlyList<Guid> cases, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        var found = await db.Cases.AsNoTracking().Where(c => cases.Contains(c.Id)).Select(c => new { c.Id, c.Number, c.Status, c.OpenedOn, c.Person }).ToDictionaryAsync(c => c.Id, cancellationToken);
        var tasks = (await db.Tasks.AsNoTracking().Where(t => cases.Contains(t.CaseId) && t.Open).OrderBy(t => t.DueOn).ThenBy(t => t.Id).ToListAsync(cancellationToken)).ToLookup(t => t.CaseId);
        var contacts = (await TimelineEntry.Project(db.Cases.Where(c => cases.Contains(c.Id))
            .SelectMany(c => db.Contacts.Where(t => t.CaseId == c.Id && t.TakenBackAt == null).OrderByDescending(t => t.At).ThenByDescending(t => t.Id).Take(LastContacts))).ToListAsync(cancellationToken)).ToLookup(c => c.CaseId);
        var dates = await DatesAsync(found.Values.ToDictionary(c => c.Person.Id, c => c.Id), today, cancellationToken);
        return [.. cases.Where(found.ContainsKey).Select(id =>
        {
            var one = found[id];
            var open = tasks[id].Select(t => new OpenTask(t.Id, vault.Open(t.Title, t.Id), t.DueOn)).ToList();
            var last = contacts[id].OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Select(c => c.Open(vault, user.Id, clock.GetUtcNow().UtcDateTime)).ToList();
            var coming = dates[id].OrderBy(d => d.On).ToList();
            return new HandOverSheet(id, one.Number, one.Status, one.Person, open, [.. coming.Where(d => d.On <= today.AddMonths(MonthsAhead))], last, [.. Warnings(one.Person, open, coming, last, one.OpenedOn, today)]);
        })];
    }

    /// <summary>Ends of titles, decisions, consents and counselling: whatever runs out by itself if nobody looks.</summary>
    private async Task<ILookup<Guid, ComingDate>> DatesAsync(Dictionary<Guid, Guid> caseOf, DateOnly today, CancellationToken cancellationToken)
    {
        var persons = caseOf.Keys.ToList();
        var cases = caseOf.Values.ToList();
        var dates = new List<(Guid Case, ComingDate Date)>();
        foreach (var title in await db.Set<ResidenceStatus>().AsNoTracking().Where(r => persons.Contains(r.PersonId) && r.RemovedAt == null && r.ValidUntil != null && (r.To == null || r.To >= today)).ToListAsync(cancellationToken))
            dates.Add((caseOf[title.PersonId], new(title.ValidUntil!.Value, T["Aufenthaltstitel gültig bis {0}", German.Day(title.ValidUntil)])));
        foreach (var benefit in await db.Set<BenefitRecord>().AsNoTracking().Where(r => persons.Contains(r.PersonId) && r.RemovedAt == null && r.NextDecisionDue != null && (r.To == null || r.To >= today)).ToListAsync(cancellationToken))
            dates.Add((caseOf[benefit.PersonId], new(benefit.NextDecisionDue!.Value, T["Nächster Leistungsbescheid fällig am {0}", German.Day(benefit.NextDecisionDue)])));
        foreach (var consent in await db.Consents.AsNoTracking().Where(c => persons.Contains(c.PersonId) && c.WithdrawnOn == null && c.ValidUntil != null && c.ValidUntil >= today.AddDays(-SoonDays))
            .Select(c => new { c.PersonId, c.Kind, c.ValidUntil }).ToListAsync(cancellationToken))
            dates.Add((caseOf[consent.PersonId], new(consent.ValidUntil!.Value, T["Einwilligung „{0}“ gilt bis {1}", T[Labels.Of(consent.Kind)].Value, German.Day(consent.ValidUntil)])));
        foreach (var period in await db.Periods.AsNoTracking().Where(p => cases.Contains(p.CaseId) && p.EndsOn != ListEntry.Nothing).Select(p => new { p.CaseId, p.EndsOn }).ToListAsync(cancellationToken))
            dates.Add((period.CaseId, new(period.EndsOn, T["Beratungszeit endet am {0}", German.Day(period.EndsOn)])));
        return dates.ToLookup(d => d.Case, d => d.Date);
    }

    private IEnumerable<string> Warnings(Person person, List<OpenTask> tasks, List<ComingDate> dates, List<TimelineEntry> contacts, DateOnly openedOn, DateOnly today)
    {
        foreach (var date in dates.Where(d => d.On < today))
            yield return T["Abgelaufen: {0}", date.What];
        foreach (var date in dates.Where(d => d.On >= today && d.On <= today.AddDays(SoonDays)))
            yield return T["Läuft bald ab: {0}", date.What];
        var late = tasks.Count(t => t.DueOn < today);
        if (late > 0)
            yield return late == 1 ? T["Eine Aufgabe ist überfällig."] : T["{0} Aufgaben sind überfällig.", late];
        var spoken = contacts.Where(c => c.Kind != ContactKind.NoShow).Select(c => (DateOnly?)DateOnly.FromDateTime(Days.Local(c.At))).FirstOrDefault() ?? openedOn;
        if (spoken < CaseFilter.QuietBefore(today))
            yield return T["Kein Gespräch seit {0}.", German.Day(spoken)];
        if (person.InterpreterNeeded)
            yield return person.PreferredLanguage is { } language ? T["Dolmetschen nötig: {0}", T[Languages.List.Label(language)].Value] : T["Dolmetschen nötig"];
    }
}
