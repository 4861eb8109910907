using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Names;
using IntegrationPlatform.Cases.SearchCases;
using IntegrationPlatform.Platform.Municipalities;
using IntegrationPlatform.Platform.Permissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.OpenCase;

/// <summary>A case that may be the same person's. For somebody else's case only that it exists and who manages it.</summary>
/// <param name="CaseId">Null when the user may not see the case.</param>
internal sealed record PossibleDuplicate(Guid? CaseId, string? Name, string? Number, int? BirthYear, string Manager, DuplicateReason Reason)
{
    public string Why(IStringLocalizer texts) => (Reason.Kind, Reason.BirthYears) switch
    {
        (MatchKind.Spelling, BirthYears.Same) => texts["gleicher Name, gleiches Geburtsjahr"],
        (MatchKind.Spelling, BirthYears.Neighbouring) => texts["gleicher Name, Geburtsjahr um eins verschieden"],
        (MatchKind.Spelling, _) => texts["gleicher Name, Geburtsjahr unbekannt"],
        (_, BirthYears.Same) => texts["klingt gleich, gleiches Geburtsjahr"],
        (_, BirthYears.Neighbouring) => texts["klingt gleich, Geburtsjahr um eins verschieden"],
        _ => texts["klingt gleich, Geburtsjahr unbekannt"],
    };
}

/// <summary>Looks through the team's desk, where restricted cases do not lie: they never show. A hint, never a bar.</summary>
internal sealed class DuplicateHint(CasesDb db, CaseSearch search, MyDesks desks, Accounts accounts, CurrentMunicipality here)
{
    private const int Most = 6;

    public async Task<IReadOnlyList<PossibleDuplicate>> FindAsync(string? name, int? birthYear, CancellationToken cancellationToken)
    {
        var query = NameQuery.Parse(name);
        if (!query.Stages.Any())
            return [];
        var hits = await search.ByNameAsync(query, [Desk.Team], 30, cancellationToken);
        var ids = hits.Select(h => h.Case.CaseId).ToList();
        var persons = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Person }).ToDictionaryAsync(c => c.Id, c => c.Person, cancellationToken);
        var visible = (await desks.Visible(db).Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(cancellationToken)).ToHashSet();
        var managers = (await accounts.ColleaguesAsync(here.Id!, cancellationToken)).ToDictionary(c => c.Id, c => c.Name);

        var found = new List<PossibleDuplicate>();
        foreach (var hit in hits)
        {
            var person = persons[hit.Case.CaseId];
            if (NameDuplicates.Compare([name!], birthYear, PersonNames.Forms(person).Select(f => f.Text), person.BirthYear) is not { } reason)
                continue;
            var manager = managers.GetValueOrDefault(hit.Case.MainManagerId, "–");
            found.Add(visible.Contains(hit.Case.CaseId)
                ? new PossibleDuplicate(hit.Case.CaseId, hit.Case.Name, hit.Case.Number, hit.Case.BirthYear, manager, reason)
                : new PossibleDuplicate(null, null, null, null, manager, reason));
        }
        return [.. found.Take(Most)];
    }
}
