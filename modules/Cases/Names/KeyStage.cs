namespace IntegrationPlatform.Cases.Names;

/// <summary>How near a stored name is to what was typed, nearest first.</summary>
internal enum MatchKind
{
    Spelling,
    SoundsLike,
    Typo,
}

/// <summary>All keys from From up to, not including, Until, compared letter by letter.</summary>
internal readonly record struct KeyRange(string From, string Until)
{
    public static KeyRange StartingWith(string prefix) => new(prefix, prefix[..^1] + (char)(prefix[^1] + 1));

    public bool Contains(string key) => string.CompareOrdinal(key, From) >= 0 && string.CompareOrdinal(key, Until) < 0;
}

/// <summary>What to look up before the next stage is worth a try; Exact first, since a prefix can fit many.</summary>
internal sealed record KeyStage(MatchKind Kind, IReadOnlyList<string> Exact, IReadOnlyList<KeyRange> Ranges);
