using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Names;
using IntegrationPlatform.Platform;
using IntegrationPlatform.Platform.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IntegrationPlatform.Cases.SearchCases;

/// <summary>
/// Finds cases on some desks by number or half-remembered name. Every look-up goes by key and stops at a limit, so its cost does not
/// depend on how many people there are; what is near enough is then judged in memory.
/// </summary>
internal sealed class CaseSearch(CasesDb db, MunicipalityDirectory municipalities, CurrentMunicipality here, TimeProvider clock)
{
    private const int MostCandidates = 60;
    private const int Enough = 8;

    public async Task<IReadOnlyList<CaseHit>> FindAsync(string? text, IReadOnlyList<Guid> desks, int most, CancellationToken cancellationToken)
    {
        if (CaseNumberQuery.LooksLikeCaseNumber(text, municipalities.Get(here.Id!).Code, Days.Today(clock).Year, out var numbers))
            return await ByNumberAsync(numbers, desks, most, cancellationToken);
        return await ByNameAsync(NameQuery.Parse(text), desks, most, cancellationToken);
    }

    public async Task<IReadOnlyList<CaseHit>> ByNameAsync(NameQuery query, IReadOnlyList<Guid> desks, int most, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, Candidate>();
        IReadOnlyList<NameMatch> matches = [];
        foreach (var stage in query.Stages)
        {
            var ids = await CandidatesAsync(stage, desks, cancellationToken);
            await ReadNamesAsync(ids.Where(id => !found.ContainsKey(id)).ToList(), found, cancellationToken);
            matches = NameRanking.Rank(query, found.Values);
            if (matches.Count >= Enough)
                break;
        }
        var best = matches.Take(most).ToList();
        var entries = await EntriesAsync(db.ListEntries.Where(e => desks.Contains(e.DeskId)), best.ConvertAll(m => m.CaseId), cancellationToken);
        return [.. best.Where(m => entries.ContainsKey(m.CaseId)).Select(m => new CaseHit(entries[m.CaseId], m.Reason, m.Form))];
    }

    private async Task<IReadOnlyList<CaseHit>> ByNumberAsync(IReadOnlyList<string> numbers, IReadOnlyList<Guid> desks, int most, CancellationToken cancellationToken)
    {
        var ids = await db.Cases.Where(c => numbers.Contains(c.Number)).Select(c => c.Id).ToListAsync(cancellationToken);
        var entries = await EntriesAsync(db.ListEntries.Where(e => desks.Contains(e.DeskId)), ids, cancellationToken);
        return [.. entries.Values.OrderByDescending(e => e.Number, StringComparer.Ordinal).Take(most).Select(e => new CaseHit(e, MatchReason.CaseNumber, e.Number))];
    }

    /// <summary>
    /// All look-ups of a stage in one command: each is short, and the way to the database and back is not. What is found by a whole key
    /// comes before what only begins alike, and the own desk before the team's; who comes too late is not read.
    /// </summary>
    private async Task<IReadOnlyCollection<Guid>> CandidatesAsync(KeyStage stage, IReadOnlyList<Guid> desks, CancellationToken cancellationToken)
    {
        var exact = stage.Exact;
        var lookUps = new List<IQueryable<Candidacy>>();
        foreach (var keys in desks.Select(Keys))
        {
            var place = lookUps.Count;
            // Whichever come first will do. They all share the desk, so this order costs nothing; one by key would cost PostgreSQL the look-up by key.
            if (exact.Count > 0) // as one parameter, or each number of keys would be a command of its own
                lookUps.Add(keys.Where(k => EF.Parameter(exact).Contains(k.Key)).OrderBy(k => k.DeskId).Select(k => new Candidacy { CaseId = k.CaseId, Place = place }).Take(MostCandidates));
        }
        foreach (var keys in desks.Select(Keys))
        {
            foreach (var (from, until) in stage.Ranges)
            {
                var place = lookUps.Count;
                lookUps.Add(keys.Where(k => string.Compare(k.Key, from) >= 0 && string.Compare(k.Key, until) < 0).OrderBy(k => k.Key).Select(k => new Candidacy { CaseId = k.CaseId, Place = place }).Take(MostCandidates));
            }
        }
        if (lookUps.Count == 0)
            return [];
        var found = await lookUps.Aggregate((all, next) => all.Concat(next)).ToListAsync(cancellationToken);
        return [.. found.OrderBy(c => c.Place).Select(c => c.CaseId).Distinct().Take(MostCandidates)];
    }

    private IQueryable<NameKey> Keys(Guid desk) => db.NameKeys.Where(k => k.DeskId == desk);

    private async Task ReadNamesAsync(List<Guid> ids, Dictionary<Guid, Candidate> found, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return;
        var persons = await db.Cases.Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.Person.FamilyName, c.Person.GivenNames, c.Person.Alias, c.Person.NameInScript, c.Person.OtherSpellings }).ToListAsync(cancellationToken);
        foreach (var p in persons)
            found[p.Id] = new Candidate(p.Id, [.. PersonNames.Forms(p.FamilyName, p.GivenNames, p.Alias, p.NameInScript, p.OtherSpellings)]);
    }

    private static async Task<Dictionary<Guid, FoundCase>> EntriesAsync(IQueryable<ListEntry> entries, List<Guid> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : (await entries.Where(e => ids.Contains(e.CaseId))
            .Select(e => new FoundCase(e.CaseId, e.Number, e.Name, e.NameInScript, e.ScriptLanguage, e.BirthYear, e.Status, e.MainManagerId))
            .ToListAsync(cancellationToken)).DistinctBy(e => e.CaseId).ToDictionary(e => e.CaseId);
}

/// <summary>A case that a look-up has found; the lower its place, the nearer.</summary>
internal sealed class Candidacy
{
    public Guid CaseId { get; init; }
    public int Place { get; init; }
}

internal sealed record FoundCase(Guid CaseId, string Number, string Name, string? NameInScript, string? ScriptLanguage, int? BirthYear, CaseStatus Status, Guid MainManagerId);

/// <summary>A case and why it was found.</summary>
internal sealed record CaseHit(FoundCase Case, MatchReason Reason, string Form)
{
    /// <summary>As it stands behind the name; the text in quotation marks is what fitted.</summary>
    public string Why(IStringLocalizer texts) => Reason switch
    {
        MatchReason.Spelling => texts["Name"],
        MatchReason.SoundsLike => texts["klingt ähnlich"],
        MatchReason.Typo => texts["fast so geschrieben"],
        MatchReason.Alias => texts["Alias „{0}“", Form],
        MatchReason.OtherSpelling => texts["andere Schreibweise „{0}“", Form],
        MatchReason.OriginalScript => texts["Originalschrift"],
        MatchReason.CaseNumber => texts["Fallnummer"],
        _ => throw new InvalidOperationException($"No text for {Reason}."),
    };
}
