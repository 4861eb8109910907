using IntegrationPlatform.Cases.Names;

namespace IntegrationPlatform.Tests.Cases.Names;

/// <summary>Stands in for the table of keys: look-ups and ranges on an ordinally sorted list, and a limit as in the product.</summary>
internal sealed class InMemoryNameIndex
{
    private const int EnoughHits = 8;
    private const int Enough = 60;
    private const int EnoughForTypos = 200;

    private readonly List<(string Key, Candidate Person)> rows = [];

    public void Add(params IEnumerable<Candidate> people)
    {
        foreach (var person in people)
            rows.AddRange(NameKeys.For(person.Forms.Select(form => form.Text)).Select(key => (key, person)));
        rows.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
    }

    public IReadOnlyList<NameMatch> Search(string text, MatchKind upTo = MatchKind.Typo)
    {
        var query = NameQuery.Parse(text);
        IReadOnlyList<NameMatch> hits = [];
        var found = new HashSet<Candidate>();
        foreach (var stage in query.Stages.Where(stage => stage.Kind <= upTo))
        {
            var limit = stage.Kind == MatchKind.Typo ? EnoughForTypos : Enough;
            found.UnionWith(LookUp(stage).Distinct().Take(limit));
            hits = NameRanking.Rank(query, found);
            if (hits.Count(hit => hit.Kind <= stage.Kind) >= EnoughHits)
                break;
        }
        return hits;
    }

    private IEnumerable<Candidate> LookUp(KeyStage stage) =>
        stage.Exact.SelectMany(key => From(key).TakeWhile(row => row.Key == key))
            .Concat(stage.Ranges.SelectMany(range => From(range.From).TakeWhile(row => range.Contains(row.Key))))
            .Select(row => row.Person);

    private IEnumerable<(string Key, Candidate Person)> From(string key)
    {
        var (low, high) = (0, rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(rows[middle].Key, key) < 0 ? (middle + 1, high) : (low, middle);
        }
        for (; low < rows.Count; low++)
            yield return rows[low];
    }
}
