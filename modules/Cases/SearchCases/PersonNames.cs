using IntegrationPlatform.Cases.Data;
using IntegrationPlatform.Cases.Names;

namespace IntegrationPlatform.Cases.SearchCases;

/// <summary>All names a person goes by, the one the lists show first.</summary>
internal static class PersonNames
{
    public static IEnumerable<NameForm> Forms(Person person) =>
        Forms(person.FamilyName, person.GivenNames, person.Alias, person.NameInScript, person.OtherSpellings);

    public static IEnumerable<NameForm> Forms(string? family, string? given, string alias, string? script, IEnumerable<string> others)
    {
        var name = string.Join(", ", new[] { family, given }.Where(part => !string.IsNullOrWhiteSpace(part)));
        if (name.Length > 0)
            yield return new NameForm(NameFormKind.Name, name);
        yield return new NameForm(NameFormKind.Alias, alias);
        foreach (var other in others.Where(o => !string.IsNullOrWhiteSpace(o)))
            yield return new NameForm(NameFormKind.OtherSpelling, other);
        if (!string.IsNullOrWhiteSpace(script))
            yield return new NameForm(NameFormKind.OriginalScript, script);
    }
}
