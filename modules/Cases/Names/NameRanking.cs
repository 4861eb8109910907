namespace IntegrationPlatform.Cases.Names;

/// <summary>Why a person is among the hits, as the list says it beside the name.</summary>
internal enum MatchReason
{
    Spelling,
    SoundsLike,
    Typo,
    Alias,
    OtherSpelling,
    OriginalScript,
    CaseNumber,
}

/// <summary>Orders what the index found, explains it, and drops what only shares a code.</summary>
internal static class NameRanking
{
    public static IReadOnlyList<NameMatch> Rank(NameQuery query, IEnumerable<Candidate> candidates) => candidates
        .Select(candidate => (Match: Best(query, candidate), Candidate: candidate))
        .Where(hit => hit.Match is not null)
        .OrderByDescending(hit => hit.Match!.Score)
        .ThenBy(hit => NameFolding.SortKey(hit.Candidate.Forms[0].Text), StringComparer.Ordinal)
        .ThenBy(hit => hit.Candidate.CaseId)
        .Select(hit => hit.Match!)
        .ToList();

    private static NameMatch? Best(NameQuery query, Candidate candidate)
    {
        NameMatch? best = null;
        foreach (var form in candidate.Forms)
        {
            if (FormMatch.Of(query.Words, NameWords.Of(form.Text), lastIsPrefix: true) is not { } match)
                continue;
            var score = Math.Round(match.Score - Handicap(form.Kind), 4);
            if (best is null || score > best.Score)
                best = new NameMatch(candidate.CaseId, Reason(form.Kind, match.Kind), match.Kind, form.Text, score);
        }
        return best;
    }

    // Of two equal hits the one by the name itself is the better explanation.
    private static double Handicap(NameFormKind kind) => kind == NameFormKind.Name ? 0 : 0.01;

    private static MatchReason Reason(NameFormKind form, MatchKind kind) => (form, kind) switch
    {
        (NameFormKind.Alias, _) => MatchReason.Alias,
        (NameFormKind.OtherSpelling, _) => MatchReason.OtherSpelling,
        (NameFormKind.OriginalScript, _) => MatchReason.OriginalScript,
        (_, MatchKind.Spelling) => MatchReason.Spelling,
        (_, MatchKind.SoundsLike) => MatchReason.SoundsLike,
        (_, MatchKind.Typo) => MatchReason.Typo,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of match."),
    };
}
