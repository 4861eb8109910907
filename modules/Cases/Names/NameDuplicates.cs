namespace IntegrationPlatform.Cases.Names;

internal enum BirthYears
{
    Same,
    Neighbouring,
    Unknown,
}

/// <summary>Why two persons may be one: the two names that sound alike, and what is known of their birth years.</summary>
internal sealed record DuplicateReason(MatchKind Kind, BirthYears BirthYears, string Form, string OtherForm);

/// <summary>The question before a new case is opened: is this person here already? A hint, never a bar.</summary>
internal static class NameDuplicates
{
    /// <summary>null means: not the same person as far as name and year tell.</summary>
    public static DuplicateReason? Compare(IEnumerable<string> forms, int? birthYear, IEnumerable<string> otherForms, int? otherBirthYear)
    {
        if (Compare(birthYear, otherBirthYear) is not { } years)
            return null;

        var others = otherForms.Select(text => (Text: text, Words: NameWords.Of(text))).ToList();
        var reasons =
            from text in forms
            let words = NameWords.Of(text)
            from other in others
            let match = Compare(words, other.Words)
            where match is { Kind: MatchKind.Spelling or MatchKind.SoundsLike }
            orderby match.Score descending
            select new DuplicateReason(match.Kind, years, text, other.Text);
        return reasons.FirstOrDefault();
    }

    private static BirthYears? Compare(int? year, int? other) => (year, other) switch
    {
        (null, _) or (_, null) => BirthYears.Unknown,
        var (a, b) when a == b => BirthYears.Same,
        var (a, b) when Math.Abs(a.Value - b.Value) == 1 => BirthYears.Neighbouring,
        _ => null,
    };

    // The shorter name has to be found whole in the longer one. With a single word nothing may be left over on either side:
    // that somebody is called Mohamad as well is no hint.
    private static FormMatch? Compare(NameWords name, NameWords other)
    {
        var (shorter, longer) = name.TokenCount <= other.TokenCount ? (name, other) : (other, name);
        return shorter.TokenCount == 1
            ? FormMatch.Of(longer, shorter, lastIsPrefix: false)
            : FormMatch.Of(shorter, longer, lastIsPrefix: false);
    }
}
