using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Desks;
using IntegrationPlatform.Cases.Names;
using IntegrationPlatform.Cases.SearchCases;
using IntegrationPlatform.Platform;
using Microsoft.EntityFrameworkCore;

namespace IntegrationPlatform.Cases.Imports;

/// <summary>The dry run: says of every row what would become of it, and changes nothing but that. Some look-ups for the whole list, never one per row.</summary>
internal sealed class ImportCheck(CasesDb db, TimeProvider clock)
{
    private const int AtOnce = 1_000;

    /// <summary>Sets the fates. The caller saves.</summary>
    /// <param name="rows">In the order of their lines, each with its opened cells.</param>
    public async Task RunAsync(ImportBatch batch, IReadOnlyList<(ImportRow Row, IReadOnlyList<string> Cells)> rows, CancellationToken cancellationToken)
    {
        var today = Days.Today(clock);
        var open = new List<Draft>();
        foreach (var (row, cells) in rows)
        {
            var person = ListedPerson.Read(cells, batch.Fields, today);
            (row.Fate, row.MatchCaseId, row.MatchLine, row.Key) = (person.IsRejected ? RowFate.Rejected : RowFate.New, null, null, person.IsRejected ? "" : person.Key());
            if (!person.IsRejected)
                open.Add(new Draft(row, person));
        }
        await FindKnownAsync(open, cancellationToken);
        FindRepeated(open);
        FindNamesakes(open);
        await FindDuplicatesAsync(open, cancellationToken);
        foreach (var (row, _) in rows.Where(r => r.Row.Fate != RowFate.Duplicate))
            row.Choice = null;
        batch.Count([.. rows.Select(r => r.Row)]);
    }

    private async Task FindKnownAsync(List<Draft> open, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var part in open.Select(d => d.Row.Key).Distinct(StringComparer.Ordinal).Chunk(AtOnce))
        {
            foreach (var found in await db.Imported.Where(i => EF.Parameter(part).Contains(i.Key)).Select(i => new { i.Key, i.CaseId }).ToListAsync(cancellationToken))
                known[found.Key] = found.CaseId;
        }
        foreach (var draft in open)
        {
            if (known.TryGetValue(draft.Row.Key, out var caseId))
                (draft.Row.Fate, draft.Row.MatchCaseId) = (RowFate.Known, caseId);
        }
    }

    private static void FindRepeated(List<Draft> open)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var draft in open.Where(d => !first.TryAdd(d.Row.Key, d.Row.Line)))
        {
            if (draft.Row.Fate == RowFate.New)
                (draft.Row.Fate, draft.Row.MatchLine) = (RowFate.Repeated, first[draft.Row.Key]);
        }
    }

    /// <summary>Twice in the list, spelled otherwise or with something else that differs: the later one is asked about. Only with the same whole birth date; families share names.</summary>
    private static void FindNamesakes(List<Draft> open)
    {
        var earlier = new Dictionary<string, List<Draft>>(StringComparer.Ordinal);
        foreach (var draft in open.Where(d => d.Row.Fate == RowFate.New))
        {
            var keys = draft.Keys.Select(key => $"{key} {ListedPerson.Shown(draft.Person.Birth)}").ToList();
            var same = keys.SelectMany(key => earlier.GetValueOrDefault(key) ?? []).Distinct()
                .FirstOrDefault(other => NameDuplicates.Compare([draft.Person.DisplayName], draft.Person.Birth?.Year, [other.Person.DisplayName], other.Person.Birth?.Year) is not null);
            if (same is not null && draft.Person.Birth is not null)
                (draft.Row.Fate, draft.Row.MatchLine) = (RowFate.Duplicate, same.Row.Line);
            foreach (var key in keys)
            {
                if (earlier.TryGetValue(key, out var others))
                    others.Add(draft);
                else
                    earlier[key] = [draft];
            }
        }
    }

    /// <summary>Against the cases on the team's desk, where restricted ones do not lie: they never show.</summary>
    private async Task FindDuplicatesAsync(List<Draft> open, CancellationToken cancellationToken)
    {
        var asking = open.Where(d => d.Row.Fate is RowFate.New or RowFate.Duplicate).ToList();
        var cases = new Dictionary<string, List<Guid>>(StringComparer.Ordinal);
        foreach (var part in asking.SelectMany(d => d.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Chunk(AtOnce))
        {
            foreach (var found in await db.NameKeys.Where(k => k.DeskId == Desk.Team && EF.Parameter(part).Contains(k.Key)).Select(k => new { k.Key, k.CaseId }).ToListAsync(cancellationToken))
            {
                if (cases.TryGetValue(found.Key, out var ids))
                    ids.Add(found.CaseId);
                else
                    cases[found.Key] = [found.CaseId];
            }
        }
        var ours = await PersonsAsync(cases.Values.SelectMany(ids => ids).ToHashSet(), cancellationToken);
        foreach (var draft in asking)
        {
            var best = draft.Keys.SelectMany(key => cases.GetValueOrDefault(key) ?? []).Distinct().Where(ours.ContainsKey)
                .Select(id => (Id: id, Reason: Compare(draft.Person, ours[id]))).Where(m => m.Reason is not null)
                .OrderBy(m => m.Reason!.Kind).ThenBy(m => m.Reason!.BirthYears).ThenBy(m => m.Id).FirstOrDefault();
            if (best.Reason is not null)
                (draft.Row.Fate, draft.Row.MatchCaseId, draft.Row.MatchLine) = (RowFate.Duplicate, best.Id, null);
        }
    }

    public static DuplicateReason? Compare(ListedPerson listed, OurPerson ours) =>
        NameDuplicates.Compare(
            new[] { listed.DisplayName, listed.Text(ImportFields.NameInScript) }.OfType<string>(), listed.Birth?.Year,
            ours.Forms, ours.BirthYear);

    private async Task<Dictionary<Guid, OurPerson>> PersonsAsync(HashSet<Guid> cases, CancellationToken cancellationToken)
    {
        var persons = new Dictionary<Guid, OurPerson>();
        foreach (var part in cases.Order().Chunk(AtOnce))
        {
            var found = await db.Cases.Where(c => EF.Parameter(part).Contains(c.Id))
                .Select(c => new { c.Id, c.Person.FamilyName, c.Person.GivenNames, c.Person.Alias, c.Person.NameInScript, c.Person.OtherSpellings, c.Person.BirthYear }).ToListAsync(cancellationToken);
            foreach (var p in found)
                persons[p.Id] = new OurPerson([.. PersonNames.Forms(p.FamilyName, p.GivenNames, p.Alias, p.NameInScript, p.OtherSpellings).Select(f => f.Text)], p.BirthYear);
        }
        return persons;
    }

    private sealed class Draft(ImportRow row, ListedPerson person)
    {
        public ImportRow Row => row;
        public ListedPerson Person => person;

        /// <summary>Pairs of words, or the single word there is: one word of several would bring up every Mohamad.</summary>
        public IReadOnlyList<string> Keys { get; } = KeysOf(person);

        private static List<string> KeysOf(ListedPerson person)
        {
            var all = NameKeys.For(new[] { person.DisplayName, person.Text(ImportFields.NameInScript) }.OfType<string>());
            var pairs = all.Where(k => k[0] is 'q' or 'p').ToList();
            return pairs.Count > 0 ? pairs : [.. all];
        }
    }
}

/// <summary>Somebody who is here already, as far as a comparison needs to know.</summary>
internal sealed record OurPerson(IReadOnlyList<string> Forms, int? BirthYear);
