using IntegrationPlatform.Cases.Names;

namespace IntegrationPlatform.Tests.Cases.Names;

/// <summary>Invented persons for the tests of names.</summary>
internal static class People
{
    public static Candidate Person(string name, string? script = null, string? alias = null, string? otherSpelling = null)
    {
        var forms = new List<NameForm> { new(NameFormKind.Name, name) };
        if (alias is not null)
            forms.Add(new(NameFormKind.Alias, alias));
        if (otherSpelling is not null)
            forms.Add(new(NameFormKind.OtherSpelling, otherSpelling));
        if (script is not null)
            forms.Add(new(NameFormKind.OriginalScript, script));
        return new Candidate(Guid.NewGuid(), forms);
    }

    /// <summary>null means: not found. The index holds this person only.</summary>
    public static NameMatch? Found(string query, string stored, MatchKind upTo = MatchKind.Typo)
    {
        var index = new InMemoryNameIndex();
        index.Add(Person(stored));
        return index.Search(query, upTo) is [var first, ..] ? first : null;
    }
}
